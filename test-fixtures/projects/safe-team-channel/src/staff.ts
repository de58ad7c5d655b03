import { randomBytes } from "node:crypto";
import { hash } from "bcrypt";
import { say } from "./channel";
import { staff } from "./staff-table";

export async function hire(login: string) {
  const initial = randomBytes(9).toString("base64url");
  await staff.add({ login, password: await hash(initial, 12) });
  await say(`${login} can sign in now`);
}
