// fixture: path prisma/seed-development.ts
declare const prisma: { user: { create(query: object): Promise<void> } };

export async function main() {
  await prisma.user.create({ data: { username: "admin", role: "admin", password: "admin123" } });
  await prisma.user.create({ data: { username: "manager", password: "manager123" } });
}
