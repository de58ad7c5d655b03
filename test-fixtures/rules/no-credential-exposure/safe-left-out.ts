import { exec } from "node:child_process";
import { promisify } from "node:util";
import { logger } from "./logger.js";

const execAsync = promisify(exec);

async function run(command: string, variables: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout } = await execAsync(command, { env: { ...process.env, ...variables } });
  return stdout;
}

/** The password goes by the environment. */
export const tables = (user: string, password: string): Promise<string> =>
  run(`mysql -u ${user} -e "SHOW TABLES"`, { MYSQL_PWD: password });

export function ask(url: string, accessToken: string): RequestInit {
  const options = { url, headers: { accept: "application/json", authorization: accessToken } };
  logger.info({ ...options, headers: { ...options.headers, authorization: null } });
  return options;
}
