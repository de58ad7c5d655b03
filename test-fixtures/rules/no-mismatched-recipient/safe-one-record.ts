import nodemailer from "nodemailer";
import { db } from "./db";
import { prisma } from "./prisma";
import { fetchPoints, issueCoupons } from "./readers";
import { render } from "./render";

const transporter = nodemailer.createTransport(process.env.SMTP_URL);
const subject = "Your points";

interface Member {
  id: string;
  name: string;
  email: string;
  note: string | null;
}

interface Points {
  memberId: string;
  balance: number;
}

export async function oneList() {
  const members: Member[] = await prisma.member.findMany();
  const reachable = members.filter((member) => member.email !== "");
  const points = await Promise.all(reachable.map((member) => fetchPoints(member.id)));
  for (const [i, member] of reachable.entries()) {
    await transporter.sendMail({ to: member.email, subject, text: `Dear ${member.name}, you have ${points[i]}` });
  }
  const emails = reachable.map((member) => member.email);
  const names = reachable.map((member) => member.name);
  emails.forEach((email, i) => transporter.sendMail({ to: email, subject, text: `Dear ${names[i]}` }));
}

export async function byIdentity() {
  const members: Member[] = await prisma.member.findMany();
  const points: Points[] = await prisma.points.findMany();
  const byMember = new Map(points.map((each) => [each.memberId, each]));
  for (const member of members) {
    const own = byMember.get(member.id) ?? points.find((each) => each.memberId === member.id);
    if (!own) continue;
    await transporter.sendMail({ to: member.email, subject, text: `You have ${own.balance}` });
  }
}

export async function anyCoupon() {
  const members: Member[] = await prisma.member.findMany();
  const coupons = await issueCoupons(members.length);
  const colors = ["#c00", "#0c0"];
  for (const [i, member] of members.entries()) {
    const html = `<p style="color:${colors[i % colors.length]}">${coupons[i].code}</p>`;
    await transporter.sendMail({ to: member.email, subject, html });
  }
}

export async function setEveryTurn(members: Member[]) {
  let note: string;
  let template = "";
  const message = { from: "shop@maple.example", to: "", subject, text: "" };
  for (const member of members) {
    note = "";
    if (member.note) note = member.note;
    if (!template) template = await render("points", member);
    message.to = member.email;
    message.text = `Dear ${member.name}\n${note}\n${template}`;
    await transporter.sendMail(message);
  }
}

export async function inviter(inviterName: string, friends: Member[]) {
  for (const friend of friends) {
    await transporter.sendMail({ to: friend.email, subject, text: `Dear ${friend.name}, ${inviterName} invites you.` });
  }
}

export function ownVariables(members: Member[]) {
  for (let i = 0; i < members.length; i++) {
    const member = members[i]!;
    db.query("SELECT balance FROM points WHERE member = ?", [member.id], (error: Error, rows: Points[]) => {
      if (error) return;
      transporter.sendMail({ to: member.email, subject, text: String(rows[0]?.balance) });
    });
  }
}
