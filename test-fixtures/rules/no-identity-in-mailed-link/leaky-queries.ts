// fixture: only no-identity-in-mailed-link
import { compile } from "./templates";
import { sendMail } from "./mail";

interface Licence {
  holder: { id: string; email: string; name: string };
  product: string;
}
interface Order {
  trackingCode: string;
  customer: { email: string; name: string; phone: string };
}

const SITE = process.env.SITE_URL;
const renewal = compile("renewal");

// The query is put together before the address is.
export async function parcel(order: Order): Promise<void> {
  const query = new URLSearchParams({ parcel: order.trackingCode, phone: order.customer.phone });
  await sendMail({
    to: order.customer.email,
    subject: "Your parcel is on its way",
    text: ["Change the day of delivery:", `${SITE}/delivery?${query}`].join("\n"),
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal
  });
}

export async function invite(guest: { email: string; name: string }): Promise<void> {
  const params = new URLSearchParams();
  params.set("email", guest.email);
  await sendMail({
    to: guest.email,
    subject: "You are invited",
    html: `<a href="${SITE}/welcome?${params.toString()}">Come in</a>`,
//                                    ^^^^^^ identity
  });
}

// A token decides who comes in; the address beside it stays in histories and logs.
export async function verify(user: { email: string }, token: string): Promise<void> {
  await sendMail({
    to: user.email,
    subject: "Is this you?",
    text: `${SITE}/verify?token=${token}&email=${user.email}`,
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal
  });
}

export async function preferences(recipient: string): Promise<void> {
  await sendMail({
    to: recipient,
    subject: "News",
    text: `Not interested? ${SITE}/preferences?user=${recipient}`,
//                                                    ^^^^^^^^^ identity
  });
}

// A template of another file is filled with the address.
export async function renew({ holder, product }: Licence): Promise<void> {
  const html = renewal({
    name: holder.name,
    product,
    renewUrl: [SITE, "renew", holder.id].join("/"),
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
  await sendMail({ to: holder.email, subject: "Time to renew", html });
}

// A form that is filled in already.
export async function join(applicant: { email: string }): Promise<void> {
  await sendMail({
    to: applicant.email,
    subject: "Join us",
    text: `${SITE}/register?email=${applicant.email}`,
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal
  });
}
