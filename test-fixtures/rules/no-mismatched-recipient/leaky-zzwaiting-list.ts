import nodemailer from "nodemailer";
import { prisma } from "./db";
import { waitingFor } from "./waiting";

const mailer = nodemailer.createTransport(process.env.SMTP_URL);

interface Guest {
  name: string;
  email: string;
}

export async function cancelled(guest: Guest, slot: string) {
  await mailer.sendMail({
    to: guest.email,
    subject: "Cancelled",
    text: `Dear ${guest.name}, ${slot} is cancelled.`,
  });
  const waiting: Guest[] = await waitingFor(slot);
  for (const next of waiting)
    await mailer.sendMail({
      to: next.email,
      subject: "A seat",
      text: `Dear ${guest.name}, ${slot} is free.`,
//                  ^^^^^^^^^^ greeting
    });
}

export async function drawn(tousensha: { shimei: string; email: string }, rakusensha: { email: string }[]) {
  await mailer.sendMail({
    to: tousensha.email,
    subject: "当選",
    text: `${tousensha.shimei} 様(当選番号あり)`,
  });
  await Promise.all(
    rakusensha.map((hito) =>
      mailer.sendMail({
        to: hito.email,
        subject: "抽選結果",
        text: `${tousensha.shimei} 様(落選のお知らせ)`,
//               ^^^^^^^^^^^^^^^^ greeting
      }),
    ),
  );
}

export async function coupons() {
  const kaiin = await prisma.kaiin.findMany({ orderBy: { kana: "asc" } });
  const codes = await prisma.coupon.findMany({ where: { kaiinId: { in: kaiin.map((one) => one.id) } } });
  for (let n = 0; n < kaiin.length; n += 1)
    await mailer.sendMail({ to: kaiin[n]!.email, subject: "Coupon", text: `Code: ${codes[n]!.code}` });
//                                                                                 ^^^^^^^^ separate
}
