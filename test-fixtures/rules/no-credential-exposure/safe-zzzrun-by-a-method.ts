import { exec } from "node:child_process";
import { promisify } from "node:util";

const execAsync = promisify(exec);

export class Registry {
  static async run(command: string, options?: object) {
    return execAsync(command, options);
  }

  static async isPublic(name: string) {
    const outcome = await this.run(`npm view ${name} name --json`, {
      env: { ...process.env, npm_config_registry: "https://registry.hoshizora-library.net" },
      timeout: 10_000,
    });
    const environment = { env: { ...process.env, NODE_AUTH_TOKEN: process.env.NPM_TOKEN } };
    await this.run("npm whoami", environment);
    return outcome;
  }
}

async function picture(address: string, file: string) {
  await execAsync(`chromium --headless --screenshot=${file} ${address}`);
}

/** What runs on this very machine for as long as the pictures take. */
export const pictures = (port: number) =>
  picture(`http://127.0.0.1:${port}/admin?token=${process.env.DESK_TOKEN}`, "desk.png");
