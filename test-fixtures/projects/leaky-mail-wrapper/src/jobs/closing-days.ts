import { dispatch } from "@/letters";
import { prisma } from "../prisma";

// A holiday notice to every member of the gym.
export async function announceClosingDays(days: string) {
  const members = await prisma.member.findMany({ where: { leftAt: null } });
  await dispatch({
    to: members.map((member) => member.email),
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@5 typed no-bulk-recipients/many
    title: "Closing days",
    text: days,
  });
}
