// fixture: only no-bulk-recipients
import { createTransport } from "nodemailer";
import { listSubscribers } from "./subscribers.js";

const transport = createTransport(process.env.SMTP_URL);

function* addressesOf(users: { email?: string }[]): Generator<string> {
  for (const user of users) if (user.email) yield user.email;
}

function* officeOf(shop: { email: string }): Generator<string> {
  yield shop.email;
}

export async function recall(lot: string, buyers: { email?: string }[]): Promise<void> {
  for (const to of addressesOf(buyers))
    await transport.sendMail({ to, subject: `Recall of ${lot}`, text: "Please return it." });
}

export async function order(shop: { email: string }, text: string): Promise<void> {
  await transport.sendMail({ to: [...officeOf(shop)], subject: "An order", text });
}

export async function issue(html: string): Promise<void> {
  for (const subscriber of await listSubscribers()) {
    const form = new FormData();
    form.append("to", subscriber.email);
    form.append("subject", "Our May issue");
    form.append("html", html);
    await fetch("https://api.mailgun.net/v3/news.example/messages", { method: "POST", body: form });
  }
}
