import type { Redis } from "ioredis";
import { prisma } from "../database.js";
import { validateInvitation } from "../invitations.js";

// What the helper looks at is not known here.
export async function decline(token: string): Promise<void> {
  const { success } = await validateInvitation(token);
  if (!success) throw new Error("Not valid");
  const invitation = await prisma.invitation.findUnique({ where: { token } });
  if (!invitation) throw new Error("Not found");
  await prisma.member.update({ where: { id: invitation.memberId }, data: { declined: true } });
}

// A chat's token answers one message, and ends by itself: https://developers.line.biz/en/reference/messaging-api/#send-reply-message
export async function keep(redis: Redis, member: string, replyToken: string): Promise<void> {
  await redis.set(`${member}:reply_token`, replyToken);
}
