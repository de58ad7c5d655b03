/** 検針会社のデータを契約の名義で引いている。同じ名義の人は二人いることがある。 */
import nodemailer from "nodemailer";
import { keiyakuOf, kekkaOf } from "./kenshin.js";

interface Keiyaku {
  bangou: string;
  meigi: string;
  email: string | null;
}

interface Kekka {
  meigi: string;
  ryoukin: number;
}

const tsushin = nodemailer.createTransport(process.env.SMTP_URL);

export async function oshirase(chiku: string): Promise<string[]> {
  const keiyaku: Keiyaku[] = await keiyakuOf(chiku);
  const kekka: Kekka[] = await kekkaOf(chiku);
  const mada: string[] = [];
  for (const k of keiyaku) {
    const kenshin = kekka.find((r) => r.meigi.trim() === k.meigi.trim());
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ambiguous
    if (!kenshin || !k.email) {
      mada.push(k.bangou);
      continue;
    }
    await tsushin.sendMail({ to: k.email, subject: "ご使用量", text: `料金 ${kenshin.ryoukin}円` });
  }
  return mada;
}
