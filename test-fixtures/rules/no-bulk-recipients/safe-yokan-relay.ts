// fixture: only no-bulk-recipients
import { attendeesOf } from "./attendees";

export async function sendLastCall(seminarId: string) {
  const open = (await attendeesOf(seminarId)).filter((a) => !a.paid);
  for (const { email } of open) await legacyRelay({ subject: "Payment is due", to: email, text: "Please pay." });
}

function legacyRelay(mail: { subject: string; to: string; text: string }) {
  return fetch("http://relay.internal/send", { method: "POST", body: JSON.stringify(mail) });
}
