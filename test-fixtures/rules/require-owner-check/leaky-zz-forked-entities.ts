// fixture: only require-owner-check
import { Router } from "express";
import { EntityManager } from "@mikro-orm/core";
import { Prescription } from "./entities";
import { requireAuth } from "./auth";
export function prescriptionRoutes(em: EntityManager) {
  const router = Router();
  router.get("/prescriptions/:id", requireAuth, async (req, res) => {
    const found = await em.fork().findOneOrFail(Prescription, { id: req.params.id });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
    res.json(found);
  });
  router.delete("/prescriptions/:id", requireAuth, async (req, res) => {
    await em.fork().nativeDelete(Prescription, { id: req.params.id, patient: req.user.id });
    res.sendStatus(204);
  });
  return router;
}
