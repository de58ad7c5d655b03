// fixture: path src/controllers/essayMarkController.ts
import { NextFunction, Response } from "express";
import { SignedInRequest } from "../middleware/signed-in";
import { Submission } from "../models/submission";
import { Grade } from "../models/grade";
import { Claim } from "../models/claim";

// Whoever is noted as the one who marked them is no student: the guard stands where these are registered.
export const saveGrade = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  const { studentId, points } = req.body;
  const before = await Grade.findOne({ studentId });
  if (before) {
    before.points = points;
    before.graderId = req.user.id;
    await before.save();
  } else await new Grade({ studentId, points, graderId: req.user.id }).save();
  res.status(204).end();
};

export const publishGrade = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  const grade = await Grade.findById(req.params.gradeId);
  grade.publishedAt = new Date();
  await grade.save();
  res.status(204).end();
};

export const getSubmissionForMarking = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  const submission = await Submission.findById(req.params.submissionId).select("answers");
  res.set("Cache-Control", "private, no-store").json(submission);
};

export const settleClaim = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  await Claim.findByIdAndUpdate(req.params.claimId, { $set: { state: req.body.state, approvedBy: req.user.id } });
  res.status(204).end();
};

// Several may change it: who did is noted.
export const correctClaim = async (req: SignedInRequest, res: Response, next: NextFunction) => {
  if (!req.user) return next(new Error("401"));
  await Claim.findByIdAndUpdate(req.params.claimId, { $set: { text: req.body.text, updatedBy: req.user.id } });
  res.status(204).end();
};
