// fixture: only no-mismatched-recipient
import sgMail from "@sendgrid/mail";
import Mailgun from "mailgun.js";
import { chartOf, companies, slipsOf, staff, type Slip, type Staff } from "./payroll";

const toMessage = (person: Staff, slip: Slip) => ({
  from: "payroll@example.com",
  to: person.email,
  subject: "Payslip",
  text: `${person.name}: ${slip.total}`,
});

export async function sendSlips(month: string) {
  const messages = [];
  for (const slip of await slipsOf(month)) {
    const person = staff.find((each) => each.name === slip.name);
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (person) messages.push(toMessage(person, slip));
  }
  await sgMail.send(messages);
}

const mailgun = new Mailgun(FormData).client({ username: "api", key: process.env.MAILGUN_KEY! });

export async function sendCharts(month: string) {
  const list = await companies();
  const charts: Uint8Array[] = [];
  await Promise.all(
    list.map(async (company) => {
      charts.push(await chartOf(company.id, month));
    }),
  );
  for (let at = 0; at < list.length; at++)
    await mailgun.messages.create("mg.example.com", {
      from: "report@example.com",
      to: list[at].contact,
      subject: `${month}: report`,
      text: list[at].name,
      attachment: [{ filename: "chart.png", data: charts[at] }],
      //                                          ^^^^^^^^^^ shifted
    });
}
