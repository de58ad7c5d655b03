// fixture: path prisma/seed.ts
import bcrypt from "bcryptjs";
import { prisma } from "../src/database.js";

// People nobody knows, for those who develop.
export async function seed(): Promise<void> {
  const password = await bcrypt.hash("password123", 12);
  await prisma.user.create({ data: { name: "Guest One", email: "one@inn-asagao.jp", password } });
  const chefs = process.env.SEED_CHEF_PASSWORD ?? "ChefPass123!";
  await prisma.user.create({ data: { name: "Chef", email: "chef@inn-asagao.jp", password: await bcrypt.hash(chefs, 12) } });
  await prisma.user.create({
    data: { name: "Guest Two", email: "two@inn-asagao.jp", password: await bcrypt.hash("customer123", 12), role: "guest" },
  });
}
