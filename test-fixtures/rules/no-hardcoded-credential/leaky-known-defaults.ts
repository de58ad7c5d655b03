// fixture: path src/accounts/enter.ts
import { users } from "../users.js";

const OLD_PASSWORD = "asagao-dev-password";
//                   ^^^^^^^^^^^^^^^^^^^^^ compared

export async function enter(input: { password: string }): Promise<number> {
  if (input.password === OLD_PASSWORD) return 0;
  return users.replace(input.password);
}

export const asked = {
  headers: { Authorization: "Bearer abcd-1234-efgh-5678" },
  //                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
};
