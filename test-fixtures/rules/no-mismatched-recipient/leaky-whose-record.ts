// fixture: only no-mismatched-recipient
import { Client } from "@line/bot-sdk";
import { Resend } from "resend";
import { find } from "lodash";
import { clinic, prisma } from "./db";

const resend = new Resend(process.env.RESEND_KEY);
const line = new Client({ channelAccessToken: process.env.LINE_TOKEN! });
const from = "clinic@harbour.example";
const subject = "Your examination";

interface Finding {
  last: string;
  first: string;
  name: string;
  text: string;
}

export async function byTwoNames(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  for (const finding of findings) {
    const patient = patients.find((each) => each.lastName === finding.last && each.firstName === finding.first);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

export async function byWholeName(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  const index = new Map(patients.map((each) => [`${each.lastName} ${each.firstName}`, each]));
  for (const finding of findings) {
    const patient = index.get(finding.name.replace("　", " "));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

export async function byPartOfName(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  for (const finding of findings) {
    const patient = patients.find((each) => each.name.includes(finding.name));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

export async function byFirstMatch(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  for (const finding of findings) {
    const [patient] = patients.filter((each) => each.name === finding.name);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

export async function byPattern(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  for (const finding of findings) {
    const patient = find(patients, { name: finding.name });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

export async function byStatement(findings: Finding[]) {
  for (const finding of findings) {
    const [patient] = await prisma.$queryRaw<{ email: string }[]>`SELECT email FROM patients WHERE name = ${finding.name}`;
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

// Two can come at ten.
export async function byTime(day: string) {
  const bookings = await prisma.booking.findMany({ where: { day } });
  const byTime = new Map(bookings.map((each) => [each.time, each]));
  for (const room of await clinic.roomsOn(day)) {
    const booking = byTime.get(room.time);
//                  ^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (booking) await resend.emails.send({ from, to: booking.email, subject, text: `${room.doctor}, ${room.name}` });
  }
}

// The groups begin at 0 again, the numbers do not.
function chunk<T>(list: T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += size) parts.push(list.slice(at, at + size));
  return parts;
}

export async function inGroups() {
  const patients = await prisma.patient.findMany();
  const numbers = await Promise.all(patients.map((each) => clinic.numberOf(each.id)));
  for (const group of chunk(patients, 50))
    await Promise.all(
      group.map((each, i) => resend.emails.send({ from, to: each.email, subject, text: `Number ${numbers[i]}` })),
//                                                                                               ^^^^^^^^^^ shifted
    );
}

export async function oneAfterTheOther() {
  const patients = await prisma.patient.findMany();
  const results = await prisma.result.findMany();
  for (const patient of patients) {
    const result = results.shift();
//                 ^^^^^^^^^^^^^^^ separate
    await resend.emails.send({ from, to: patient.email, subject, text: `${result?.text}` });
  }
}

// It goes to whoever has the card and speaks to whoever was asked about.
export async function cards() {
  const patients = await prisma.patient.findMany();
  for (const patient of patients)
    for (const card of await clinic.cardsOf(patient.id)) {
      const holder = patients.find((each) => each.id === card.holderId);
      if (!holder) continue;
      await resend.emails.send({ from, to: holder.email, subject, text: `Dear ${patient.name}, ${card.text}` });
//                                                                              ^^^^^^^^^^^^ greeting
    }
}

// Who has two appointments comes once in the list of addresses.
export async function once() {
  const bookings = await prisma.booking.findMany();
  const people = [...new Map(bookings.map((each) => [each.email, each])).values()];
  for (const [i, person] of people.entries())
    await resend.emails.send({ from, to: person.email, subject, text: `Come at ${bookings[i]!.time}` });
//                                                                               ^^^^^^^^^^^ shifted
}

// Two loops over one ward's patients: the letter to one greets the other.
export async function wards() {
  for (const ward of await prisma.ward.findMany({ include: { patients: true } }))
    for (const patient of ward.patients)
      for (const other of ward.patients) {
        if (other.room !== patient.room) continue;
        await resend.emails.send({ from, to: other.email, subject, text: `Dear ${patient.name}, you move.` });
//                                                                               ^^^^^^^^^^^^ greeting
      }
}

export async function toTelephones() {
  const patients = await prisma.patient.findMany();
  const results = await prisma.result.findMany();
  for (const [i, patient] of patients.entries())
    await line.pushMessage(patient.lineId, { type: "text", text: results[i]!.text });
//                                                               ^^^^^^^^^^ separate
}
