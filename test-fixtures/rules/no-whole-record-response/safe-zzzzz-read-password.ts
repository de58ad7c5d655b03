// fixture: path src/auth/sign-in.ts
import { compare } from "bcryptjs";
import { logger } from "../logger";
import { prisma } from "../prisma";

export async function signIn(mail: string, given: string) {
  const danka = await prisma.danka.findUnique({ where: { mail } });
  if (!danka || !(await compare(given, danka.passwordHash))) return null;
  const temple = await prisma.temple.findUnique({ where: { id: danka.templeId } });
  logger.info(`signed in at ${JSON.stringify(temple)}`);
  return danka.id;
}
