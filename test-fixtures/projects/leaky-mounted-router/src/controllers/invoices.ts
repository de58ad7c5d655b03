import type { Request, Response } from "express";
import { db } from "../db";

export async function showInvoice(req: Request, res: Response) {
  const invoice = await db("invoices").where({ id: req.params.id }).first("address", "amount");
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ typed require-owner-check/read
  if (!invoice) return res.sendStatus(404);
  res.set("Cache-Control", "private, no-store").json(invoice);
}
