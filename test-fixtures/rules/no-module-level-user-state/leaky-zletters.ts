import nodemailer from "nodemailer";
import type { Booking, CreateBookingDto } from "./bookings.js";

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const draft = { from: "desk@onsen.example", to: "", subject: "ご予約", text: "" };
const defaults = { from: "desk@onsen.example" };
let sent = 0;
let pending: CreateBookingDto | undefined;

export async function sendReceipt(booking: Booking) {
  draft.to = booking.email;
//^^^^^^^^^^^^^^^^^^^^^^^^ field
  sent += 1;
  await transport.sendMail(draft);
}

export function letterFor(member: { email: string }) {
  return Object.assign(defaults, { to: member.email });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
}

export async function confirm(dto: CreateBookingDto) {
  pending = dto;
//^^^^^^^^^^^^^ variable
  await transport.sendMail({ ...defaults, to: pending.email, text: String(sent) });
}

export async function notify({ email, name }: Booking) {
  draft.to = email;
//^^^^^^^^^^^^^^^^ field
  await transport.sendMail({ ...draft, text: name });
}
