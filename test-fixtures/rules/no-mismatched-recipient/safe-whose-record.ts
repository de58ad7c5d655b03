// fixture: only no-mismatched-recipient
import { Client } from "@line/bot-sdk";
import { Resend } from "resend";
import { clinic, prisma } from "./db";

const resend = new Resend(process.env.RESEND_KEY);
const line = new Client({ channelAccessToken: process.env.LINE_TOKEN! });
const from = "clinic@harbour.example";
const subject = "Your examination";

interface Finding {
  patientId: number;
  name: string;
  birthDate: string;
  text: string;
}

export async function byNumber(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  for (const finding of findings) {
    const patient = patients.find((each) => each.id === finding.patientId && each.name === finding.name);
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

// Who has both in common is hardly two people.
export async function byNameAndBirthday(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  const index = new Map(patients.map((each) => [`${each.name} ${each.birthDate}`, each]));
  for (const finding of findings) {
    const patient = index.get(`${finding.name} ${finding.birthDate}`);
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

// Somebody looks at it when there are two.
export async function theOnlyOne(findings: Finding[]) {
  const patients = await prisma.patient.findMany();
  for (const finding of findings) {
    const matches = patients.filter((each) => each.name === finding.name);
    if (matches.length !== 1) continue;
    await resend.emails.send({ from, to: matches[0]!.email, subject, text: finding.text });
  }
}

export async function byStatement(findings: Finding[]) {
  for (const finding of findings) {
    const [patient] = await prisma.$queryRaw<{ email: string }[]>`SELECT email FROM patients WHERE id = ${finding.patientId}`;
    if (patient) await resend.emails.send({ from, to: patient.email, subject, text: finding.text });
  }
}

// The day's menu is everybody's.
export async function byDay() {
  const menus = new Map((await clinic.menus()).map((each) => [each.date, each]));
  for (const booking of await prisma.booking.findMany())
    await resend.emails.send({ from, to: booking.email, subject, text: `Lunch: ${menus.get(booking.date)?.soup}` });
}

function chunk<T>(list: T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += size) parts.push(list.slice(at, at + size));
  return parts;
}

export async function inGroups() {
  const patients = await prisma.patient.findMany();
  for (const group of chunk(patients, 50)) {
    const numbers = await Promise.all(group.map((each) => clinic.numberOf(each.id)));
    await Promise.all(
      group.map((each, i) => resend.emails.send({ from, to: each.email, subject, text: `Number ${numbers[i]}` })),
    );
  }
}

export async function untilEmpty() {
  const queue = [...(await prisma.patient.findMany())];
  while (queue.length > 0) {
    const patient = queue.shift()!;
    await resend.emails.send({ from, to: patient.email, subject, text: `Dear ${patient.name}, please call.` });
  }
}

// The holder is spoken to, the patient is who it is about.
export async function cards() {
  const patients = await prisma.patient.findMany();
  for (const patient of patients)
    for (const card of await clinic.cardsOf(patient.id)) {
      const holder = patients.find((each) => each.id === card.holderId);
      if (!holder) continue;
      await resend.emails.send({ from, to: holder.email, subject, text: `Dear ${holder.name}, ${card.text}` });
    }
}

// Under its number each booking has a place of its own.
export async function once() {
  const bookings = await prisma.booking.findMany();
  const own = [...new Map(bookings.map((each) => [each.id, each])).values()];
  for (const [i, booking] of own.entries())
    await resend.emails.send({ from, to: booking.email, subject, text: `Come at ${bookings[i]!.time}` });
}

export async function wards() {
  for (const ward of await prisma.ward.findMany({ include: { patients: true } }))
    for (const patient of ward.patients)
      for (const other of ward.patients) {
        if (other.room !== patient.room) continue;
        await resend.emails.send({ from, to: other.email, subject, text: `Dear ${other.name}, you move.` });
      }
}

export async function toTelephones() {
  const patients = await prisma.patient.findMany();
  const results = new Map((await prisma.result.findMany()).map((each) => [each.patientId, each]));
  for (const patient of patients)
    await line.pushMessage(patient.lineId, { type: "text", text: results.get(patient.id)!.text });
}
