// fixture: only no-identity-in-mailed-link
import { transport } from "./transport.js";

const BASE = "https://camp.example";

function url(path: string, params: Record<string, string>) {
  const made = new URL(path, BASE);
  Object.keys(params || {}).forEach((key) => made.searchParams.set(key, params[key]));
  return made.toString();
}

export const confirmed = (reservation: { id: string; guestEmail: string }) =>
  transport.sendMail({
    to: reservation.guestEmail,
    subject: "See you soon",
    text: ["Change it here:", url("/reservations/change", { no: reservation.id })].join("\n"),
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });
