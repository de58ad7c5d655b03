import type { NextFunction, Request, Response } from "express";
import { findGuest } from "./database.js";
import type { Guest } from "./types.js";

/** The guest who is being served. */
let currentGuest: Guest | null = null;

/** Looks the guest up once, so that every page can greet by name. */
export async function rememberGuest(req: Request, _res: Response, next: NextFunction): Promise<void> {
  currentGuest = req.session.guestId ? await findGuest(req.session.guestId) : null;
  next();
}

/** 「○○ 様」 */
export function greeting(): string {
  return currentGuest ? `${currentGuest.name} 様` : "ようこそ";
}
