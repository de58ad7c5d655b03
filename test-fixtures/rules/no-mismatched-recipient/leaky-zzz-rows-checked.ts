import { z } from "zod";
import { sql } from "./db";
import { mailer } from "./mailer";

const Members = z.array(z.object({ id: z.string(), email: z.string(), optedOut: z.boolean() }));
const Results = z.array(z.object({ memberId: z.string(), place: z.number() }));

export async function results(leagueId: string): Promise<void> {
  const members = Members.parse(await sql`select * from members where league_id = ${leagueId} order by id`);
  const results = Results.parse(await sql`select * from results where league_id = ${leagueId} order by member_id`);
  const written = members.filter((member) => !member.optedOut);
  const rest = results.values();
  for (const member of written) {
    const result = rest.next().value;
//                 ^^^^^^^^^^^ separate
    if (!result) break;
    await mailer.sendMail({ to: member.email, subject: "Result", text: `You came ${result.place}.` });
  }
}
