import { spawnSync } from "node:child_process";

export function run(shell: string, command: string, isWindows: boolean) {
  const env = { ...process.env, LANG: "C" };
  const options = isWindows ? { env, shell: true } : { env };
  if (isWindows) return spawnSync(command, options);
  return spawnSync(shell, ["-l", "-c", command], options);
}
