import type { NextFunction, Request, Response } from "express";
import { db } from "../db";

export async function ownInvoice(req: Request, res: Response, next: NextFunction) {
  const invoice = await db("invoices").where({ id: req.params.id, guest_id: res.locals.guest.id }).first("id");
  if (!invoice) return res.sendStatus(404);
  next();
}
