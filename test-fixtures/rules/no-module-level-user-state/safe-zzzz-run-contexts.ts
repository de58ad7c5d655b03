import type { RequestHandler } from "express";
import { current } from "../lib/current.js";
import { findNurseBySession } from "../repositories/nurses.js";

export const withCurrent: RequestHandler = (_req, _res, next) => {
  current.run(() => next());
};

export const identify: RequestHandler = async (req, res, next) => {
  const found = await findNurseBySession(req.cookies.sid ?? "");
  if (!found) return void res.status(401).end();
  current.nurse = found;
  current.ward = req.get("x-ward") ?? "";
  next();
};
