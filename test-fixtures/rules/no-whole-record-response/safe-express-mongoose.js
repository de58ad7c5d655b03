import bcrypt from "bcryptjs";
import { Router } from "express";
import { toPublicUser } from "../serializers.js";
import { issueToken } from "../tokens.js";
import { User } from "../models/user.js";

export const auth = Router();

auth.post("/sign-in", async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.status(401).end();
  res.set("Cache-Control", "no-store");
  res.json({ token: issueToken(user.id), user: { id: user.id, name: user.name } });
});

auth.get("/coaches", async (_req, res) => {
  res.json(await User.find({ role: "coach" }).select("name bio").lean());
});

auth.get("/me/public", async (req, res) => {
  const user = await User.findById(req.user.id);
  res.set("Cache-Control", "private, no-store");
  res.json(toPublicUser(user));
});

auth.get("/me/rest", async (req, res) => {
  const user = await User.findById(req.user.id).lean();
  const { password, resetToken, ...rest } = user;
  res.set("Cache-Control", "private, no-store");
  res.json(rest);
});

auth.get("/me/cleared", async (req, res) => {
  const user = await User.findById(req.user.id);
  user.password = undefined;
  res.set("Cache-Control", "private, no-store");
  res.json(user);
});
