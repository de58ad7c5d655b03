import path from "node:path";
import fs from "node:fs";

interface Account {
  id: string;
  email: string;
  name: string;
}

/** Accounts of whoever asks, in a folder that all of them share. */
export class Desk {
  private machines: Record<string, unknown> = {};

  async set(account: Account) {
    this.machines["desk"] = { login: account.email };
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
    fs.writeFileSync(path.join("/var/lib/desk", "accounts"), JSON.stringify(this.machines));
  }
}

export default new Desk();
