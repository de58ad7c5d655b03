// fixture: path scripts/setup-dev-database.js
const bcrypt = require("bcrypt");
const { connect } = require("./connect");

async function main() {
  const admins = (await connect()).collection("admins");
  await admins.insertOne({ email: "dev@kitchen.example", password: await bcrypt.hash("dev123", 10), role: "admin" });
}

main();
