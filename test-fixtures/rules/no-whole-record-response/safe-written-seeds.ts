// fixture: path prisma/seed.ts
import { PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

const user = await prisma.user.create({ data: { email: "kana@example.com", name: "Kana", password: "x" } });
console.log({ user });
