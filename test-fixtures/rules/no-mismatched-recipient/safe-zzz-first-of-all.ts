import Handlebars from "handlebars";
import { mailer } from "./mailer";
import { members, view } from "./members";

const template = Handlebars.compile(view);

export async function coupons(month: number, office: string): Promise<void> {
  const all = await members.bornIn(month);
  const [first] = all;
  await mailer.sendMail({ to: office, subject: "Preview", html: template({ name: first.name, phone: first.phone }) });
  for (const member of all)
    await mailer.sendMail({ to: member.email, subject: "Coupon", html: template({ name: member.name, season: first.season }) });
}

export async function households(month: number): Promise<void> {
  const groups = await members.inHouseholds(month);
  for (const group of groups)
    for (const member of group)
      await mailer.sendMail({ to: member.email, subject: "Points", text: `Household of ${group[0].fullName}` });
}

export async function hosted(month: number, hosts: { name: string }[]): Promise<void> {
  for (const member of await members.bornIn(month))
    await mailer.sendMail({ to: member.email, subject: "Party", text: `Hosted by ${hosts[0].name}` });
}
