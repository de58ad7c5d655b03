// fixture: only no-identity-in-mailed-link
import { sendMail } from "./mail.js";
import { prisma } from "./prisma.js";

/** 欠席の連絡を保護者に送る */
export async function kesseki(): Promise<void> {
  const jidou = await prisma.jidou.findMany({ include: { hogosha: true } });
  for (const j of jidou)
    await sendMail({
      to: j.hogosha.email,
      subject: "本日の出席について",
      text: `https://shou.example.jp/renraku/${j.renrakuToken}`,
    });
}

/** 講師のプロフィールは誰でも見られる */
export async function koushi(bookings: { guest: { email: string }; instructor: { id: string } }[]): Promise<void> {
  for (const b of bookings)
    await sendMail({
      to: b.guest.email,
      subject: "講師の紹介",
      text: `https://shou.example.jp/instructors/${b.instructor.id}`,
    });
}

/** 端末の製造番号は人の番号ではない */
export async function update(devices: { revisionNumber: string; owner: { email: string } }[]): Promise<void> {
  for (const d of devices)
    await sendMail({
      to: d.owner.email,
      subject: "Update",
      text: `https://shou.example.jp/firmware/${d.revisionNumber}`,
    });
}
