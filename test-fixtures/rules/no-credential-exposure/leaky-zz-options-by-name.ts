import { spawnSync } from "node:child_process";

export function run(shell: string, isWindows: boolean) {
  const env = { ...process.env, LANG: "C" };
  const options = isWindows ? { env, shell: true } : { env };
  return spawnSync(shell, ["-c", `login --key ${process.env.DESK_API_KEY}`], options);
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^ command
}
