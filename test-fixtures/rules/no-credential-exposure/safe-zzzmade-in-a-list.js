// fixture: path scripts/scaffold-env.js
const crypto = require("node:crypto");

function makeSecret(bytes = 32) {
  return crypto.randomBytes(bytes).toString("base64url");
}

function main() {
  const secrets = {
    adminPassword: makeSecret(24),
    adminToken: makeSecret(),
    webhookSecret: makeSecret(),
  };
  console.log("# Secrets generated");
  console.log(`ADMIN_PASSWORD=${secrets.adminPassword}`);
  console.log(`ADMIN_TOKEN=${secrets.adminToken}`);
  console.log(`WEBHOOK_SECRET=${secrets.webhookSecret}`);
}

main();
