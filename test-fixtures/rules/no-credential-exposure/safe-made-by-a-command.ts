// fixture: path packages/cli/commands/recreate-admin.ts
// Whoever runs the command is shown the password it has just made, and nobody else is.
import { randomBytes } from "node:crypto";
import { hash } from "bcryptjs";
import { prisma } from "../database.js";
import { tokens } from "../tokens.js";

export async function recreateAdmin(name: string): Promise<void> {
  const password = randomBytes(18).toString("base64url");
  await prisma.user.create({ data: { name, password: await hash(password, 12) } });
  console.log(`Name: ${name}`);
  console.log(`Password: ${password}`);
}

export async function printToken(user: string): Promise<void> {
  const accessToken = await tokens.createToken(user);
  console.log("Personal access token: " + accessToken);
}
