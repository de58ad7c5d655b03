import { Router } from "express";
import { db } from "../db.js";
import { requireLogin } from "../middleware/require-login.js";

export const claims = Router();
claims.use(requireLogin);

claims.get("/claims/:claimId", async (req, res) => {
  const claim = await db("claims").where({ number: req.params.claimId }).first("number", "state", "description");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  if (!claim) return res.sendStatus(404);
  res.json(claim);
});

claims.post("/claims/:claimId/note", async (req, res) => {
  const changed = await db("claims")
    .where({ number: req.params.claimId, policy_holder_id: req.user.id })
    .update({ holder_note: String(req.body.note) });
  res.sendStatus(changed ? 204 : 404);
});
