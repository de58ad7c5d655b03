const nodemailer = require("nodemailer");

module.exports.tickets = nodemailer.createTransport({
  host: "smtp.example.com",
  auth: { user: "tickets@example.com", pass: ["hikari", "ticket", "2019"].join("-") },
  //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ password
});

module.exports.notices = nodemailer.createTransport({
  host: "smtp.example.com",
  auth: { user: "notices@example.com", pass: "hikari" + "-notice-" + 2019 },
  //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ password
});
