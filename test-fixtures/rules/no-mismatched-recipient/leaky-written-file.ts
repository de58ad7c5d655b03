// fixture: only no-mismatched-recipient
import { writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { createTransport } from "nodemailer";
import { browser } from "./browser";
import { renderPdf } from "./pdf";
import { sendMail } from "./mail";

interface Order {
  id: string;
  email: string;
}

const smtp = createTransport(process.env.SMTP_URL);
const TICKET = join(tmpdir(), "ticket.pdf");

export const receipts = (orders: Order[]) =>
  Promise.all(
    orders.map(async (order) => {
      await writeFile("/tmp/receipt.pdf", await renderPdf(order));
      const attachments = [{ path: "/tmp/receipt.pdf" }];
//                                 ^^^^^^^^^^^^^^^^^^ file
      await smtp.sendMail({ to: order.email, subject: "Receipt", text: "attached", attachments });
    }),
  );

export function invoices(orders: Order[]) {
  for (const order of orders) {
    writeFileSync("invoice.pdf", renderPdf(order));
    void smtp.sendMail({
      to: order.email,
      subject: "Invoice",
      text: "attached",
      attachments: [{ filename: "invoice.pdf", path: "invoice.pdf" }],
//                              ^^^^^^^^^^^^^ file
    });
  }
}

const app = express();

app.post("/tickets", async (req, res) => {
  const page = await browser.newPage();
  await page.setContent(`<p>${req.body.name}</p>`);
  await page.pdf({ path: TICKET, format: "A4" });
  await sendMail({ to: req.body.email, subject: "Ticket", text: "see", attachments: [{ path: TICKET }] });
//                                                                                           ^^^^^^ file
  res.sendStatus(204);
});
