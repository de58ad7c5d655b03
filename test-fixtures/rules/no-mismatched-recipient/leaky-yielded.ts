// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";
import { db } from "./db";

/** Each turn that is left out leaves the room for the next guest. */
export async function remind() {
  const guests = await db.guest.findMany({ orderBy: { arrivesAt: "asc" } });
  const rooms = guests.map((guest) => guest.roomNo).values();
  for (const guest of guests) {
    if (!guest.email) continue;
    const room = rooms.next().value;
//               ^^^^^^^^^^^^ shifted
    await sendMail({ to: guest.email, subject: "Your room", text: `Room ${room}` });
  }
}

async function* summaries(list: { done: boolean; result: string }[]) {
  for (const one of list) {
    if (!one.done) continue;
    yield `The result is ${one.result}`;
  }
}

/** What is not ready yet gives no text, who has no address takes none. */
export async function tell(list: { mail: string; done: boolean; result: string }[]) {
  const texts = summaries(list);
  for (const one of list) {
    if (!one.mail) continue;
    const { value: text, done } = await texts.next();
//                                      ^^^^^^^^^^^^ shifted
    if (done) break;
    await sendMail({ to: one.mail, subject: "Your result", text });
  }
}
