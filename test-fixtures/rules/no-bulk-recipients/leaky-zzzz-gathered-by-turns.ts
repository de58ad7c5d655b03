// fixture: only no-bulk-recipients
import { createTransport } from "nodemailer";
import { listSubscribers } from "./subscribers.js";

const transport = createTransport(process.env.SMTP_URL);

function* addressesOf(users: { email?: string }[]): Generator<string> {
  for (const user of users) if (user.email) yield user.email;
}

export async function recall(lot: string, buyers: { email?: string }[]): Promise<void> {
  await transport.sendMail({ to: [...addressesOf(buyers)], subject: `Recall of ${lot}`, text: "Please return it." });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}

export async function issue(html: string): Promise<void> {
  const form = new FormData();
  for (const subscriber of await listSubscribers()) form.append("to", subscriber.email);
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  form.append("subject", "Our May issue");
  form.append("html", html);
  await fetch("https://api.mailgun.net/v3/news.example/messages", { method: "POST", body: form });
}
