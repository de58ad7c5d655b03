// fixture: only no-identity-in-mailed-link
import { sendMail } from "./mail.js";
import { db } from "./db.js";

const SITE = process.env.SITE ?? "https://gas.example";

interface Holder {
  kokyakuId: number;
  phone: string;
  shimei: string;
  email: string;
}

const anchor = (href: string, label: string): string => `<a href="${href}">${label}</a>`;
const query = (values: Record<string, string>): string =>
  new URLSearchParams(Object.entries(values).map(([key, value]) => [key, String(value)])).toString();

const paperless = (k: Holder): string =>
  `<p>${k.shimei} 様</p><p>${anchor(`${SITE}/paperless?cid=${k.kokyakuId}`, "手続きへ進む")}</p>`;
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

export async function annai(): Promise<void> {
  for (const k of (await db("holders").orderBy("shimei")) as Holder[])
    await sendMail({ to: k.email, subject: "検針票", html: paperless(k) });
}

export async function resume(k: Holder): Promise<void> {
  const parameters = query({ phone: k.phone, from: "mail" });
  await sendMail({
    to: k.email,
    subject: "お手続きの続き",
    html: `<a href="${SITE}/resume?${parameters}">続ける</a>`,
//                                   ^^^^^^^^^^ personal
  });
}
