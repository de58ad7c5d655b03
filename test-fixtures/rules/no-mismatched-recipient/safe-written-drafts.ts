// fixture: only no-mismatched-recipient
import { createTransport } from "nodemailer";
import { mailer } from "./mailer";
import { sendMail } from "./mail";
import { renderText } from "./texts";

const smtp = createTransport(process.env.SMTP_URL);
const base = { from: "clinic@clinic.example", subject: "Appointment", to: "", text: "" };

interface Member {
  id: string;
  email: string;
  name: string;
  points: number;
  active: boolean;
}

export async function points(members: Member[]) {
  const active = members.filter((member) => member.active);
  const drafts = active.map((member) => ({ subject: "Points", text: `${member.name}: ${member.points}` }));
  for (const [i, member] of active.entries()) await sendMail({ ...drafts[i], to: member.email });
}

export async function bills(members: Member[], invoices: { memberId: string; open: boolean; total: number }[]) {
  const open = new Map(invoices.filter((invoice) => invoice.open).map((each) => [each.memberId, each]));
  const mails = members.reduce<{ to: string; subject: string; text: string }[]>((list, member) => {
    const invoice = open.get(member.id);
    if (invoice) list.push({ to: member.email, subject: "Invoice", text: `Amount: ${invoice.total}` });
    return list;
  }, []);
  for (const mail of mails) await mailer.sendMail(mail);
}

export const remind = (members: Member[]) =>
  Promise.all(
    members.map(async (member) => {
      const message = Object.assign({}, base, { to: member.email });
      message.text = await renderText(member);
      return smtp.sendMail(message);
    }),
  );
