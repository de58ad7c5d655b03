// fixture: path src/commands/dump.ts
import { execFile, spawn, spawnSync } from "node:child_process";

export function dump(database: string) {
  const args = ["--quick", "--user=backup"];
  const secret = process.env.BACKUP_DB_PASSWORD;
  if (secret) {
    args.push(`--password=${secret}`);
    //                      ^^^^^^ command
  }
  args.push(database);
  return spawn("mysqldump", args, { stdio: "inherit" });
}

export function restore(file: string) {
  const options = ["--host", "db", "-p" + process.env.RESTORE_PASSWORD];
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ command
  execFile("mysql", options.concat(file), () => undefined);
}

export function publish(folder: string) {
  const flags: string[] = [];
  flags.unshift("--token", process.env.DEPLOY_TOKEN!);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^ command
  const all = [...flags, folder];
  return spawnSync("deploy", all);
}
