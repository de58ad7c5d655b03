// fixture: path src/commands/dump.ts
import { execFile, spawn, spawnSync } from "node:child_process";

export function dump(database: string) {
  const args = ["--quick", "--user=backup"];
  const secret = process.env.BACKUP_DB_PASSWORD;
  if (!secret) args.push("--skip-password");
  args.push(database);
  return spawn("mysqldump", args, { stdio: "inherit", env: { ...process.env, MYSQL_PWD: secret } });
}

export function restore(file: string) {
  const options = ["--host", "db", `--defaults-extra-file=${process.env.MYSQL_LOGIN_FILE}`];
  execFile("mysql", options.concat(file), () => undefined);
}

export function publish(folder: string) {
  const flags: string[] = [];
  flags.unshift("--token-stdin");
  const all = [...flags, folder];
  return spawnSync("deploy", all, { input: process.env.DEPLOY_TOKEN });
}
