import { createTransport } from "nodemailer";
import { pages } from "./addresses";
import { prisma } from "./prisma";

const transport = createTransport(process.env.SMTP_URL);

export async function remind(day: Date) {
  const visits = await prisma.visit.findMany({ where: { day }, select: { patient: true } });
  for (const { patient } of visits)
    await transport.sendMail({
      to: patient.email,
      subject: "Your visit tomorrow",
      text: `Please answer a few questions: ${pages.questions(patient.id)}`,
      //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ typed no-identity-in-mailed-link/identity
    });
}
