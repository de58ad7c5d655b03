// fixture: only no-whole-record-response
import { Router, type Response } from "express";
import { knex } from "./knex";
import { User } from "./user.model";

const ok = (res: Response, data: unknown) => res.status(200).json({ ok: true, data });
const shown = (res: Response, title: string, reader: unknown) => res.render("page", { title, reader });

export const router = Router();

router.get("/account", async (req, res) => {
  const account = await knex("users").where({ id: req.params.id }).first();
  return ok(res, account);
//       ^^^^^^^^^^^^^^^^ answer
});

router.get("/readers/:id", async (req, res) => {
  const reader = await User.findByPk(req.params.id);
  return shown(res, "A reader", reader.toJSON());
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});
