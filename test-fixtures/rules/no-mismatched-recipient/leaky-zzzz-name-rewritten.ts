// fixture: only no-mismatched-recipient
import { smtp } from "./smtp.js";
import { prisma } from "./prisma.js";
import { readTransfers } from "./bank.js";

const plainName = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();

/** 振込名義で会員を探す */
export async function received(file: string): Promise<void> {
  const kaiin = await prisma.kaiin.findMany({ select: { id: true, kana: true, mail: true } });
  for (const transfer of await readTransfers(file)) {
    const meigi = plainName(transfer.meigi);
    const hit = kaiin.find((one) => plainName(one.kana) === meigi);
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (!hit) continue;
    await smtp.sendMail({ to: hit.mail, subject: "ご入金", text: `${transfer.kingaku} 円を受け取りました。` });
  }
}
