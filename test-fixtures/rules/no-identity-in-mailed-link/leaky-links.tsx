// fixture: only no-identity-in-mailed-link
// fixture: path src/mails.tsx
import nodemailer from "nodemailer";
import { Resend } from "resend";
import { prisma } from "./prisma";

const transporter = nodemailer.createTransport(process.env.SMTP_URL);
const resend = new Resend(process.env.RESEND_API_KEY);
const SITE = process.env.SITE_URL ?? "https://shop.maple.example";
const subject = "Our shop moves";

interface Member {
  id: number;
  name: string;
  email: string;
  memberNo: string;
}

interface Booking {
  id: number;
  email: string;
}

export async function queryParameter(member: Member) {
  await transporter.sendMail({
    to: member.email,
    subject,
    html: `<p>Dear ${member.name}</p><a href="${SITE}/migrate?member=${member.id}">Move your account</a>`,
//                                                                     ^^^^^^^^^ identity
  });
}

export async function pathSegment(booking: Booking) {
  const url = `${SITE}/bookings/${booking.id}/cancel`;
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transporter.sendMail({ to: booking.email, subject, text: ["Cancel here:", url].join("\n") });
}

export async function searchParameters(member: Member) {
  const url = new URL("/migrate", SITE);
  url.searchParams.set("no", member.memberNo);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 identity
  await transporter.sendMail({ to: member.email, subject, html: `<a href="${url.href}">Move</a>` });
}

export async function joined(member: Member) {
  const url = [SITE, "members", member.id, "edit"].join("/");
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transporter.sendMail({ to: member.email, subject, html: '<a href="' + url + '">Move</a>' });
}

const cancelLink = (id: number) => `${SITE}/reservations/${id}/cancel`;
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

export async function helper(id: string) {
  const reservation = await prisma.reservation.findUniqueOrThrow({ where: { id } });
  await transporter.sendMail({
    to: reservation.email,
    subject,
    text: `Cancel here: ${cancelLink(reservation.id)}`,
  });
}

export async function byAddress(member: Member) {
  const text = `Unsubscribe: ${SITE}/unsubscribe?email=${encodeURIComponent(member.email)}`;
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transporter.sendMail({ to: member.email, subject, text });
}

export async function personalData(member: Member, token: string) {
  await resend.emails.send({
    to: member.email,
    subject,
    react: <a href={`${SITE}/welcome?name=${encodeURIComponent(member.name)}&token=${token}`}>Welcome</a>,
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal
  });
}
