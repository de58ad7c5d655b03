// fixture: path tools/pump-simulator/src/report.ts
// fixture: preset recommended
import nodemailer from "nodemailer";

const transporter = nodemailer.createTransport({
  host: "mail.kumiai-suido.jp",
  auth: { user: "pump@kumiai-suido.jp", pass: "suimon-4-kai" },
  //                                          ^^^^^^^^^^^^^^ password
});

export const tell = (text: string) =>
  transporter.sendMail({ to: "office@kumiai-suido.jp", subject: "Pump", text });
