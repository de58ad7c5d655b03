// fixture: only no-bulk-recipients
import { createTransport } from "nodemailer";
import { db, loadVendorEmails } from "./db";
import type { Order } from "./types";

const transport = createTransport(process.env.SMTP_URL);

/** The addresses that one account has told. */
async function resolveMerchantEmails(userId: string): Promise<string[]> {
  const rows = await db.merchantEmail.findMany({ where: { userId } });
  return rows.map((row) => row.email);
}

export async function paidOut(userId: string) {
  const to = await resolveMerchantEmails(userId);
  await transport.sendMail({ to, subject: "Paid out", text: "We have paid you." });
}

export async function changed(vendorId: string) {
  await transport.sendMail({ to: await loadVendorEmails(vendorId), subject: "Changed", text: "Your terms." });
}

export async function delivered(order: Order) {
  const contacts = await db.contact.findMany({ where: { customerId: order.customerId } });
  await transport.sendMail({ to: contacts.map((each) => each.email), subject: "Delivered", text: order.number });
}

export async function invoiced(order: Order) {
  const customer = await db.customer.findUnique({ where: { id: order.customerId }, include: { emails: true } });
  const to = customer.emails.map((each) => each.address);
  await transport.sendMail({ to, subject: "Invoice", text: order.number });
}

export async function reminded(order: Order) {
  await transport.sendMail({ to: order.customer.emails.join(","), subject: "Due", text: order.number });
}
