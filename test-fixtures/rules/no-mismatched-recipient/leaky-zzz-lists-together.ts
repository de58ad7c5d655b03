// fixture: only no-mismatched-recipient
import { createTransport } from "nodemailer";

const transport = createTransport(process.env.SMTP_URL);
const send = (to: string, text: string) => transport.sendMail({ to, subject: "Your class", text });

interface Row {
  email: string;
  name: string;
  room: string;
}

/** Every name is kept, but only the addresses that there are. */
export async function gathered(rows: Row[]) {
  const { mails, texts } = rows.reduce(
    (all, row) => {
      if (row.email) all.mails.push(row.email);
      all.texts.push(`Dear ${row.name}, your class is in ${row.room}.`);
      return all;
    },
    { mails: [] as string[], texts: [] as string[] },
  );
  for (let i = 0; i < mails.length; i++) await send(mails[i], texts[i]);
//                                                            ^^^^^^^^ shifted
}

export async function inOneObject(rows: Row[]) {
  const out = { mails: [] as string[], rooms: [] as string[] };
  for (const row of rows) {
    out.rooms.push(row.room);
    if (!row.email) continue;
    out.mails.push(row.email);
  }
  for (let i = 0; i < out.mails.length; i++) await send(out.mails[i], `Room ${out.rooms[i]}`);
//                                                                            ^^^^^^^^^^^^ shifted
}

function split(rows: Row[]) {
  return { mails: rows.filter((row) => row.email).map((row) => row.email), rooms: rows.map((row) => row.room) };
}

export async function fromHelper(rows: Row[]) {
  const { mails, rooms } = split(rows);
  await Promise.all(mails.map((to, i) => send(to, `Room ${rooms[i]}`)));
//                                                        ^^^^^^^^ shifted
}
