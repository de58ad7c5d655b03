// fixture: only no-bulk-recipients
import express from "express";
import { transporter } from "./mailer";

const app = express();
const replyTo: string[] = [];

/** The automatic answer goes to everybody who has written so far. */
app.post("/contact", async (req, res) => {
  replyTo.push(req.body.email);
  await transporter.sendMail({ to: replyTo, subject: "We have received your message", text: "Thank you." });
//                             ^^^^^^^^^^^ many
  res.redirect("/contact/thanks");
});
