// fixture: path app/api/password-reset/route.ts
import { randomBytes } from "node:crypto";
import bcrypt from "bcryptjs";
import { Resend } from "resend";
import { prisma } from "@/lib/prisma";

const resend = new Resend(process.env.RESEND_API_KEY);

export async function POST(request: Request) {
  const { email } = await request.json();
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true, email: true } });
  if (user) {
    const rawToken = randomBytes(32).toString("hex");
    // The table keeps the token as it keeps passwords.
    const tokenHash = await bcrypt.hash(rawToken, 10);
    const expiresAt = new Date(Date.now() + 30 * 60 * 1000);
    await prisma.passwordReset.create({ data: { userId: user.id, tokenHash, expiresAt } });
    const resetUrl = `https://app.yoyaku.example.jp/reset?token=${rawToken}`;
    await resend.emails.send({
      from: "no-reply@yoyaku.example.jp",
      to: user.email,
      subject: "パスワードの再設定",
      html: `<p>下記から新しいパスワードを設定してください。</p><a href="${resetUrl}">再設定する</a>`,
    });
  }
  return Response.json({ ok: true });
}
