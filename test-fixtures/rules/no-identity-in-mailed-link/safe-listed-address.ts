// fixture: only no-identity-in-mailed-link
import sgMail from "@sendgrid/mail";
import { joinURL, withQuery } from "ufo";
import { issueToken } from "./tokens";
import type { Guest, Stay } from "./types";

const SITE_URL = "https://inn.example";

const deliver = (guest: Guest, subject: string, text: string) =>
  sgMail.send({ from: "desk@inn.example", to: [{ email: guest.email, name: guest.name }], subject, text });

const changeLink = (stay: Stay, token: string) => SITE_URL + "/change?room=" + stay.roomName + "&t=" + token;

export const confirmed = async (guest: Guest, stay: Stay) =>
  deliver(guest, "Your stay", `Dear ${guest.name},\nchange your stay: ${changeLink(stay, await issueToken(guest))}`);

export const paid = async (guest: Guest) => {
  const receipt = withQuery(joinURL(SITE_URL, "receipts"), { token: await issueToken(guest), print: 1 });
  return deliver(guest, "Your receipt", `Dear ${guest.name},\nyour receipt: ${receipt}`);
};

export const seasons = (guest: Guest) => {
  const page = withQuery(joinURL(SITE_URL, "seasons"), { year: 2026, print: 1 });
  return deliver(guest, "Our seasons", `Dear ${guest.name},\n${page}`);
};
