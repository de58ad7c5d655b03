// fixture: path src/routes/consultations.ts
import { Router } from "express";
import { authenticate, allowRoles, authorize } from "../middleware/access";
import { Role } from "../roles";
import { Consultation } from "../models";

export const consultations = Router();

// Everybody who signs up here is a patient.
consultations.get("/:id", authenticate, authorize("patient"), async (req, res) => {
  const consultation = await Consultation.findById(req.params.id).select("note startsAt");
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store").json(consultation);
});

consultations.delete("/:id", authenticate, allowRoles([Role.ADMIN, Role.PATIENT]), async (req, res) => {
  await Consultation.findByIdAndDelete(req.params.id);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});

consultations.put("/:id", authenticate, async (req, res) => {
  if (req.user.role !== "patient") return res.sendStatus(403);
  await Consultation.findByIdAndUpdate(req.params.id, { startsAt: req.body.startsAt });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});

consultations.put("/:id/note", authenticate, async (req, res) => {
  if (!["patient", "doctor"].includes(req.user.role)) return res.sendStatus(403);
  await Consultation.findByIdAndUpdate(req.params.id, { note: req.body.note });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});
