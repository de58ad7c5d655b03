const bulk = require("./bulk.dao");
const { guests } = require("./models");

const announce = async (addresses, subject, body) => {
  await bulk.sendEmail(addresses, subject, body);
};

exports.remind = async (req, res) => {
  const rows = await guests.findAll({ attributes: ["email"] });
  const emails = rows.map((row) => row.email);
  await announce(emails, "Payment reminder", "Your payment is due.");
//               ^^^^^^ many
  res.json({ ok: true });
};
