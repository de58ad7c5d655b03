// fixture: only no-identity-in-mailed-link
const Handlebars = require("handlebars");
const nodemailer = require("nodemailer");
const { employees } = require("./hris");

const transport = nodemailer.createTransport(process.env.SMTP_URL);

const formUrl = ["{{base}}", "pulse", "{{quarter}}"].join("/");
const startUrl = formUrl + "?emp={{employeeNo}}";
//                         ^^^^^^^^^^^^^^^^^^^^^ identity
const render = Handlebars.compile(`<p>Hi {{firstName}}, how was your quarter?</p><a href="${startUrl}">Start</a>`);

const ENTRY = { no: "entry.104", name: "entry.116" };

exports.pulse = async function pulse(quarter) {
  for (const e of await employees({ status: "active" })) {
    const html = render({ firstName: e.firstName, base: process.env.SURVEY_BASE, quarter, employeeNo: e.number });
    await transport.sendMail({ to: e.workEmail, subject: "Pulse", html });
  }
};

exports.form = async function form() {
  for (const employee of await employees({ status: "active" }))
    await transport.sendMail({ to: employee.email, subject: "Form", text: `Please answer: ${filledIn(employee)}` });
};

function filledIn(employee) {
  const params = [];
  const add = (key, value) => {
    params.push(ENTRY[key] + "=" + encodeURIComponent(value));
  };
  add("no", employee.number);
  add("name", employee.fullName);
  return "https://docs.google.com/forms/d/e/abc/viewform?usp=pp_url&" + params.join("&");
//                                                                      ^^^^^^^^^^^^^^^^ personal
}

const feedUrl = ({ employeeNo }) => `webcal://shifts.example/feeds/${String(employeeNo).padStart(5, "0")}.ics`;
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

exports.shifts = async function shifts() {
  for (const employee of await employees({ onShift: true }))
    await transport.sendMail({ to: employee.email, subject: "Shifts", text: `Subscribe: ${feedUrl(employee)}` });
};
