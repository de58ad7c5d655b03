// fixture: only no-identity-in-mailed-link
import sgMail from "@sendgrid/mail";
import { joinURL, withQuery } from "ufo";
import type { Guest, Stay } from "./types";

const SITE_URL = "https://inn.example";

// Of the guest a call names, the address is taken here.
const deliver = (guest: Guest, subject: string, text: string) =>
  sgMail.send({ from: "desk@inn.example", to: [{ email: guest.email, name: guest.name }], subject, text });

const changeLink = (guest: Guest, stay: Stay) => SITE_URL + "/change?room=" + stay.roomName + "&guest=" + guest.guestNo;
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity

export const confirmed = (guest: Guest, stay: Stay) =>
  deliver(guest, "Your stay", `Dear ${guest.name},\nchange your stay: ${changeLink(guest, stay)}`);

export const paid = (guest: Guest, bookingId: number) => {
  const receipt = withQuery(joinURL(SITE_URL, "receipts"), { booking: bookingId, print: 1 });
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  return deliver(guest, "Your receipt", `Dear ${guest.name},\nyour receipt: ${receipt}`);
};
