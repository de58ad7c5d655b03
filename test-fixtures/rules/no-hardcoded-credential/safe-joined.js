const nodemailer = require("nodemailer");

module.exports.tickets = nodemailer.createTransport({
  host: ["smtp", "example", "com"].join("."),
  auth: { user: "tickets@example.com", pass: process.env.TICKET_SMTP_PASSWORD },
});
