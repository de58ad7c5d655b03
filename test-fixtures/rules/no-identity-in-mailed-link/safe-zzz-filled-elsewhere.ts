// fixture: path src/letters.ts
import { Resend } from "resend";
import { createElement } from "react";
import { sendActivationEmail } from "./post-office.js";
import { Newsletter } from "./views.js";

const resend = new Resend(process.env["RESEND_API_KEY"]);
const SITE = "https://club.example";

interface Member {
  _id: string;
  id: string;
  email: string;
  activationToken: string;
  stopToken: string;
  name: string;
}

export async function activate(member: Member) {
  const link = `${SITE}/activate/${member.activationToken}`;
  await sendActivationEmail(member.email, link);
}

export async function season(members: Member[]) {
  for (const member of members)
    await resend.emails.send({
      from: "club@club.example",
      to: member.email,
      subject: "The season",
      template_id: "season",
      variables: { firstName: member.name, stopUrl: `${SITE}/stop?t=${member.stopToken}` },
    } as never);
}

class Letters {
  constructor(private readonly member: Member) {}

  private async send(subject: string, html: string) {
    await resend.emails.send({ from: "club@club.example", to: this.member.email, subject, html });
  }

  async confirmed(order: { id: number; total: number }) {
    await this.send("Your order", `<p>${order.total}</p><a href="${SITE}/orders">Your order</a>`);
  }
}

export const letters = (member: Member) => new Letters(member);

export async function news(members: Member[]) {
  for (const member of members) {
    const data = { name: member.name, links: { stopUrl: `${SITE}/stop?t=${member.stopToken}` } };
    const react = createElement(Newsletter, data);
    await resend.emails.send({ from: "club@club.example", to: member.email, subject: "News", react });
  }
}

function withFooter(body: string, token: string) {
  const footer = `<p><a href="${SITE}/stop?t=${token}">No more mails</a></p>`;
  return body.includes("</body>") ? body.replace("</body>", footer + "</body>") : body + footer;
}

export async function campaign(member: Member, draft: { subject: string; body: string }) {
  let html = draft.body;
  html = withFooter(html, member.stopToken);
  await resend.emails.send({ from: "club@club.example", to: member.email, subject: draft.subject, html });
}

export async function outcome(applicant: { token: string; email: string }) {
  await resend.emails.send({
    from: "club@club.example",
    to: applicant.email,
    subject: "Your application",
    text: new URL(`outcome/${applicant.token}`, process.env["PORTAL_URL"]).toString(),
  });
}

// Who reads a mail is counted; no page opens.
export async function counted(member: Member, sending: { id: number }) {
  await resend.emails.send({
    from: "club@club.example",
    to: member.email,
    subject: "Counted",
    html: `<a href="${SITE}/track/${sending.id}/${member.id}?u=${SITE}">Read</a>`,
  });
}

export async function noted(member: Member, lesson: { dates: string }) {
  const query = new URLSearchParams({ action: "TEMPLATE", text: member.name, dates: lesson.dates });
  const html = `<a href="https://calendar.google.com/calendar/render?${query}">Into my calendar</a>`;
  await resend.emails.send({ from: "club@club.example", to: member.email, subject: "Your lesson", html });
}

export async function forTheOffice(admin: Member, link: string) {
  await sendActivationEmail(admin.email, `${SITE}/login`);
  await sendActivationEmail(admin.email, link);
}

export async function sent(order: { trackingToken: string; customerEmail: string }) {
  await resend.emails.send({
    from: "club@club.example",
    to: order.customerEmail,
    subject: "On its way",
    text: `${SITE}/track/orders/${order.trackingToken}`,
  });
}
