// fixture: path src/outage.ts
import { notify, type Notice } from "./notify.js";
import { contractsIn } from "./contracts.js";

export async function announce(area: string) {
  const contracts = await contractsIn(area);
  const addresses = [...new Set(contracts.map((contract) => contract.contactEmail))];
  const notice: Notice = {
    from: "network@water.example",
    to: addresses,
//  ^^^^^^^^^^^^^ many
    subject: `Water supply in ${area}`,
    text: "There is no water tomorrow.",
  };
  await notify(notice);
}

export function letterTo(setai: { email: string | null; han: number }[], han: number) {
  const to = setai
    .filter((each) => each.han === han && each.email)
    .map((each) => each.email)
    .join(",");
  return `mailto:${to}?subject=${encodeURIComponent("班への連絡")}`;
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}
