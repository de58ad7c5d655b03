// One address each: of one household, or a list with one in it.
import { createTransport } from "nodemailer";
import { db } from "./db";
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

const addressOf = (each: { email: string }) => each.email;

export async function announceSlot(branch: string, text: string) {
  for (const household of await householdsOf(branch))
    await transport.sendMail({ to: [household].map(addressOf), subject: "New hours", text });
}

export class RecallService {
  constructor(private readonly notifier = new Notifier()) {}

  async start(purchases: { customer: { email: string } }[]) {
    const customers = new Set<string>();
    for (const { customer } of purchases) customers.add(customer.email);
    for (const email of customers)
      await this.notifier.notify({
        to: email,
        cc: "quality@kettles.example",
        subject: "Please stop using your kettle",
        paragraphs: ["Bring it to any of our shops."],
      });
  }
}
