// fixture: only no-bulk-recipients
// fixture: preset recommended
import sgMail from "@sendgrid/mail";
import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { SendEmailCommand as SendEmailV2 } from "@aws-sdk/client-sesv2";
import { Client } from "@microsoft/microsoft-graph-client";
import { MailerSend, EmailParams, Recipient } from "mailersend";
import Mailgun from "mailgun.js";
import Mailjet from "node-mailjet";
import mailchimp from "@mailchimp/mailchimp_transactional";
import { Resend } from "resend";
import { ServerClient } from "postmark";
import { patients } from "./patients";

const resend = new Resend(process.env.RESEND_API_KEY);
const postmark = new ServerClient(process.env.POSTMARK_TOKEN as string);
const ses = new SESClient({});
const mailgun = new Mailgun(FormData).client({ username: "api", key: process.env.MAILGUN_KEY as string });
const mailersend = new MailerSend({ apiKey: process.env.MAILERSEND_KEY as string });
const mailjet = Mailjet.apiConnect(process.env.MJ_KEY, process.env.MJ_SECRET);
const mandrill = mailchimp(process.env.MANDRILL_KEY as string);
const graph = Client.init({ authProvider: () => {} });
const from = "clinic@harbour-clinic.example";

interface Patient {
  email: string;
  name: string;
}

export async function closedOnMonday() {
  const list: Patient[] = await patients.findAll({ recall: true });
  const subject = "Closed on Monday";
  const text = "The practice is closed on Monday.";

  await sgMail.send({
    from,
    to: list.map((patient) => patient.email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    subject,
    text,
  });
  await sgMail.send({ from, personalizations: [{ to: list.map(({ email }) => ({ email })) }], subject, text });
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  await resend.emails.send({ from, to: list.map((patient) => patient.email), subject, text });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  await postmark.sendEmail({
    From: from,
    To: list.map((patient) => patient.email).join(","),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    Subject: subject,
    TextBody: text,
  });
  await ses.send(
    new SendEmailCommand({
      Source: from,
      Destination: { ToAddresses: list.map((patient) => patient.email) },
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
      Message: { Subject: { Data: subject }, Body: { Text: { Data: text } } },
    }),
  );
  await ses.send(
    new SendEmailV2({
      FromEmailAddress: from,
      Destination: { CcAddresses: list.map((patient) => patient.email) },
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
      Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
    }),
  );
  await mailgun.messages.create("mg.harbour-clinic.example", {
    from,
    to: list.map((patient) => patient.email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    subject,
    text,
  });
  await mailersend.email.send(
    new EmailParams().setSubject(subject).setTo(list.map((patient) => new Recipient(patient.email))),
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  );
  await mailjet.post("send", { version: "v3.1" }).request({
    Messages: [{ From: { Email: from }, To: list.map((patient) => ({ Email: patient.email })), Subject: subject }],
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  });
  await mandrill.messages.send({
    message: { from_email: from, to: list.map((patient) => ({ email: patient.email, type: "to" })), subject, text },
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  });
  await graph.api("/me/sendMail").post({
    message: {
      subject,
      toRecipients: list.map((patient) => ({ emailAddress: { address: patient.email } })),
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    },
  });
}
