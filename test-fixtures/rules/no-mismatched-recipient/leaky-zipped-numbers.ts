// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";

export async function invite(guests: { email: string; name: string; confirmed: boolean }[]) {
  const texts = new Map<number, string>();
  guests.forEach((guest, i) => texts.set(i, `Dear ${guest.name}`));
  const confirmed = guests.filter((guest) => guest.confirmed);
  for (const [i, guest] of confirmed.entries())
    await sendMail({ to: guest.email, subject: "The evening", text: texts.get(i) });
//                                                                  ^^^^^^^^^^^^ shifted
}
