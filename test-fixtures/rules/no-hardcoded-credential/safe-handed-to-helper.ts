// fixture: path prisma/seed.ts
// The helper hashes what its callers hand it, and both come from the environment.
import { PrismaClient, Role } from "@prisma/client";
import { hash } from "bcryptjs";

const prisma = new PrismaClient();

async function upsertStaff(login: string, role: Role, plain: string) {
  const passwordHash = await hash(plain, 12);
  return prisma.staff.upsert({ where: { login }, update: {}, create: { login, role, passwordHash } });
}

export async function main() {
  await upsertStaff("kanri", Role.ADMIN, process.env.SEED_ADMIN_PASSWORD ?? "");
  if (process.env.SEED_STAFF_PASSWORD) await upsertStaff("tantou", Role.STAFF, process.env.SEED_STAFF_PASSWORD);
}
