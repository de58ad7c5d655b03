import { prisma } from "./prisma.js";

/** Signed out everywhere: the token is gone, and so is its end. */
export async function forgetMailbox(accountId: string): Promise<void> {
  await prisma.account.update({
    where: { id: accountId },
    data: { access_token: null, refresh_token: null, expires_at: null },
  });
}
