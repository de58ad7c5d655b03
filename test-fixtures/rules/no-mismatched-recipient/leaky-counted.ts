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
  const bills = await prisma.bill.findMany({ where: { open: true } });
  let i = 0;
  while (i < families.length) {
    await transport.sendMail({ to: families[i]!.email, subject: "Bill", text: `Open: ${bills[i]!.sum}` });
//                                                                                     ^^^^^^^^ separate
    i += 1;
  }
}

export async function balances(): Promise<void> {
  const families = await prisma.family.findMany();
  const balances = await Promise.all(
    families.map((each) => prisma.balance.findFirst({ where: { id: each.id } })),
  );
  const active = families.filter((each) => each.active);
  await pMap(active, async (family, i) => {
    await transport.sendMail({ to: family.email, subject: "Balance", text: `${balances[i]!.sum}` });
//                                                                            ^^^^^^^^^^^ shifted
  });
}

// The answer keeps to the order it was asked in; the children are in another by now.
export async function grades(children: Child[]): Promise<void> {
  const parents = await parentsOf(children.map((child) => child.id));
  const sorted = children.toSorted((one, other) => one.name.localeCompare(other.name));
  for (const [i, child] of sorted.entries())
    await transport.sendMail({ to: parents[i]!.email, subject: child.name, text: child.grade });
//                                 ^^^^^^^^^^ shifted
}

// Two lists that were handed over together, of which one was cut.
export async function page(parents: Parent[], letters: string[], start: number): Promise<void> {
  const some = parents.slice(start, start + 100);
  for (let i = 0; i < some.length; i += 1)
    await transport.sendMail({ to: some[i]!.email, subject: "Letter", text: letters[i] });
//                                                                          ^^^^^^^^^^ shifted
}

export async function names(): Promise<void> {
  const addresses = [...new Set(pupils.map((pupil) => pupil.parentEmail))];
  for (const [i, address] of addresses.entries())
    await transport.sendMail({ to: address, subject: "Trip", text: `${pupils[i]!.name} needs boots.` });
//                                                                    ^^^^^^^^^ shifted
}

// Lines of two files.
const addresses = parse(readFileSync("addresses.csv"), { from_line: 2 }) as string[][];
const fees = parse(readFileSync("fees.csv"), { from_line: 2 }) as string[][];
export async function feesDue(): Promise<void> {
  for (let line = 0; line < addresses.length; line += 1) {
    const [, email] = addresses[line]!;
    const [, fee] = fees[line]!;
//                  ^^^^^^^^^^ separate
    await transport.sendMail({ to: email, subject: "Fee", text: `Please pay ${fee}.` });
  }
}

// The first one of the list in everybody's letter.
export async function letters(parents: Parent[]): Promise<void> {
  const [parent] = parents;
  for (const each of parents)
    await transport.sendMail({
      to: each.email,
      subject: "Trip",
      text: `Dear ${parent!.name}, we leave at eight.`,
//                  ^^^^^^^^^^^^ greeting
    });
}
