// fixture: only no-mismatched-recipient
import { chunk } from "lodash";
import { createTransport } from "nodemailer";
import type { Entrant } from "./types";

const transport = createTransport(process.env.SMTP_URL);
const send = (to: string, text: string) => transport.sendMail({ to, subject: "Your lane", text });

/** Page and lanes are of one list, and the offset is the page's. */
export async function lanesByPage(entrants: Entrant[]) {
  const paid = entrants.filter((one) => one.paid);
  const lanes = paid.map((one) => `${one.heat}-${one.lane}`);
  for (let from = 0; from < paid.length; from += 40) {
    const page = paid.slice(from, from + 40);
    await Promise.all(page.map((one, i) => send(one.email, `Lane ${lanes[from + i]}`)));
  }
}

export async function lanesByGroup(entrants: Entrant[]) {
  const paid = entrants.filter((one) => one.paid);
  const lanes = paid.map((one) => `${one.heat}-${one.lane}`);
  for (const [number, group] of chunk(paid, 14).entries())
    for (const [i, one] of group.entries()) await send(one.email, `Lane ${lanes[number * 14 + i]}`);
}

export async function lanesFrom(entrants: Entrant[], start: number) {
  const lanes = entrants.map((one) => `${one.heat}-${one.lane}`);
  for (const [i, one] of entrants.slice(start, start + 100).entries())
    await send(one.email, `Lane ${lanes[start + i]}`);
}
