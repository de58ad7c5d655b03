import { exec } from "node:child_process";
import { promisify } from "node:util";

const execAsync = promisify(exec);

export class Registry {
  static async run(command: string, options?: object) {
    return execAsync(command, options);
  }

  static async publish(folder: string) {
    await this.run(`npm publish ${folder} --otp=0 --token=${process.env.NPM_TOKEN}`, { timeout: 5000 });
    //                                                      ^^^^^^^^^^^^^^^^^^^^^ command
  }
}

async function picture(address: string, file: string) {
  await execAsync(`chromium --headless --screenshot=${file} ${address}`);
}

export const pictures = () =>
  picture(`https://desk.hoshizora-library.net/admin?token=${process.env.DESK_TOKEN}`, "desk.png");
  //                                                        ^^^^^^^^^^^^^^^^^^^^^^ command
