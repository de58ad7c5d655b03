// fixture: only no-identity-in-mailed-link
import CryptoJS from "crypto-js";
import base64url from "base64url";
import { createTransport } from "nodemailer";
import type { Member } from "./types";

const transport = createTransport(process.env.SMTP_URL);
const SITE = process.env.SITE_URL;

export async function stop(member: Member) {
  const link = `${SITE}/stop#${btoa(unescape(encodeURIComponent(member.email)))}`;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: member.email, subject: "News", text: `Stop: ${link}` });
}

export async function coupons(member: Member) {
  const who = base64url.encode(member.email);
  await transport.sendMail({ to: member.email, subject: "Coupons", text: `${SITE}/coupons?u=${who}` });
//                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
}

export async function points(member: Member) {
  const who = CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(member.email));
  await transport.sendMail({ to: member.email, subject: "Points", text: `${SITE}/points?u=${who}` });
//                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ identity
}

export async function plan(member: Member) {
  const encoded = packed(member);
  await transport.sendMail({ to: member.email, subject: "Plan", text: `${SITE}/plan#${encoded}` });
//                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ identity
}

const packed = (member: Member): string =>
  Buffer.from(`${member.id}:${member.email}`, "utf8").toString("base64").replaceAll("=", "");

export async function register(form: FormData) {
  const name = String(form.get("shimei") ?? "").trim();
  const email = String(form.get("email") ?? "").trim();
  const query = new URLSearchParams({ from: "trial" });
  query.append("n", name);
  query.append("t", String(form.get("tel") ?? ""));
  const link = `${SITE}/join?${query.toString()}`;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal
  await transport.sendMail({ to: email, subject: "Your trial lesson", text: ["Join here:", link].join("\n") });
}

export async function rating(account: { id: number; email: string }) {
  const who = Buffer.from(String(account.id)).toString("base64url");
  const links = ["poor", "great"].map((label) => ({ label, href: [SITE, "feedback", who, label].join("/") }));
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await transport.sendMail({ to: account.email, subject: "How was it?", html: render("rating", { links }) });
}

declare function render(view: string, values: object): string;
