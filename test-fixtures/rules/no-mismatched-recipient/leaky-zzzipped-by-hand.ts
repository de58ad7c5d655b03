import { Resend } from "resend";
import { render } from "./reports";

const resend = new Resend(process.env.RESEND_API_KEY);

interface Tenant {
  id: string;
  email: string;
  wanted: boolean;
}

function* pairs<A, B>(left: readonly A[], right: readonly B[]): Generator<[A, B]> {
  for (let k = 0; k < Math.min(left.length, right.length); k += 1) yield [left[k]!, right[k]!];
}

const together = <A, B>(one: A[], other: B[]) => one.map((each, index) => ({ each, beside: other[index]! }));

export async function reports(all: Tenant[]) {
  const texts = await Promise.all(all.map((tenant) => render(tenant.id)));
  const wanted = all.filter((tenant) => tenant.wanted);
  for (const [tenant, text] of pairs(wanted, texts))
//                                           ^^^^^ shifted
    await resend.emails.send({
      from: "a@meter.example",
      to: tenant.email,
      subject: "Usage",
      text: `kWh: ${text}`,
    });
  for (const { each, beside } of together(wanted, texts))
//                                                ^^^^^ shifted
    await resend.emails.send({
      from: "a@meter.example",
      to: each.email,
      subject: "Usage",
      text: `kWh: ${beside}`,
    });
  for (const pair of pairs(wanted, texts))
//                                 ^^^^^ shifted
    await resend.emails.send({
      from: "a@meter.example",
      to: pair[0].email,
      subject: "Usage",
      text: `kWh: ${pair[1]}`,
    });
}
