import { Router } from "express";
import { requireMember } from "./auth.js";
import knex from "./knex.js";

export const kaiin = Router();

kaiin.get("/renraku", requireMember, async (req, res) => {
  const row = await knex("kaiin").where("id", req.user.id).first("mail", "denwa");
  res.json(row);
});
