import type { RequestHandler } from "express";
import { current } from "../lib/current.js";
import { jobs } from "../lib/jobs.js";
import { findNurseBySession } from "../repositories/nurses.js";

jobs.run(() => undefined);

export const identify: RequestHandler = async (req, res, next) => {
  const found = await findNurseBySession(req.cookies.sid ?? "");
  if (!found) return void res.status(401).end();
  current.nurse = found;
//^^^^^^^^^^^^^^^^^^^^^ field
  next();
};
