// fixture: path src/users/passwords.mjs
import { users } from "./users.mjs";

export async function change(name, newPassword) {
  await users.setPassword(name, newPassword);
  console.log(`Password: ${newPassword}`);
  //                       ^^^^^^^^^^^ log
  console.log(`Survey: https://inn-asagao.jp/surveys/${process.env.SURVEY_TOKEN}`);
  //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^ log
}
