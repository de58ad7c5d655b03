import type { NextFunction, Request, Response } from "express";
import { db } from "../db";

export async function guestOnly(req: Request, res: Response, next: NextFunction) {
  const row = await db("guest_sessions").where({ token_digest: req.headers["x-guest"] }).andWhere("expires_at", ">", db.fn.now()).first("guest_id");
  if (!row) return res.sendStatus(401);
  res.locals.guest = { id: row.guest_id };
  next();
}
