// fixture: path scripts/show-env.js
const { readSecrets } = require("./vault");

async function main() {
  const stored = await readSecrets();
  const secrets = {
    adminPassword: process.env.ADMIN_PASSWORD,
    stored,
  };
  console.log(`ADMIN_PASSWORD: ${secrets.adminPassword}`);
//                               ^^^^^^^^^^^^^^^^^^^^^ log
}

main();
