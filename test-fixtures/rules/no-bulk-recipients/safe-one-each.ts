import nodemailer from "nodemailer";
import sgMail from "@sendgrid/mail";
import Mailgun from "mailgun.js";
import mailchimp from "@mailchimp/mailchimp_transactional";
import { google } from "googleapis";
import { Resend } from "resend";
import { ServerClient } from "postmark";
import { db } from "./db";

const transporter = nodemailer.createTransport(process.env.SMTP_URL);
const resend = new Resend(process.env.RESEND_API_KEY);
const postmark = new ServerClient(process.env.POSTMARK_TOKEN as string);
const mailgun = new Mailgun(FormData).client({ username: "api", key: process.env.MAILGUN_KEY as string });
const mandrill = mailchimp(process.env.MANDRILL_KEY as string);
const from = "clinic@harbour-clinic.example";

interface Patient {
  email: string;
  name: string;
}

/** One message per person, by a loop or by the library's own form. */
export async function closedOnMonday() {
  const list: Patient[] = await db.patient.findMany({ where: { recall: true } });
  const subject = "Closed on Monday";
  const text = "The practice is closed on Monday.";

  for (const patient of list) {
    await transporter.sendMail({ from, to: patient.email, subject, text });
  }
  await Promise.all(list.map((patient) => transporter.sendMail({ from, to: [patient.email], subject, text })));
  await sgMail.sendMultiple({ from, to: list.map((patient) => patient.email), subject, text });
  await sgMail.send({ from, to: list.map((patient) => patient.email), subject, text }, true);
  await sgMail.send({ from, subject, text, personalizations: list.map(({ email }) => ({ to: [{ email }] })) });
  await resend.batch.send(list.map((patient) => ({ from, to: patient.email, subject, text })));
  await postmark.sendEmailBatch(list.map((patient) => ({ From: from, To: patient.email, Subject: subject })));
  await mailgun.messages.create("mg.harbour-clinic.example", {
    from,
    to: list.map((patient) => patient.email),
    "recipient-variables": JSON.stringify(Object.fromEntries(list.map(({ email, name }) => [email, { name }]))),
    subject,
    text,
  });
  await mandrill.messages.send({
    message: { to: list.map(({ email }) => ({ email })), preserve_recipients: false, subject, text },
  });
  await google.calendar("v3").events.insert({
    calendarId: "primary",
    requestBody: {
      summary: "Information evening",
      attendees: list.map(({ email }) => ({ email })),
      guestsCanSeeOtherGuests: false,
    },
  });
}
