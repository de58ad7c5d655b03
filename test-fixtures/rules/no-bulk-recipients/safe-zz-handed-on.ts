// fixture: path src/outage.ts
import { notify, type Notice } from "./notify.js";
import { contractsIn } from "./contracts.js";

export async function announce(area: string) {
  const contracts = await contractsIn(area);
  for (const { contactEmail } of contracts) {
    const notice: Notice = {
      from: "network@water.example",
      to: contactEmail,
      subject: `Water supply in ${area}`,
      text: "There is no water tomorrow.",
    };
    await notify(notice);
  }
}

export async function onScreen(screens: string[]) {
  // No letter: nothing of it is a text to read.
  await notify({ to: screens, subject: "refresh", channel: "socket" } as never);
}

export async function byAnyWay(message: { id: string; ways: string[] }, addresses: string[]) {
  // No sender: what leaves may be a message to a telephone, one for each.
  await notify({ to: addresses, subject: message.id, body: "queued", way: message.ways[0] } as never);
}

export function letterTo(setai: { email: string | null }) {
  return `mailto:${setai.email}?subject=${encodeURIComponent("班への連絡")}`;
}
