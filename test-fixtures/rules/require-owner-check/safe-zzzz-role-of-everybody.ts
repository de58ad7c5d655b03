// fixture: path src/routes/consultations.ts
import { Router } from "express";
import { authenticate, allowRoles, authorize } from "../middleware/access";
import { Role } from "../roles";
import { Consultation } from "../models";

export const consultations = Router();

consultations.get("/:id", authenticate, authorize("patient"), async (req, res) => {
  const consultation = await Consultation.findOne({ _id: req.params.id, patientId: req.user.id }).select("note");
  res.set("Cache-Control", "private, no-store").json(consultation);
});

// Whoever else has one of these roles works here.
consultations.delete("/:id", authenticate, allowRoles([Role.ADMIN, Role.DOCTOR]), async (req, res) => {
  await Consultation.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});

// Not a role: what may be done.
consultations.put("/:id/sharing", authenticate, authorize("share", "consultation"), async (req, res) => {
  await Consultation.findByIdAndUpdate(req.params.id, { sharedAt: new Date() });
  res.sendStatus(204);
});

consultations.put("/:id", authenticate, async (req, res) => {
  if (req.user.role !== Role.DOCTOR) return res.sendStatus(403);
  await Consultation.findByIdAndUpdate(req.params.id, { startsAt: req.body.startsAt });
  res.sendStatus(204);
});

// Patients are told nothing here.
consultations.get("/:id/room", authenticate, async (req, res) => {
  if (req.user.role === "patient") return res.sendStatus(403);
  const consultation = await Consultation.findById(req.params.id).select("room");
  res.set("Cache-Control", "private, no-store").json(consultation);
});

consultations.get("/:id/history", authenticate, async (req, res) => {
  const history =
    req.user.role !== "patient"
      ? await Consultation.findById(req.params.id).select("history")
      : await Consultation.findOne({ _id: req.params.id, patientId: req.user.id }).select("history");
  res.set("Cache-Control", "private, no-store").json(history);
});
