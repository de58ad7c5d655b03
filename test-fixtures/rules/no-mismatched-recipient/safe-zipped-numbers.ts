// fixture: only no-mismatched-recipient
import { sendMail } from "./mail";

export async function invite(guests: { id: number; email: string; name: string; confirmed: boolean }[]) {
  const texts = new Map<number, string>();
  guests.forEach((guest, i) => texts.set(i, `Dear ${guest.name}`));
  for (const [i, guest] of guests.entries())
    if (guest.confirmed) await sendMail({ to: guest.email, subject: "The evening", text: texts.get(i) });
}

export async function inviteById(guests: { id: number; email: string; name: string; confirmed: boolean }[]) {
  const texts = new Map<number, string>();
  guests.forEach((guest) => texts.set(guest.id, `Dear ${guest.name}`));
  for (const guest of guests.filter((each) => each.confirmed))
    await sendMail({ to: guest.email, subject: "The evening", text: texts.get(guest.id) });
}
