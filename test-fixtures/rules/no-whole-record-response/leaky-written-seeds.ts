// fixture: path src/jobs/join.ts
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

export async function join(email: string, name: string, password: string) {
  const user = await prisma.user.create({ data: { email, name, password } });
  console.log({ user });
//^^^^^^^^^^^^^^^^^^^^^ log
}
