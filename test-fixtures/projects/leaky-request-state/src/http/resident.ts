import type { RequestHandler } from "express";
import { enter } from "../context/tenant";
import { residents } from "../residents";

export const loadResident: RequestHandler = async (req, res, next) => {
  enter(await residents.find(req.session.userId));
  next();
};
