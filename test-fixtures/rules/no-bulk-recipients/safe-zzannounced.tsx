import { useMemo } from "react";
import { notify } from "./notify";
import { publish } from "./messages";
import { contractsIn, membersOf } from "./people";

export async function outage(area: string) {
  for (const contract of await contractsIn(area))
    await notify({
      from: "network@water.example",
      to: contract.contactEmail,
      subject: `Water supply in ${area}`,
      text: "There is no water tonight.",
    });
}

/** Notices within the application go to people by their id, and nobody sees who else got one. */
export async function meeting(id: string) {
  const members = await membersOf(id);
  await notify({ to: members.map((member) => member.id), subject: "Meeting", body: "At seven." });
  await publish({
    recipients: members.map((member) => member.deviceToken),
    title: "Meeting",
    body: "At seven.",
  });
}

export function Circular({ setai }: { setai: { han: number; email: string | null }[] }) {
  const href = useMemo(() => `mailto:${setai[0]?.email ?? ""}?subject=回覧`, [setai]);
  return <a href={href}>回覧</a>;
}
