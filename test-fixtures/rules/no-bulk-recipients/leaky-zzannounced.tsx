import { useMemo } from "react";
import { notify, type Notice } from "./notify";
import { publish } from "./messages";
import { contractsIn, hogoshaOf, membersOf } from "./people";

const unique = (list: string[]): string[] => [...new Set(list)];

export async function outage(area: string) {
  const contracts = await contractsIn(area);
  const addresses = unique(contracts.map((contract) => contract.contactEmail));
  const notice: Notice = {
    from: "network@water.example",
    to: addresses,
// ^^^^^^^^^^^^^@5 many
    subject: `Water supply in ${area}`,
    text: "There is no water tonight.",
  };
  await notify(notice);
}

export async function meeting(id: string) {
  const members = await membersOf(id);
  await publish({ cc: members.map((member) => member.email), subject: "Meeting", body: "At seven." });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}

export async function closed(kumi: string) {
  const hogosha = await hogoshaOf(kumi);
  await oshirase({ atesaki: hogosha.map((hito) => hito.meado), kenmei: "休校", honbun: "あすは休校です。" });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
}
declare function oshirase(tayori: object): Promise<void>;

export function Circular({ setai }: { setai: { han: number; email: string | null }[] }) {
  const href = useMemo(() => {
    const atesaki = setai
      .filter((ie) => ie.email)
      .map((ie) => ie.email)
      .join(",");
    return `mailto:${atesaki}?subject=回覧`;
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ many
  }, [setai]);
  return <a href={href}>回覧</a>;
}
