// fixture: only no-mismatched-recipient
import { map, orderBy, reject, sortBy, uniqBy, zip } from "lodash-es";
import { createTransport } from "nodemailer";
import { stewardsOf, tableFor, type Steward } from "./stewards";

const transport = createTransport(process.env.SMTP_URL);

/** Sorted by fields that are named: no position is the same as before. */
export async function tables(fairId: string) {
  const stewards = await stewardsOf(fairId);
  const tables = await Promise.all(stewards.map((each) => tableFor(fairId, each.id)));
  const sorted = sortBy(stewards, ["lastName", "firstName"]);
  for (const [steward, table] of zip(sorted, tables)) {
//                                   ^^^^^^ shifted
    if (!steward || !table) continue;
    const text = `Dear ${steward.firstName}, your table is ${table.number}.`;
    await transport.sendMail({ to: steward.email, subject: "Your table", text });
  }
}

export async function shifts(stewards: Steward[]) {
  const addresses = map(stewards, "email");
  const byHour = orderBy(stewards, ["hour"], ["asc"]);
  for (const [i, to] of addresses.entries())
    await transport.sendMail({ to, subject: "Your hour", text: `Dear ${byHour[i]!.firstName}, ${byHour[i]!.hour}` });
//                                                                     ^^^^^^^^^ shifted
}

export async function badges(stewards: Steward[]) {
  const once = uniqBy(stewards, "email");
  for (let i = 0; i < once.length; i++) {
    const { firstName, hour } = stewards[i]!;
//                              ^^^^^^^^^^^ shifted
    await transport.sendMail({ to: once[i]!.email, subject: "Badge", text: `Dear ${firstName}, until ${hour}` });
  }
}

export async function here(stewards: Steward[]) {
  const texts = stewards.map((each) => `Dear ${each.firstName}, you help at ${each.hour}.`);
  const present = reject(stewards, { away: true });
  await Promise.all(
    present.map((each, i) => transport.sendMail({ to: each.email, subject: "Your hour", text: texts[i] })),
//                                                                                            ^^^^^^^^ shifted
  );
}
