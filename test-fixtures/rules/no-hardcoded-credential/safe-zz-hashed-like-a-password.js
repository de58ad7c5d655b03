// fixture: path src/db/seeds/admin.js
const argon2 = require("argon2");

const account = { address: "kanri-room", email: "kanri@kaikan.example", password: process.env.ADMIN_PASSWORD };

exports.seed = async (knex) => {
  const password = await argon2.hash(account.password);
  const email = await argon2.hash(account.email);
  const address = await argon2.hash(account.address);
  await knex("users").insert({ email, address, password });
};
