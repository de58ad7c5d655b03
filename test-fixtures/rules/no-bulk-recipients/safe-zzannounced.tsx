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

/** One message of a queue, to whatever address the patient has for its channel. */
export async function again(message: { subject: string; body: string }, patient: { email: string }) {
  const recipient = addressFor(patient, "mail");
  await enqueue({ channel: "mail", to: recipient, subject: message.subject, body: message.body });
}
declare function addressFor(patient: object, channel: string): string;
declare function enqueue(job: object): Promise<void>;

export function Circular({ setai }: { setai: { han: number; email: string | null }[] }) {
  const href = useMemo(() => `mailto:${setai[0]?.email ?? ""}?subject=回覧`, [setai]);
  return <a href={href}>回覧</a>;
}
