// fixture: only no-mismatched-recipient
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import pMap from "p-map";
import { createTransport } from "nodemailer";
import { pupils } from "./pupils";
import { prisma } from "./db";

interface Parent {
  email: string;
  name: string;
}
interface Child {
  id: string;
  name: string;
  grade: string;
}
declare function parentsOf(ids: string[]): Promise<Parent[]>;

const transport = createTransport(process.env.SMTP_URL);

export async function bills(): Promise<void> {
  const families = await prisma.family.findMany();
  const sums = await Promise.all(
    families.map((each) => prisma.bill.aggregate({ where: { familyId: each.id } })),
  );
  let i = 0;
  while (i < families.length) {
    await transport.sendMail({ to: families[i]!.email, subject: "Bill", text: `Open: ${sums[i]!.sum}` });
    i += 1;
  }
}

export async function balances(): Promise<void> {
  const families = await prisma.family.findMany();
  const active = families.filter((each) => each.active);
  const balances = await Promise.all(
    active.map((each) => prisma.balance.findFirst({ where: { id: each.id } })),
  );
  await pMap(active, async (family, i) => {
    await transport.sendMail({ to: family.email, subject: "Balance", text: `${balances[i]!.sum}` });
  });
}

export async function grades(children: Child[]): Promise<void> {
  const parents = await parentsOf(children.map((child) => child.id));
  for (const [i, child] of children.entries())
    await transport.sendMail({ to: parents[i]!.email, subject: child.name, text: child.grade });
}

export async function page(parents: Parent[], letters: string[], start: number): Promise<void> {
  const some = parents.slice(start, start + 100);
  for (let i = 0; i < some.length; i += 1)
    await transport.sendMail({ to: some[i]!.email, subject: "Letter", text: letters[start + i] });
}

// Two lists that are filled under the same conditions keep to each other.
export async function reachable(): Promise<void> {
  const families = await prisma.family.findMany();
  const addresses: string[] = [];
  const texts: string[] = [];
  for (const family of families) {
    if (!family.email) continue;
    addresses.push(family.email);
    texts.push(`Dear ${family.name}, the school is closed tomorrow.`);
  }
  for (let i = 0; i < addresses.length; i += 1)
    await transport.sendMail({ to: addresses[i], subject: "Closed", text: texts[i] });
}

export async function names(): Promise<void> {
  const addresses = pupils.map((pupil) => pupil.parentEmail);
  for (const [i, address] of addresses.entries())
    await transport.sendMail({ to: address, subject: "Trip", text: `${pupils[i]!.name} needs boots.` });
}

// Columns of one file.
const lines = parse(readFileSync("fees.csv"), { from_line: 2 }) as string[][];
export async function feesDue(): Promise<void> {
  for (const [email, fee] of lines)
    await transport.sendMail({ to: email, subject: "Fee", text: `Please pay ${fee}.` });
}

export async function letters(parents: Parent[]): Promise<void> {
  for (const parent of parents)
    await transport.sendMail({
      to: parent.email,
      subject: "Trip",
      text: `Dear ${parent.name}, we leave at eight.`,
    });
}
