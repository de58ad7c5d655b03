import type { Redis } from "ioredis";
import { prisma } from "../database.js";
import { countInvitation } from "../invitations.js";

export async function decline(token: string): Promise<void> {
  await countInvitation(token);
  const invitation = await prisma.invitation.findUnique({ where: { token } });
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unchecked
  if (!invitation) throw new Error("Not found");
  await prisma.member.update({ where: { id: invitation.memberId }, data: { declined: true } });
}

export async function keep(redis: Redis, member: string, loginToken: string): Promise<void> {
  await redis.set(`${member}:login_token`, loginToken);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ noTtl
}
