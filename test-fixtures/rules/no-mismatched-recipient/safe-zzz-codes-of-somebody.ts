// Codes that belong to nobody yet, of which any will do.
import { createTransport } from "nodemailer";
import { sql } from "./db";

const transport = createTransport(process.env.SMTP_URL);

export async function sendCodes(leagueId: string) {
  const bowlers = await sql`select id, name, email, opted_out from bowlers where league_id = ${leagueId}`;
  const coupons = await sql`select code from coupons where league_id = ${leagueId} and bowler_id is null`;
  const queue = coupons.values();
  for (const bowler of bowlers.filter((each: { opted_out: boolean }) => !each.opted_out)) {
    const coupon = queue.next().value;
    await transport.sendMail({ to: bowler.email, subject: "Free lanes", text: `Your code is ${coupon.code}` });
  }
}
