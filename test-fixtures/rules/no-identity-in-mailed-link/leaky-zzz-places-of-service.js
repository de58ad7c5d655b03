// The mail service puts the number in, once for each recipient.
import Mailgun from "mailgun.js";
import formData from "form-data";
import { members } from "./members.js";

const mg = new Mailgun(formData).client({ username: "api", key: process.env.MAILGUN_API_KEY });
const SITE = process.env.SITE_URL;

function ballotText(slug) {
  const link = `${SITE}/ballots/${slug}/vote?member=%recipient.no%`;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  return `Dear %recipient.name%,\n\nyou vote without signing in:\n${link}\n\nThe board`;
}

export async function openBallot(slug) {
  const page = await members({ voting: true });
  const variables = {};
  for (const m of page) variables[m.email] = { name: m.name, no: m.memberNo };
  await mg.messages.create("coop.example", {
    from: "board@coop.example",
    to: page.map((m) => m.email),
    subject: "Ballot",
    text: ballotText(slug),
    "recipient-variables": JSON.stringify(variables),
  });
}

export async function stopNotice(page) {
  await mg.messages.create("coop.example", {
    from: "board@coop.example",
    to: page.map((m) => m.email),
    subject: "News",
    html: "<a href='https://coop.example/stop?address=%recipient_email%'>No more news</a>",
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    "recipient-variables": JSON.stringify({}),
  });
}

const quickPay = (bill) => [SITE, "quick-pay", bill.seq].join("/");
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

export async function remind(bill) {
  await mg.messages.create("coop.example", {
    from: "board@coop.example",
    to: bill.email,
    subject: "Your bill",
    text: `Please pay here: ${quickPay(bill)}`,
  });
}
