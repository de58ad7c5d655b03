import os from "node:os";
import path from "node:path";
import fs from "node:fs";

interface Account {
  id: string;
  email: string;
  name: string;
}

/** Accounts of the one who runs the program, in a file of the home folder. */
export class Desk {
  private machines: Record<string, unknown> = {};

  async set(account: Account) {
    this.machines["desk"] = { login: account.email };
    fs.writeFileSync(path.join(os.homedir(), ".desk"), JSON.stringify(this.machines));
  }
}

export default new Desk();
