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

export const receipts = (orders: Order[]) =>
  Promise.all(
    orders.map(async (order) => {
      const path = `/tmp/receipt-${order.id}.pdf`;
      await writeFile(path, await renderPdf(order));
      await smtp.sendMail({ to: order.email, subject: "Receipt", text: "attached", attachments: [{ path }] });
    }),
  );

/** One after the other. */
export async function invoices(orders: Order[]) {
  for (const order of orders) {
    writeFileSync("invoice.pdf", await renderPdf(order));
    const attachments = [{ filename: "invoice.pdf", path: "invoice.pdf" }];
    await smtp.sendMail({ to: order.email, subject: "Invoice", text: "attached", attachments });
  }
}

const app = express();

app.post("/tickets", async (req, res) => {
  const ticket = join(tmpdir(), `${req.body.id}.pdf`);
  const page = await browser.newPage();
  await page.pdf({ path: ticket, format: "A4" });
  await sendMail({
    to: req.body.email,
    subject: "Ticket",
    text: "see",
    attachments: [{ path: ticket }, { path: "terms.pdf" }],
  });
  res.sendStatus(204);
});
