// fixture: only no-mismatched-recipient
import { map, orderBy, reject, sortBy, uniqBy, zip } from "lodash-es";
import { createTransport } from "nodemailer";
import { stewardsOf, tableFor, type Steward } from "./stewards";

const transport = createTransport(process.env.SMTP_URL);

/** What goes beside a list is made from it after it was sorted. */
export async function tables(fairId: string) {
  const sorted = sortBy(await stewardsOf(fairId), ["lastName", "firstName"]);
  const tables = await Promise.all(sorted.map((each) => tableFor(fairId, each.id)));
  for (const [steward, table] of zip(sorted, tables)) {
    if (!steward || !table) continue;
    const text = `Dear ${steward.firstName}, your table is ${table.number}.`;
    await transport.sendMail({ to: steward.email, subject: "Your table", text });
  }
}

export async function shifts(stewards: Steward[]) {
  const byHour = orderBy(stewards, ["hour"], ["asc"]);
  const addresses = map(byHour, "email");
  for (const [i, to] of addresses.entries())
    await transport.sendMail({ to, subject: "Your hour", text: `Dear ${byHour[i]!.firstName}, ${byHour[i]!.hour}` });
}

export async function badges(stewards: Steward[]) {
  const once = uniqBy(stewards, "email");
  for (let i = 0; i < once.length; i++) {
    const { firstName, hour } = once[i]!;
    await transport.sendMail({ to: once[i]!.email, subject: "Badge", text: `Dear ${firstName}, until ${hour}` });
  }
}

export async function here(stewards: Steward[]) {
  const present = reject(stewards, { away: true });
  const texts = present.map((each) => `Dear ${each.firstName}, you help at ${each.hour}.`);
  await Promise.all(
    present.map((each, i) => transport.sendMail({ to: each.email, subject: "Your hour", text: texts[i] })),
  );
}
