import { prisma } from "./prisma.js";

/** Whoever turns an old invitation down gets in nowhere. */
export async function declineOrganisationInvite(token: string) {
  const invite = await prisma.organisationInvite.findFirst({ where: { token } });
  if (invite) await prisma.organisationInvite.update({ where: { id: invite.id }, data: { status: "DECLINED" } });
}
