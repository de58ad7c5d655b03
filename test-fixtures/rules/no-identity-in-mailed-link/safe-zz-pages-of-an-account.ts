import nodemailer from "nodemailer";
import { makeUnsubscribeLink } from "./links.js";

const mailer = nodemailer.createTransport({});
const SITE = "https://tienda.example";

interface Order {
  id: number;
  email: string;
}

export const shipped = (order: Order) =>
  mailer.sendMail({
    to: order.email,
    subject: "Pedido enviado",
    html: `<a href="${SITE}/cuenta/pedidos/${order.id}">Ver pedido</a>`,
  });

export const listed = (clinic: { id: string; email: string }) =>
  mailer.sendMail({
    to: clinic.email,
    subject: "掲載のお知らせ",
    html: `<a href="${SITE}/find-dentist/${clinic.id}">掲載ページ</a>`,
  });

/** Only the helper knows whether it signs. */
export const left = (patient: { id: number; email: string }) =>
  mailer.sendMail({
    to: patient.email,
    subject: "Recordatorio",
    text: makeUnsubscribeLink(SITE, { patientId: patient.id, email: patient.email }),
  });
