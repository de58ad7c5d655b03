import { prisma } from "../database.js";

export async function findByToken(tokenHash: string): Promise<unknown> {
  const row = await prisma.admin.memberInvitation.findUnique({ where: { tokenHash } });
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!row) return null;
  await prisma.member.update({ where: { id: row.memberId }, data: { joined: true } });
  return null;
}
