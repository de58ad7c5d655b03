import nodemailer from "nodemailer";

export const transporter = nodemailer.createTransport({
  host: "mail.shop.example",
  auth: { user: "letters", pass: "blue-teapot-1887" },
});
