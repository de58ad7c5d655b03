// fixture: only no-mismatched-recipient
import nodemailer from "nodemailer";
import { prisma } from "./prisma";
import { fetchPoints, loadReaders, loadTotals } from "./readers";

const transporter = nodemailer.createTransport(process.env.SMTP_URL);
const subject = "Your points";

interface Member {
  id: string;
  name: string;
  email: string;
}

interface Points {
  memberId: string;
  balance: number;
}

/** The address list lost elements, the list of records did not. */
export async function filtered() {
  const members: Member[] = await prisma.member.findMany();
  const reachable = members.filter((member) => member.email !== "");
  for (let i = 0; i < reachable.length; i += 1) {
    await transporter.sendMail({
      to: reachable[i]!.email,
      subject,
      text: `Dear ${members[i]!.name}, your number is ${members[i]!.id}`,
//                  ^^^^^^^^^^ shifted
    });
  }
}

export async function twoProjections() {
  const members: Member[] = await prisma.member.findMany();
  const emails = members.map((member) => member.email).filter(Boolean);
  const names = members.map((member) => member.name);
  emails.forEach((email, i) => transporter.sendMail({ to: email, subject, text: `Dear ${names[i]}` }));
//                                                                                      ^^^^^^^^ shifted
}

export async function sortedInPlace() {
  const members: Member[] = await prisma.member.findMany();
  const points = await Promise.all(members.map((member) => fetchPoints(member.id)));
  members.sort((a, b) => a.name.localeCompare(b.name));
  for (const [i, member] of members.entries()) {
    await transporter.sendMail({ to: member.email, subject, text: `You have ${points[i]}` });
//                                                                            ^^^^^^^^^ shifted
  }
}

/** Rows come back in the database's order, whatever list of ids was asked with. */
export async function twoQueries() {
  const members: Member[] = await prisma.member.findMany({ orderBy: { name: "asc" } });
  const points: Points[] = await prisma.points.findMany({
    where: { memberId: { in: members.map((member) => member.id) } },
  });
  const messages = members.map((member, i) => ({
    to: member.email,
    subject,
    text: `You have ${points[i]!.balance}`,
//                    ^^^^^^^^^ separate
  }));
  for (const message of messages) await transporter.sendMail(message);
}

export async function failuresDropped() {
  const members: Member[] = await prisma.member.findMany();
  const settled = await Promise.allSettled(members.map((member) => fetchPoints(member.id)));
  const points = settled.filter((each) => each.status === "fulfilled");
  for (let i = 0; i < points.length; i++) {
    const member = members[i]!;
    await transporter.sendMail({ to: member.email, subject, text: `You have ${points[i]!.value}` });
//                                                                            ^^^^^^^^^ shifted
  }
}

/** Pushed in the order in which answers arrive. */
export async function asTheyArrive() {
  const members: Member[] = await prisma.member.findMany();
  const texts: string[] = [];
  await Promise.all(
    members.map(async (member) => {
      const points = await fetchPoints(member.id);
      texts.push(`Dear ${member.name}, you have ${points}`);
    }),
  );
  for (const [i, member] of members.entries()) {
    await transporter.sendMail({ to: member.email, subject, text: texts[i] });
//                                                                ^^^^^^^^ shifted
  }
}

export async function oneAhead() {
  const members: Member[] = await prisma.member.findMany();
  for (let i = 0; i < members.length - 1; i++) {
    await transporter.sendMail({ to: members[i]!.email, subject, text: `Dear ${members[i + 1]!.name}` });
//                                                                             ^^^^^^^^^^^^^^ shifted
  }
}

export async function twoLoads(year: number) {
  const readers: Member[] = await loadReaders();
  const totals: Points[] = await loadTotals(year);
  for (let n = 0; n < readers.length; n++) {
    const reader = readers[n]!;
    const total = totals[n]!;
//                ^^^^^^^^^ separate
    await transporter.sendMail({ to: reader.email, subject, text: `${reader.name}: ${total.balance}` });
  }
}
