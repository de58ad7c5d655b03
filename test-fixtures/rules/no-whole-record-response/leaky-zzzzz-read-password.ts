// fixture: path src/auth/sign-in.ts
import { compare } from "bcryptjs";
import { logger } from "../logger";
import { prisma } from "../prisma";

// Whatever such a person is called here: a password is kept of them.
export async function signIn(mail: string, given: string) {
  const danka = await prisma.danka.findUnique({ where: { mail } });
  if (!danka || !(await compare(given, danka.passwordHash))) return null;
  logger.info(`signed in ${JSON.stringify(danka)}`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
  return danka.id;
}
