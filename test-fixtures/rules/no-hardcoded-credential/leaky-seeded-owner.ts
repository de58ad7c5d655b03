// fixture: path prisma/seed.ts
import bcrypt from "bcryptjs";
import { prisma } from "../src/database.js";

// Who may do everything often stays as it was filled in.
export async function seed(): Promise<void> {
  const password = await bcrypt.hash("password123", 12);
  //                                 ^^^^^^^^^^^^^ password
  await prisma.user.create({ data: { name: "Office", email: "office@inn-asagao.jp", password, role: "admin" } });
  const pass = process.env.FIRST_PASSWORD ?? "StrongPass123";
  //                                         ^^^^^^^^^^^^^^^ fallback
  const hash = await bcrypt.hash(pass, 12);
  await prisma.user.create({ data: { name: "Office", email: "desk@inn-asagao.jp", password: hash, role: "staff" } });
  // Somebody thought of this one.
  await prisma.user.create({
    data: { name: "Guest", email: "guest@inn-asagao.jp", password: await bcrypt.hash("Asagao-Rose-7", 12) },
    //                                                                               ^^^^^^^^^^^^^^^ password
  });
}
