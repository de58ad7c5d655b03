// fixture: only no-bulk-recipients
import { attendeesOf } from "./attendees";

export async function sendLastCall(seminarId: string) {
  const open = (await attendeesOf(seminarId)).filter((a) => !a.paid);
  const line = open.reduce((all, { email }) => (all === "" ? email : `${all}; ${email}`), "");
  await legacyRelay({ subject: "Payment is due", to: line, text: "Please pay." });
//                                               ^^^^^^^^ many
}

function legacyRelay(mail: { subject: string; to: string; text: string }) {
  return fetch("http://relay.internal/send", { method: "POST", body: JSON.stringify(mail) });
}
