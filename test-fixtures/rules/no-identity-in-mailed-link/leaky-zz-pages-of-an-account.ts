import nodemailer from "nodemailer";

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
    html: `<a href="${SITE}/pedidos/${order.id}">Ver pedido</a>`,
//                                    ^^^^^^^^ identity
  });

export const left = (patient: { id: number; email: string }) =>
  mailer.sendMail({
    to: patient.email,
    subject: "Recordatorio",
    text: buildUrl(SITE, { patientId: patient.id }),
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identity
  });

declare function buildUrl(site: string, parameters: object): string;
