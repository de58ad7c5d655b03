// fixture: path prisma/seeds/accounts.ts
declare const prisma: { user: { create(query: object): Promise<void> } };

/** People nobody knows, who may do no more than others. */
const accounts = [
  { fullName: "Hoshino One", email: "one@hoshizora-shop.net", isSuperAdmin: false, password: "password123" },
  { fullName: "Hoshino Two", email: "two@hoshizora-shop.net", isSuperAdmin: false, password: "password123" },
];

export async function main() {
  for (const data of accounts) await prisma.user.create({ data });
}
