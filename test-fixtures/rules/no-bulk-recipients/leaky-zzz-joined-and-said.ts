// Columns that a join compares ask for nobody; a set that is filled with addresses is a list of them.
import { createTransport } from "nodemailer";
import { db, knex } from "./db";
import { Notifier } from "./notifier";

const transport = createTransport(process.env.SMTP_URL);

async function householdsOf(branch: string) {
  const rows = await db
    .selectFrom("households")
    .innerJoin("registrations", "registrations.household_id", "households.id")
    .select(["households.email", "households.language"])
    .where("registrations.branch", "=", branch)
    .execute();
  return rows.filter((row: { email: string | null }) => row.email);
}

export async function announceSlot(branch: string, text: string) {
  const households = await householdsOf(branch);
  await transport.sendMail({
    to: households.map((each: { email: string }) => each.email),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
    subject: "New hours",
    text,
  });
}

export async function cancel(rehearsalId: string) {
  const emails = await knex("customers")
    .join("attendances", "attendances.customer_id", "customers.id")
    .where({ "attendances.rehearsal_id": rehearsalId })
    .pluck("customers.email");
  await transport.sendMail({ to: emails.join(", "), subject: "Cancelled", text: "No rehearsal today." });
//                           ^^^^^^^^^^^^^^^^^^^^^ many
}

export class RecallService {
  constructor(private readonly notifier = new Notifier()) {}

  async start(purchases: { customer: { email: string } }[]) {
    const customers = new Set<string>();
    for (const { customer } of purchases) customers.add(customer.email);
    await this.notifier.notify({
      to: "quality@kettles.example",
      cc: [...customers],
//    ^^^^^^^^^^^^^^^^^^ many
      subject: "Please stop using your kettle",
      paragraphs: ["Bring it to any of our shops."],
    });
  }
}
