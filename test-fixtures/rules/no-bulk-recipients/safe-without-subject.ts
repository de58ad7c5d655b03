// fixture: only no-bulk-recipients
import { ReminderMessage } from "./messages";
import { io } from "./sockets";
import { prisma } from "./db";

export async function bringBoots() {
  const parents = await prisma.parent.findMany();
  for (const parent of parents) await new ReminderMessage("boots").to(parent.email).send();
}

// Rooms of a chat are no addresses.
export async function tellRooms() {
  const parents = await prisma.parent.findMany();
  io.to(parents.map((parent) => parent.room)).emit("boots");
}
