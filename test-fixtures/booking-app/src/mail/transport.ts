import nodemailer from "nodemailer";

export const transport = nodemailer.createTransport({
  host: process.env.SMTP_HOST,
  auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS },
});

/** The address guests answer to. */
export const FROM = "宵町の宿 予約係 <yoyaku@yoimachi.example>";
