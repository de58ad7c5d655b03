// fixture: only no-mismatched-recipient
import { smtp } from "./smtp.js";
import { prisma } from "./prisma.js";
import { readTransfers } from "./bank.js";

const plainNumber = (text: string): string => text.normalize("NFKC").replace(/\D+/g, "");

/** 振込名義の前に入れてもらう会員番号で会員を探す */
export async function received(file: string): Promise<void> {
  const kaiin = await prisma.kaiin.findMany({ select: { id: true, kaiinNo: true, mail: true } });
  for (const transfer of await readTransfers(file)) {
    const kaiinNo = plainNumber(transfer.meigi);
    const hit = kaiin.find((one) => plainNumber(one.kaiinNo) === kaiinNo);
    if (!hit) continue;
    await smtp.sendMail({ to: hit.mail, subject: "ご入金", text: `${transfer.kingaku} 円を受け取りました。` });
  }
}
