// fixture: path app/api/appointments/resend/route.ts
import { buildConfirmUrl } from "@/lib/appointment-links";
import { prisma } from "@/lib/prisma";
import { resend } from "@/lib/resend";

/** Which page the helper's address opens, and how it is signed, stands elsewhere. */
export async function POST(request: Request) {
  const { id } = await request.json();
  const appointment = await prisma.appointment.findUniqueOrThrow({ where: { id }, include: { patient: true } });
  const baseUrl = process.env.APP_URL ?? "https://clinic.umineko.example";
  const confirmLink = buildConfirmUrl(baseUrl, appointment.id, appointment.startsAt);
  await resend.emails.send({
    from: "no-reply@clinic.umineko.example",
    to: appointment.patient.email,
    subject: "ご予約の確認",
    text: `下記から確認してください。\n${confirmLink}`,
  });
  return Response.json({ ok: true });
}
