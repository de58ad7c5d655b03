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
      text: `https://shou.example.jp/renraku/${j.shussekiBango}`,
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
    });
}

interface Child {
  childNo: number;
  kana: string;
}

export const page = (child: Child, site: string): string => `
  <p>${child.kana} さんの保護者の方へ</p>
  <a href="${site}/renrakucho/${child.childNo}">連絡帳を開く</a>`;
//                              ^^^^^^^^^^^^^ identity

export async function remind(c: Child, hogosha: { email: string }): Promise<void> {
  await sendMail({ to: hogosha.email, subject: "連絡帳", html: page(c, "https://en.example.jp") });
}
