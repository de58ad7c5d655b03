import { transporter, sendMail } from "./mailer";
import { config } from "./config";
import { db } from "./db";

const KANRISHA = ["unei@hanamaru.example", "keiri@hanamaru.example"];

interface Order {
  number: string;
  customer: { email: string; manager: { email: string } };
}

/** Colleagues, fixed addresses, a list kept by the mail server, one customer with the person who looks after them. */
export async function report(order: Order, total: number) {
  const admins = await db.user.findMany({ where: { role: "ADMIN" } });
  const staff = await db.employee.findMany();
  await transporter.sendMail({ to: KANRISHA.join(", "), subject: "Daily report", text: String(total) });
  await transporter.sendMail({ to: admins.map((admin) => admin.email), subject: "Daily report", text: String(total) });
  await transporter.sendMail({ to: staff.map((one) => one.email), subject: "Rota", text: "See attachment" });
  await transporter.sendMail({ to: process.env.REPORT_TO?.split(","), subject: "Daily report", text: String(total) });
  await transporter.sendMail({ to: config.get("alerts.to"), subject: "Daily report", text: String(total) });
  await transporter.sendMail({ to: "members@lists.hanamaru.example", subject: "News", text: "Spring" });
  await transporter.sendMail({
    to: order.customer.email,
    cc: order.customer.manager.email,
    subject: `Order ${order.number}`,
    text: "Thank you.",
  });
  await transporter.sendMail({
    to: [order.customer.email, order.customer.manager.email],
    subject: `Order ${order.number}`,
    text: "Thank you.",
  });
}

/** What is handed in is the caller's decision. */
export async function deliver(to: string | string[], subject: string, html: string) {
  await sendMail(Array.isArray(to) ? to.join(",") : to, subject, html);
}
