// Codes that say whose they are, handed out one after the other.
import { createTransport } from "nodemailer";
import { sql } from "./db";

const transport = createTransport(process.env.SMTP_URL);

export async function sendCodes(leagueId: string) {
  const bowlers = await sql`select id, name, email, opted_out from bowlers where league_id = ${leagueId}`;
  const coupons = await sql`select bowler_id, code from coupons where league_id = ${leagueId}`;
  const queue = coupons.values();
  for (const bowler of bowlers.filter((each: { opted_out: boolean }) => !each.opted_out)) {
    const coupon = queue.next().value;
//                 ^^^^^^^^^^^^ separate
    await transport.sendMail({ to: bowler.email, subject: "Free lanes", text: `Your code is ${coupon.code}` });
  }
}
