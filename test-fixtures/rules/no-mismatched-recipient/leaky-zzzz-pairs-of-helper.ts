// fixture: only no-mismatched-recipient
import { pool } from "./pool.js";
import { sendMail } from "./mail.js";

interface Household {
  email: string;
  name: string;
}

function* pair<A, B>(left: A[], right: B[]): Generator<[A, B]> {
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) yield [left[i]!, right[i]!];
}

export async function sendUsage(): Promise<void> {
  const households = await pool.query<Household>("select email, name from households order by id");
  const usage = await pool.query<{ kwh: number }>("select kwh from usage order by kwh desc");
  for (const [household, used] of pair(households.rows, usage.rows))
//                                                      ^^^^^^^^^^ separate
    await sendMail({ to: household.email, subject: "Energy", text: `${household.name}: ${used.kwh} kWh` });
}
