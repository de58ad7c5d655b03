// fixture: path src/controllers/essayMarkController.ts
import { NextFunction, Response } from "express";
import { SignedInRequest } from "../middleware/signed-in";
import { Submission } from "../models/submission";
import { Grade } from "../models/grade";
import { Claim } from "../models/claim";

export const saveGrade = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  const { gradeId, points } = req.body;
  const before = await Grade.findById(gradeId);
//                     ^^^^^^^^^^^^^^^^^^^^^^^ change
  before.points = points;
  before.touchedAt = new Date();
  await before.save();
  res.status(204).end();
};

export const getSubmission = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  const submission = await Submission.findById(req.params.submissionId).select("answers");
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store").json(submission);
};

export const settleClaim = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  await Claim.findByIdAndUpdate(req.params.claimId, { $set: { state: req.body.state, note: req.body.note } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(204).end();
};
