import nodemailer from "nodemailer";
import type { Booking, CreateBookingDto } from "./bookings.js";

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const draft = { from: "desk@onsen.example", subject: "ご予約" };
const defaults = { from: "desk@onsen.example" };
let sent = 0;
let sender = "";

export async function sendReceipt(booking: Booking) {
  sent += 1;
  await transport.sendMail({ ...draft, to: booking.email });
}

export function letterFor(member: { email: string }) {
  return Object.assign({}, defaults, { to: member.email });
}

export async function confirm(dto: CreateBookingDto) {
  await transport.sendMail({ ...defaults, to: dto.email, text: String(sent) });
}

export function setSender(email: string) {
  sender = email;
}

export const from = () => sender;
