// The same with what nobody can guess.
import { Queue } from "bullmq";
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);
const jobs = new Queue("outgoing");
const site = "https://kenshin.example";

interface Jushinsha {
  monshinToken: string;
  shimei: string;
  email: string;
}

export async function enqueue(order: { receiptToken: string; email: string }) {
  await jobs.add("receipt", {
    to: order.email,
    template: "receipt",
    vars: { statusUrl: `${site}/orders/${order.receiptToken}` },
  });
}

const blocks = (jushin: Jushinsha) => [
  { type: "greeting", text: `${jushin.shimei} 様` },
  { type: "link", label: "問診票", href: `${site}/monshin?k=${jushin.monshinToken}` },
  { type: "link", label: "交通案内", href: `${site}/access` },
];

const render = (list: { type: string; text?: string; label?: string; href?: string }[]) =>
  list.map((b) => (b.type === "link" ? `<a href="${b.href}">${b.label}</a>` : `<p>${b.text}</p>`)).join("");

export async function sendMonshin(jushin: Jushinsha) {
  await transport.sendMail({ to: jushin.email, subject: "健診のご案内", html: render(blocks(jushin)) });
}
