import { prisma } from "../prisma";
import { sendMail } from "../letters/post-office";

export async function announceClosingDays(days: string) {
  const members = await prisma.member.findMany({ where: { leftAt: null } });
  const addresses = members.map((member) => member.email);
  await sendMail(addresses, "Closing days", days);
  //             ^^^^^^^^^ untyped no-bulk-recipients/many: nothing shows that the wrapper sends one each
}
