// fixture: path ops/set-password.mjs
// Usage: SURVEY_TOKEN=… node ops/set-password.mjs <name> <password>
import { users } from "../src/users.mjs";

async function main() {
  const newPassword = process.argv[3];
  await users.setPassword(process.argv[2], newPassword);
  console.log(`Password: ${newPassword}`);
  console.log(`Survey: https://inn-asagao.jp/surveys/${process.env.SURVEY_TOKEN}`);
  process.exit(0);
}

main();
