// fixture: only no-bulk-recipients
import { ReminderMessage } from "./messages";
import { prisma } from "./db";

// The subject stands in the template.
export async function bringBoots() {
  const parents = await prisma.parent.findMany();
  await new ReminderMessage("boots").to(parents.map((parent) => parent.email)).send();
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}
