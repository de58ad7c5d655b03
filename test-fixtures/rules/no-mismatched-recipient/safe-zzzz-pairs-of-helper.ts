// fixture: only no-mismatched-recipient
import { pool } from "./pool.js";
import { sendMail } from "./mail.js";
import { usageOf } from "./usage.js";

interface Household {
  id: number;
  email: string;
  name: string;
}

function* pair<A, B>(left: A[], right: B[]): Generator<[A, B]> {
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) yield [left[i]!, right[i]!];
}

export async function sendUsage(): Promise<void> {
  const { rows } = await pool.query<Household>("select id, email, name from households order by id");
  const usage = await Promise.all(rows.map((each) => usageOf(each.id)));
  for (const [household, used] of pair(rows, usage))
    await sendMail({ to: household.email, subject: "Energy", text: `${household.name}: ${used.kwh} kWh` });
}
