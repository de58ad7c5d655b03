// fixture: only no-identity-in-mailed-link
import { transporter } from "./transporter";

interface Jushinsha {
  mail: string;
  jushinNo: string;
  menuNo: string;
}

const SITE = "https://kenshin.example";

function menuUrl(menuNo: string): string {
  const url = new URL("/menu", SITE);
  url.searchParams.set("no", menuNo);
  return url.toString();
}

export async function noticeAll(list: Jushinsha[]) {
  for (const j of list)
    await transporter.sendMail({ to: j.mail, subject: "結果", text: `検査の説明 ${menuUrl(j.menuNo)}` });
}

interface Row {
  owner: { id: number; email: string };
  clinic: { id: number };
}

const clinicPath = ({ clinic }: Row) => SITE + "/clinic/" + clinic.id;

export async function remind(due: Row[]) {
  for (const row of due)
    await transporter.sendMail({ to: row.owner.email, subject: "Due", text: `we are here: ${clinicPath(row)}` });
}

export async function results(runner: { bib: number; email: string }, token: string) {
  const text = `Your number is ${runner.bib}. Your entry: ${SITE}/entry?token=${token}`;
  await transporter.sendMail({ to: runner.email, subject: "Result", text });
}
