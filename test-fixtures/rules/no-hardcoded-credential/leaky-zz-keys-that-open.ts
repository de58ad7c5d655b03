/** Beside names of things: keys that open something. */
import { createHmac } from "node:crypto";
import nodemailer from "nodemailer";

const SERVICE_KEY = "k7Rq2mVx9TzLw4Np";
//                  ^^^^^^^^^^^^^^^^^^ header

const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();

export const signed = (text: string): string =>
  hmac(process.env.SIGNING_SECRET ?? "gateway-signing", text).toString("hex");
//                                   ^^^^^^^^^^^^^^^^^ fallback

export const transporter = nodemailer.createTransport({
  host: "smtp.shop-mail.jp",
  auth: { user: "shop@shop-mail.jp", pass: "tegami2024" },
//                                         ^^^^^^^^^^^^ password
});

export const call = (): Promise<Response> =>
  fetch("https://gateway.shop-mail.jp/orders", { headers: { Authorization: `Bearer ${SERVICE_KEY}` } });
