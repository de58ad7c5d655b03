import Handlebars from "handlebars";
import { mailer } from "./mailer";
import { members, view } from "./members";

const template = Handlebars.compile(view);

export async function coupons(month: number): Promise<void> {
  const all = await members.bornIn(month);
  const [first] = all;
  const html = template({ name: first.name, phone: first.phone });
  for (const member of all) await mailer.sendMail({ to: member.email, subject: "Coupon", html });
//                                                                                       ^^^^ greeting
}

export async function points(month: number): Promise<void> {
  const all = await members.bornIn(month);
  await Promise.all(
    all.map((member) =>
      mailer.sendMail({ to: member.email, subject: "Points", text: `Member: ${all[0].fullName}` }),
//                                                                            ^^^^^^^^^^^^^^^ greeting
    ),
  );
}
