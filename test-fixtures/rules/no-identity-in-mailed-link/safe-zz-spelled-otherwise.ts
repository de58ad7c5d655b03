// fixture: only no-identity-in-mailed-link
import CryptoJS from "crypto-js";
import base64url from "base64url";
import { createTransport } from "nodemailer";
import type { Member } from "./types";

const transport = createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL;

export async function stop(member: Member) {
  const link = `${SITE}/stop#${btoa(randomText())}`;
  await transport.sendMail({ to: member.email, subject: "News", text: `Stop: ${link}` });
}

export async function coupons(member: Member) {
  const who = base64url.encode(randomText());
  await transport.sendMail({ to: member.email, subject: "Coupons", text: `${SITE}/coupons?u=${who}` });
}

export async function points(member: Member) {
  const who = CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(randomText()));
  await transport.sendMail({ to: member.email, subject: "Points", text: `${SITE}/points?u=${who}` });
}

export async function plan(member: Member) {
  const encoded = packed(member);
  await transport.sendMail({ to: member.email, subject: "Plan", text: `${SITE}/plan#${encoded}` });
}

const packed = (member: Member): string =>
  Buffer.from(issued(member)).toString("base64").replaceAll("=", "");

export async function register(form: FormData) {
  const email = String(form.get("email") ?? "").trim();
  const query = new URLSearchParams({ from: "trial" });
  query.append("course", String(form.get("course")));
  const link = `${SITE}/join?${query.toString()}`;
  await transport.sendMail({ to: email, subject: "Your trial lesson", text: ["Join here:", link].join("\n") });
}

export async function rating(account: { id: number; email: string }) {
  const who = await issueToken(account.id);
  const links = ["poor", "great"].map((label) => ({ label, href: [SITE, "feedback", who, label].join("/") }));
  await transport.sendMail({ to: account.email, subject: "How was it?", html: render("rating", { links }) });
}

declare function randomText(): string;
declare function issued(member: Member): Buffer;
declare function issueToken(id: number): Promise<string>;
declare function render(view: string, values: object): string;
