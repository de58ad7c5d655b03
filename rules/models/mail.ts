import type { LibraryModel } from "./schema.js";

const MESSAGE = { to: ["0.to"], cc: ["0.cc"], bcc: ["0.bcc"] };
// `List-Unsubscribe`, which mail programs show as a button: https://www.rfc-editor.org/rfc/rfc8058
const CONTENT = [
  "0.subject",
  "0.html",
  "0.text",
  "0.body",
  "0.context",
  "0.attachments",
  "0.template",
  "0.variables",
  "0.templateData",
  "0.headers.List-Unsubscribe",
];
const CAPITALS = { to: ["0.To"], cc: ["0.Cc"], bcc: ["0.Bcc"] };
const DESTINATION = {
  to: ["0.Destination.ToAddresses"],
  cc: ["0.Destination.CcAddresses"],
  bcc: ["0.Destination.BccAddresses"],
};
const GRAPH_MESSAGE = {
  to: ["0.message.toRecipients", "0.toRecipients", "0.Message.ToRecipients"],
  cc: ["0.message.ccRecipients", "0.ccRecipients", "0.Message.CcRecipients"],
  bcc: ["0.message.bccRecipients", "0.bccRecipients", "0.Message.BccRecipients"],
};

/** Who sees whom: in every field named here, all addresses of one message are visible to all who get it. */
export const mail = {
  library: "mail",
  evidence:
    "nodemailer 10.0.1; resend 6.16 dist/index.d.cts:539; @sendgrid/mail 8.1.6; @aws-sdk/client-ses and client-sesv2 3.1093 models_0.d.ts; documentation.mailgun.com batch-sending; postmark 5.1 models; mailersend 3.1 EmailParams.d.ts; dev.mailjet.com send_api_v31; @mailchimp/mailchimp_transactional MessagesApi.js; google-apps-script.mail.d.ts:39; microsoft-graph.d.ts:13306; developers.google.com/workspace/calendar events; learn.microsoft.com communication-services email; developers.sparkpost.com transmissions; line.github.io/line-bot-sdk-nodejs; twilio.com/docs/messaging/api; developer.vonage.com messages; docs.aws.amazon.com sns publish",
  aliases: {
    "nodemailer.Transporter()": "nodemailer.createTransport()",
    "nodemailer/lib/mailer()": "nodemailer.createTransport()",
    "nodemailer.createTransporter()": "nodemailer.createTransport()",
    "@nestjs-modules/mailer.MailerService()": "nodemailer.createTransport()",
    "@sendgrid/mail.MailService()": "@sendgrid/mail",
    "@sendgrid/mail.default": "@sendgrid/mail",
    "resend.Resend().emails.create": "resend.Resend().emails.send",
    "@aws-sdk/client-ses.SESClient().sendEmail": "@aws-sdk/client-ses.SES().sendEmail",
    "aws-sdk.SES().sendEmail": "@aws-sdk/client-ses.SES().sendEmail",
    "aws-sdk/clients/ses().sendEmail": "@aws-sdk/client-ses.SES().sendEmail",
    "postmark.Client()": "postmark.ServerClient()",
    "@mailchimp/mailchimp_transactional()": "mailchimp_transactional()",
    "mandrill-api/mandrill.Mandrill()": "mailchimp_transactional()",
    "mandrill-api.Mandrill()": "mailchimp_transactional()",
    "mailgun.js().client()": "mailgun:client",
    "mailgun.js.default().client()": "mailgun:client",
    "node-mailjet().post().request()": "node-mailjet.apiConnect().post().request()",
    "node-mailjet.connect().post().request()": "node-mailjet.apiConnect().post().request()",
    "node-mailjet.Client.apiConnect().post().request()": "node-mailjet.apiConnect().post().request()",
    "@microsoft/microsoft-graph-client.Client.initWithMiddleware()": "@microsoft/microsoft-graph-client.Client.init()",
    "@microsoft/microsoft-graph-client.Client()": "@microsoft/microsoft-graph-client.Client.init()",
    "$CalendarApp.getCalendarById()": "$CalendarApp.getDefaultCalendar()",
    "$CalendarApp.getCalendarsByName()[]": "$CalendarApp.getDefaultCalendar()",
    "$CalendarApp.createEvent": "$CalendarApp.getDefaultCalendar().createEvent",
    "$CalendarApp.createAllDayEvent": "$CalendarApp.getDefaultCalendar().createEvent",
    "$CalendarApp.getDefaultCalendar().createAllDayEvent": "$CalendarApp.getDefaultCalendar().createEvent",
    "$CalendarApp.getDefaultCalendar().getEventById()": "$CalendarApp.getDefaultCalendar().createEvent()",
    "$CalendarApp.getEventById()": "$CalendarApp.getDefaultCalendar().createEvent()",
    ...Object.fromEntries(
      ["setFrom", "setReplyTo", "setSubject", "setHtml", "setText", "setTemplateId", "setPersonalization", "setTo", "setCc", "setBcc", "setTags", "setSendAt"].map(
        (method) => [`mailersend.EmailParams().${method}()`, "mailersend.EmailParams()"],
      ),
    ),
  },
  // react.email/docs, jsx.email, github.com/Faire/mjml-react, vuemail.net, github.com/carstenlebek/svelte-email, emailable docs
  mailMarkup: [
    "@react-email/*", "react-email", "jsx-email", "@jsx-email/*", "@faire/mjml-react", "mjml-react", "@wix/mjml-react", "vue-email",
    "@vue-email/*", "svelte-email", "better-svelte-email", "react-html-email", "mailing-core", "@sveltelaunch/svelte-5-email",
  ],
  mails: [
    { call: ["nodemailer/lib/mail-composer()", "mailcomposer()"], ...MESSAGE, content: CONTENT },
    { call: ["nodemailer.createTransport().sendMail()"], to: ["0.to", "0.headers.To"], cc: ["0.cc", "0.headers.Cc"], bcc: ["0.bcc"], content: CONTENT },
    { call: ["nodemailer.createTransport()"], to: ["1.to"], cc: ["1.cc"], bcc: ["1.bcc"], content: ["1.subject"] },
    { call: ["resend.Resend().emails.send()"], ...MESSAGE, content: [...CONTENT, "0.react"], ownWay: { batch: "batch.send" } },
    { call: ["resend.Resend().batch.send()", "resend.Resend().batch.create()"], ...MESSAGE, content: [...CONTENT, "0.react"] },
    {
      call: ["@sendgrid/mail.send()"],
      to: ["0.to", "0.personalizations.to"],
      cc: ["0.cc", "0.personalizations.cc"],
      bcc: ["0.bcc", "0.personalizations.bcc"],
      content: [...CONTENT, "0.dynamicTemplateData", "0.dynamic_template_data", "0.substitutions", "0.personalizations.dynamicTemplateData"],
      apartWhen: [{ at: "1", is: "true" }, { at: "0.isMultiple", is: "true" }],
      unlessPresent: ["0.personalizations"],
      ownWay: { method: "sendMultiple" },
    },
    // A list in `to` is split into one message each; cc and bcc are repeated in every copy.
    { call: ["@sendgrid/mail.sendMultiple()"], to: ["0.personalizations.to"], cc: ["0.cc"], content: [...CONTENT, "0.dynamicTemplateData"] },
    { call: ["@aws-sdk/client-ses.SendEmailCommand()", "@aws-sdk/client-ses.SES().sendEmail()"], ...DESTINATION, content: ["0.Message"], listOnly: true },
    { call: ["@aws-sdk/client-ses.SendTemplatedEmailCommand()", "@aws-sdk/client-ses.SES().sendTemplatedEmail()", "aws-sdk.SES().sendTemplatedEmail()"], ...DESTINATION, content: ["0.TemplateData"], listOnly: true },
    { call: ["@aws-sdk/client-sesv2.SendEmailCommand()", "@aws-sdk/client-sesv2.SESv2().sendEmail()", "aws-sdk.SESV2().sendEmail()"], ...DESTINATION, content: ["0.Content"], listOnly: true },
    {
      call: ["@aws-sdk/client-ses.SendBulkTemplatedEmailCommand()", "@aws-sdk/client-ses.SES().sendBulkTemplatedEmail()", "aws-sdk.SES().sendBulkTemplatedEmail()"],
      to: ["0.Destinations.Destination.ToAddresses"], cc: ["0.Destinations.Destination.CcAddresses"], content: ["0.Destinations.ReplacementTemplateData"], listOnly: true,
    },
    {
      call: ["@aws-sdk/client-sesv2.SendBulkEmailCommand()", "@aws-sdk/client-sesv2.SESv2().sendBulkEmail()"],
      to: ["0.BulkEmailEntries.Destination.ToAddresses"], cc: ["0.BulkEmailEntries.Destination.CcAddresses"], content: ["0.BulkEmailEntries.ReplacementEmailContent"], listOnly: true,
    },
    {
      call: ["mailgun:client.messages.create()", "mailgun-js().messages().send()"],
      to: ["1.to", "0.to"], cc: ["1.cc", "0.cc"], bcc: ["1.bcc", "0.bcc"],
      content: ["1.subject", "1.html", "1.text", "1.attachment", "1.inline", "1.h:X-Mailgun-Variables", "1.recipient-variables", "0.subject", "0.html", "0.text", "0.attachment", "0.inline"],
      apartWhen: [{ at: "1.recipient-variables", is: "present" }, { at: "0.recipient-variables", is: "present" }],
      ownWay: { property: "recipient-variables", value: "JSON.stringify(Object.fromEntries({{list}}.map((address) => [address, {}])))" },
    },
    { call: ["postmark.ServerClient().sendEmail()"], ...CAPITALS, content: ["0.Subject", "0.TextBody", "0.HtmlBody", "0.Attachments"], ownWay: { batch: "sendEmailBatch" } },
    { call: ["postmark.ServerClient().sendEmailWithTemplate()"], ...CAPITALS, content: ["0.TemplateModel", "0.Attachments"], ownWay: { batch: "sendEmailBatchWithTemplates" } },
    { call: ["postmark.ServerClient().sendEmailBatch()", "postmark.ServerClient().sendEmailBatchWithTemplates()"], ...CAPITALS, content: ["0.Subject", "0.TextBody", "0.HtmlBody", "0.TemplateModel", "0.Attachments"] },
    { call: ["postmark.ServerClient().sendBulkEmail()"], to: ["0.Messages.To"], cc: ["0.Messages.Cc"], content: ["0.Messages.TemplateModel"] },
    { call: ["mailersend.EmailParams().setTo()"], to: ["0"], listOnly: true },
    { call: ["mailersend.EmailParams().setCc()"], cc: ["0"], listOnly: true },
    { call: ["mailersend.EmailParams().setBcc()"], bcc: ["0"], listOnly: true },
    { call: ["mailersend.EmailParams()"], ...MESSAGE, content: CONTENT, listOnly: true },
    {
      call: ["node-mailjet.apiConnect().post().request()"],
      to: ["0.Messages.To", "0.To"], cc: ["0.Messages.Cc", "0.Cc"], bcc: ["0.Messages.Bcc", "0.Bcc"],
      content: ["0.Messages.Subject", "0.Messages.TextPart", "0.Messages.HTMLPart", "0.Messages.Variables", "0.Messages.Attachments"],
      listOnly: true,
    },
    {
      call: ["mailchimp_transactional().messages.send()", "mailchimp_transactional().messages.sendTemplate()"],
      to: ["0.message.to"], content: ["0.message.subject", "0.message.html", "0.message.text", "0.message.merge_vars", "0.template_content"],
      apartWhen: [{ at: "0.message.preserve_recipients", is: "false" }],
      ownWay: { property: "preserve_recipients", value: "false" },
      listOnly: true,
    },
    {
      call: ["$MailApp.sendEmail()", "$GmailApp.sendEmail()", "$GmailApp.createDraft()"],
      to: ["0.to", "0"], cc: ["0.cc", "3.cc"], bcc: ["0.bcc", "3.bcc"],
      content: ["0.subject", "0.body", "0.htmlBody", "0.attachments", "1", "2", "3.htmlBody", "3.attachments", "3.name"],
      blocking: true,
    },
    {
      call: ["@azure/communication-email.EmailClient().beginSend()"],
      to: ["0.recipients.to"], cc: ["0.recipients.cc"], bcc: ["0.recipients.bcc"], content: ["0.content", "0.attachments"], listOnly: true,
    },
    // https://www.emailjs.com/docs/sdk/send/: the template says which parameter the address is.
    { call: ["@emailjs/browser.send()", "@emailjs/browser.default.send()", "@emailjs/nodejs.send()", "@emailjs/nodejs.default.send()", "emailjs-com.send()", "emailjs-com.default.send()"], to: ["2.to_email", "2.email", "2.to"], content: ["2.*"], apartWhen: [{ at: "2.*", is: "present" }] },
    // A message to a telephone or a chat shows nobody who else got it.
    {
      call: ["@line/bot-sdk.messagingApi.MessagingApiClient().pushMessage()", "@line/bot-sdk.messagingApi.MessagingApiClient().multicast()"],
      to: ["0.to"], content: ["0.messages"], apartWhen: [{ at: "0", is: "present" }, { at: "0.to", is: "present" }],
    },
    {
      call: ["@line/bot-sdk.Client().pushMessage()", "@line/bot-sdk.Client().multicast()"],
      to: ["0"], content: ["1", "1.text", "1.altText", "1.contents"], apartWhen: [{ at: "0", is: "present" }],
    },
    { call: ["twilio().messages.create()", "twilio.Twilio().messages.create()", "twilio.default().messages.create()"], to: ["0.to"], content: ["0.body"], apartWhen: [{ at: "0.to", is: "present" }] },
    { call: ["@vonage/server-sdk.Vonage().sms.send()"], to: ["0.to"], content: ["0.text"], apartWhen: [{ at: "0.to", is: "present" }] },
    { call: ["@aws-sdk/client-sns.PublishCommand()", "@aws-sdk/client-sns.SNS().publish()", "aws-sdk.SNS().publish()"], to: ["0.PhoneNumber"], content: ["0.Message"], apartWhen: [{ at: "0.PhoneNumber", is: "present" }] },
    // Every recipient of a transmission gets a message of their own.
    { call: ["sparkpost().transmissions.send()"], content: ["0.content", "0.substitution_data"] },
    { call: ["$CalendarApp.getDefaultCalendar().createEvent()"], to: ["3.guests"], content: ["0", "3.description"], blocking: true, hiddenBy: "setGuestsCanSeeGuests", kind: "invitation" },
    { call: ["$CalendarApp.getDefaultCalendar().createEvent().addGuest()"], to: ["0"], appends: true, addsOne: true, blocking: true, hiddenBy: "setGuestsCanSeeGuests", kind: "invitation" },
    {
      call: ["googleapis.google.calendar().events.insert()", "googleapis.google.calendar().events.patch()", "googleapis.google.calendar().events.update()", "@googleapis/calendar.calendar().events.insert()"],
      to: ["0.requestBody.attendees", "0.resource.attendees"], content: ["0.requestBody.summary", "0.requestBody.description"],
      apartWhen: [{ at: "0.requestBody.guestsCanSeeOtherGuests", is: "false" }, { at: "0.resource.guestsCanSeeOtherGuests", is: "false" }],
      ownWay: { property: "guestsCanSeeOtherGuests", value: "false" },
      listOnly: true,
      kind: "invitation",
    },
    {
      call: ["$Calendar.Events.insert()", "$Calendar.Events.patch()", "$Calendar.Events.update()"],
      to: ["0.attendees"], content: ["0.summary", "0.description"],
      apartWhen: [{ at: "0.guestsCanSeeOtherGuests", is: "false" }],
      ownWay: { property: "guestsCanSeeOtherGuests", value: "false" },
      listOnly: true, blocking: true, kind: "invitation",
    },
    { call: ["ical-generator().createEvent().createAttendee()", "ical-generator().createEvent().addAttendee()"], to: ["0", "0.email"], appends: true, addsOne: true, kind: "invitation" },
    { call: ["ics.createEvent()", "ical-generator().createEvent()"], to: ["0.attendees"], content: ["0.title", "0.summary", "0.description"], listOnly: true, kind: "invitation" },
    { call: ["@microsoft/microsoft-graph-client.Client.init().api().post()"], ...GRAPH_MESSAGE, content: ["0.message.subject", "0.message.body", "0.message.attachments"], about: { callee: /sendMail|\/(?:messages|reply|replyAll|forward)\b/i }, listOnly: true },
    {
      call: ["@microsoft/microsoft-graph-client.Client.init().api().post()", "@microsoft/microsoft-graph-client.Client.init().api().patch()"],
      to: ["0.attendees"], content: ["0.subject", "0.body"], about: { callee: /event/i },
      apartWhen: [{ at: "0.hideAttendees", is: "true" }], ownWay: { property: "hideAttendees", value: "true" }, listOnly: true, kind: "invitation",
    },
    { call: ["@sendgrid/helpers.classes.Personalization().addTo()"], to: ["0"], appends: true },
    { call: ["firebase-admin.firestore().collection().add()", "firebase-admin/firestore.getFirestore().collection().add()", "firebase-admin.firestore().collection().doc().set()", "firebase-admin/firestore.getFirestore().collection().doc().set()"], ...MESSAGE, content: ["0.message.subject", "0.message.html", "0.message.text", "0.template.data"], about: { callee: /mail/i } },
    { call: ["firebase/firestore.addDoc()", "firebase/firestore.setDoc()"], to: ["1.to"], cc: ["1.cc"], bcc: ["1.bcc"], content: ["1.message.subject", "1.message.html", "1.template.data"], about: { callee: /mail/i } },
  ],
} satisfies LibraryModel; // prettier-ignore
