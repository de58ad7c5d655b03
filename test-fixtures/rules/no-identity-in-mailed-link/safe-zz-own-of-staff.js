// fixture: only no-identity-in-mailed-link
const nodemailer = require("nodemailer");
const { employees, orders, ticketFor } = require("./hris");

const transport = nodemailer.createTransport(process.env.SMTP_URL);

/** Whose order it is, those who work there may see. */
exports.waiting = async function waiting(site) {
  for (const employee of await employees({ status: "active" }))
    for (const order of await orders({ waiting: true }))
      await transport.sendMail({ to: employee.email, subject: "Waiting", text: `${site}/orders/${order.id}` });
};

exports.pulse = async function pulse(site) {
  for (const employee of await employees({ status: "active" })) {
    const token = await ticketFor(employee);
    await transport.sendMail({ to: employee.email, subject: "Pulse", text: `${site}/pulse/${employee.id}?t=${token}` });
  }
};

const feedUrl = ({ feedToken }) => `webcal://shifts.example/feeds/${feedToken}.ics`;

exports.shifts = async function shifts() {
  for (const employee of await employees({ onShift: true }))
    await transport.sendMail({ to: employee.email, subject: "Shifts", text: `Subscribe: ${feedUrl(employee)}` });
};
