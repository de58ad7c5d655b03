import { z } from "zod";
import { sql } from "./db";
import { mailer } from "./mailer";

const Members = z.array(z.object({ id: z.string(), email: z.string(), optedOut: z.boolean() }));
const Results = z.array(z.object({ memberId: z.string(), place: z.number() }));

export async function results(leagueId: string): Promise<void> {
  const members = Members.parse(await sql`select * from members where league_id = ${leagueId} order by id`);
  const results = Results.parse(await sql`select * from results where league_id = ${leagueId} order by member_id`);
  const byMember = new Map(results.map((result) => [result.memberId, result]));
  const written = members.filter((member) => !member.optedOut);
  const again = Members.parse(written).values();
  for (const member of written) {
    const result = byMember.get(member.id);
    const same = again.next().value;
    if (!result || !same) continue;
    await mailer.sendMail({ to: same.email, subject: "Result", text: `You came ${result.place}. ${member.id}` });
  }
}
