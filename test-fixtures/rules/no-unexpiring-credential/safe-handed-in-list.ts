import { prisma } from "../database.js";
import { withNames } from "../names.js";
import { sessionModel } from "../sessions.js";

// Whoever gets the row may look at it.
export async function findByToken(tokenHash: string): Promise<unknown> {
  const row = await prisma.admin.memberInvitation.findUnique({ where: { tokenHash } });
  if (!row) return null;
  const [named] = await withNames(prisma.admin, [row]);
  return named ?? null;
}

// What a connection to a chat keeps for itself.
export function chatStore(sessionId: string) {
  const readData = async (key: string): Promise<unknown> => {
    const session = await sessionModel.findOne({ sessionId, "data.key": key });
    return session ? JSON.parse(session.data.value) : null;
  };
  return { readData };
}
