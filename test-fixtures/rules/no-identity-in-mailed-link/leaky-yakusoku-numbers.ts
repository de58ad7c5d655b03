// fixture: only no-identity-in-mailed-link
import { transporter } from "./transporter";

interface Jushinsha {
  mail: string;
  jushinNo: string;
}

const SITE = "https://kenshin.example";

function kekkaUrl(jushinNo: string): string {
  const url = new URL("/kekka", SITE);
  url.searchParams.set("no", jushinNo);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  return url.toString();
}

export async function noticeAll(list: Jushinsha[]) {
  for (const j of list)
    await transporter.sendMail({ to: j.mail, subject: "結果", text: `詳しくは ${kekkaUrl(j.jushinNo)}` });
}

interface Row {
  owner: { id: number; email: string };
  pet: { id: number };
}

const bookingPath = ({ owner, pet }: Row) => SITE + "/book/" + owner.id + "/" + pet.id;
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

export async function remind(due: Row[]) {
  for (const row of due)
    await transporter.sendMail({ to: row.owner.email, subject: "Due", text: `book: ${bookingPath(row)}` });
}

export async function results(runner: { bib: number; email: string }) {
  const text = `Your entry: ${SITE}/entry/${runner.bib}/edit`;
//                                          ^^^^^^^^^^ identity
  await transporter.sendMail({ to: runner.email, subject: "Result", text });
}
