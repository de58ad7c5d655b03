import nodemailer from "nodemailer";
import { prisma } from "./db";
import { contactsOf, staff, waitingFor } from "./waiting";

const mailer = nodemailer.createTransport(process.env.SMTP_URL);

interface Guest {
  id: string;
  name: string;
  email: string;
}

const letter = (guest: Guest, slot: string) => `Dear ${guest.name}, ${slot} is free.`;

export async function cancelled(guest: Guest, slot: string) {
  const text = `Dear ${guest.name}, ${slot} is cancelled.`;
  await mailer.sendMail({ to: guest.email, subject: "Cancelled", text });
  const waiting: Guest[] = await waitingFor(slot);
  for (const next of waiting)
    await mailer.sendMail({ to: next.email, subject: "A seat", text: `Dear ${next.name}, ${slot} is free.` });
  for (const next of waiting)
    await mailer.sendMail({ to: next.email, subject: "A seat", text: letter(next, slot) });
  // Those who work there get a copy, and so do the guest's own contacts.
  const admins = await staff(slot);
  for (const admin of admins) await mailer.sendMail({ to: admin.email, subject: "Copy", text });
  for (const contact of await contactsOf(guest.id))
    await mailer.sendMail({
      to: contact.email,
      subject: "Copy",
      text: `Dear ${guest.name}, ${slot} is cancelled.`,
    });
}

export async function drawn(tousensha: { shimei: string; email: string }, rakusensha: { email: string }[]) {
  for (const hito of rakusensha)
    await mailer.sendMail({
      to: hito.email,
      subject: "抽選結果",
      text: `${tousensha.shimei}様が当選されました。`,
    });
}

export async function coupons() {
  const kaiin = await prisma.kaiin.findMany({ orderBy: { kana: "asc" } });
  // Of codes that belong to nobody yet any will do.
  const codes = await prisma.coupon.findMany({ where: { kaiinId: null }, take: kaiin.length });
  for (let n = 0; n < kaiin.length; n += 1)
    await mailer.sendMail({ to: kaiin[n]!.email, subject: "Coupon", text: `Code: ${codes[n]!.code}` });
}
