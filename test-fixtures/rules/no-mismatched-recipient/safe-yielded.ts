// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";
import { db } from "./db";

export async function remind() {
  const guests = await db.guest.findMany({ orderBy: { arrivesAt: "asc" } });
  const rooms = guests.map((guest) => guest.roomNo).values();
  for (const guest of guests) {
    const room = rooms.next().value;
    if (!guest.email) continue;
    await sendMail({ to: guest.email, subject: "Your room", text: `Room ${room}` });
  }
}

function* summaries(list: { mail: string; result: string }[]) {
  for (const one of list) {
    if (!one.mail) continue;
    yield `The result is ${one.result}`;
  }
}

/** Both leave out the same ones. */
export async function tell(list: { mail: string; result: string }[]) {
  const texts = summaries(list);
  for (const one of list) {
    if (!one.mail) continue;
    await sendMail({ to: one.mail, subject: "Your result", text: texts.next().value });
  }
}

function* mails(list: { mail: string; result: string }[]) {
  for (const one of list) if (one.mail) yield { to: one.mail, text: `The result is ${one.result}` };
}

export async function tellEach(list: { mail: string; result: string }[]) {
  for (const { to, text } of mails(list)) await sendMail({ to, subject: "Your result", text });
}
