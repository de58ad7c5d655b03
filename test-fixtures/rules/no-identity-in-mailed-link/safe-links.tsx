// fixture: path src/mails.tsx
import { randomBytes, randomUUID } from "node:crypto";
import jwt from "jsonwebtoken";
import nodemailer from "nodemailer";
import { prisma } from "./prisma";
import { sign } from "./signing";

const transporter = nodemailer.createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL ?? "https://shop.maple.example";
const subject = "Our shop moves";

interface Member {
  id: number;
  name: string;
  email: string;
}

/** Random, signed or expiring; a sign-in page; what everybody may open. */
export async function move(member: Member, product: { id: number; slug: string; name: string }) {
  const token = randomBytes(24).toString("base64url");
  await prisma.moveToken.create({ data: { token, memberId: member.id, expiresAt: new Date(Date.now() + 3_600_000) } });
  const signed = jwt.sign({ sub: member.id }, process.env.LINK_KEY as string, { expiresIn: "2h" });
  const exp = Date.now() + 3_600_000;
  const url = new URL("/invite", SITE);
  url.searchParams.set("id", randomUUID());
  await transporter.sendMail({
    to: member.email,
    subject,
    html: `
      <a href="${SITE}/migrate#t=${token}">Move</a>
      <a href="${SITE}/confirm?jwt=${signed}">Confirm</a>
      <a href="${SITE}/unsubscribe?member=${member.id}&exp=${exp}&sig=${sign(`${member.id}.${exp}`)}">Unsubscribe</a>
      <a href="${SITE}/login?next=/orders/${member.id}">Sign in</a>
      <a href="${SITE}/products/${product.id}">${product.name}</a>
      <a href="${SITE}/p/${product.slug}">${product.name}</a>
      <a href="${url.href}">Join</a>`,
  });
}

/** The staff's own page. */
export async function tellStaff(member: Member) {
  await transporter.sendMail({
    to: "office@maple.example",
    subject: `New member ${member.name}`,
    text: `${SITE}/members/${member.id}`,
  });
}
