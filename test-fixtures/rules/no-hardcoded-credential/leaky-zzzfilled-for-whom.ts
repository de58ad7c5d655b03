// fixture: path prisma/seed-first.ts
declare const prisma: { user: { create(query: object): Promise<void> } };

const accounts = [
  { fullName: "Hoshino Desk", email: "desk@hoshizora-shop.net", isSuperAdmin: true, password: "password123" },
  //                                                                                          ^^^^^^^^^^^^^ password
];

export async function main() {
  for (const data of accounts) await prisma.user.create({ data });
  await prisma.user.create({ data: { username: "manager", password: "manager123" } });
  //                                                                ^^^^^^^^^^^^ password
}
