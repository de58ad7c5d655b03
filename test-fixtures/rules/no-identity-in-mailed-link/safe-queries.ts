// fixture: only no-identity-in-mailed-link
import { compile } from "./templates";
import { createToken } from "./tokens";
import { sendMail } from "./mail";

interface Licence {
  id: string;
  holder: { id: string; email: string; name: string };
  product: string;
}
interface Order {
  trackingCode: string;
  customer: { email: string; name: string; phone: string };
}

const SITE = process.env.SITE_URL;
const renewal = compile("renewal");

export async function parcel(order: Order): Promise<void> {
  const query = new URLSearchParams({ parcel: order.trackingCode, from: "mail" });
  await sendMail({
    to: order.customer.email,
    subject: "Your parcel is on its way",
    text: ["Change the day of delivery:", `${SITE}/delivery?${query}`].join("\n"),
  });
}

export async function invite(guest: { email: string; name: string }, token: string): Promise<void> {
  const params = new URLSearchParams();
  params.set("token", token);
  await sendMail({
    to: guest.email,
    subject: "You are invited",
    html: `<a href="${SITE}/welcome?${params.toString()}">Come in</a>`,
  });
}

export async function verify(user: { email: string }, token: string): Promise<void> {
  await sendMail({ to: user.email, subject: "Is this you?", text: `${SITE}/verify?token=${token}` });
}

export async function renew({ id, holder, product }: Licence): Promise<void> {
  const html = renewal({
    name: holder.name,
    product,
    renewUrl: [SITE, "renew", await createToken(id, { days: 14 })].join("/"),
    helpUrl: [SITE, "help"].join("/"),
  });
  await sendMail({ to: holder.email, subject: "Time to renew", html });
}

// A picture is shown, not opened.
export async function badge(guest: { id: string; email: string }): Promise<void> {
  await sendMail({
    to: guest.email,
    subject: "Your badge",
    html: `<img src="${SITE}/guests/${guest.id}"> <a href="${SITE}/login">Sign in</a>`,
  });
}
