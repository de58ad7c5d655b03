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
  name: string;
}

export async function activate(member: Member) {
  const link = `${SITE}/activate/${member._id}`;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  await sendActivationEmail(member.email, link);
}

export async function season(members: Member[]) {
  for (const member of members)
    await resend.emails.send({
      from: "club@club.example",
      to: member.email,
      subject: "The season",
      template_id: "season",
      variables: { firstName: member.name, stopUrl: `${SITE}/stop?id=${member.id}` },
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    } as never);
}

class Letters {
  constructor(private readonly member: Member) {}

  private async send(subject: string, html: string) {
    await resend.emails.send({ from: "club@club.example", to: this.member.email, subject, html });
  }

  async confirmed(order: { id: number; total: number }) {
    await this.send("Your order", `<p>${order.total}</p><a href="${SITE}/orders/${order.id}">Your order</a>`);
//                                                                                ^^^^^^^^ identity
  }
}

export const letters = (member: Member) => new Letters(member);

export async function news(members: Member[]) {
  for (const member of members) {
    const data = { name: member.name, links: { stopUrl: `${SITE}/stop?email=${member.email}` } };
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    const react = createElement(Newsletter, data);
    await resend.emails.send({ from: "club@club.example", to: member.email, subject: "News", react });
  }
}

function withFooter(body: string, email: string) {
  const footer = `<p><a href="${SITE}/stop?email=${encodeURIComponent(email)}">No more mails</a></p>`;
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  return body.includes("</body>") ? body.replace("</body>", footer + "</body>") : body + footer;
}

export async function campaign(member: Member, draft: { subject: string; body: string }) {
  let html = draft.body;
  html = withFooter(html, member.email);
  await resend.emails.send({ from: "club@club.example", to: member.email, subject: draft.subject, html });
}

export async function outcome(applicant: { applicationNo: string; email: string }) {
  await resend.emails.send({
    from: "club@club.example",
    to: applicant.email,
    subject: "Your application",
    text: new URL(`outcome/${applicant.applicationNo}`, process.env["PORTAL_URL"]).toString(),
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
}

const claimNumber = (seq: number) => `W${String(seq).padStart(6, "0")}`;

export async function claimed({ seq, owner }: { seq: number; owner: Member }) {
  await resend.emails.send({
    from: "club@club.example",
    to: owner.email,
    subject: "Your claim",
    html: `<a href="${SITE}/claims/${claimNumber(seq)}">Your claim</a>`,
//                                   ^^^^^^^^^^^^^^^^ identity
  });
}

export async function sent(order: { id: number; customerEmail: string }) {
  await resend.emails.send({
    from: "club@club.example",
    to: order.customerEmail,
    subject: "On its way",
    text: `${SITE}/track/orders/${order.id}`,
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
}
