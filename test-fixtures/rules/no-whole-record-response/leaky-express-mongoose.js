import bcrypt from "bcryptjs";
import { Router } from "express";
import { issueToken } from "../tokens.js";
import { User } from "../models/user.js";

export const auth = Router();

auth.post("/sign-in", async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) return res.status(401).end();
  res.set("Cache-Control", "no-store");
  res.json({ token: issueToken(user.id, user.name), user });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});

auth.post("/sign-up", async (req, res) => {
  const created = new User({ email: req.body.email, password: await bcrypt.hash(req.body.password, 12) });
  await created.save();
  console.log("signed up", created);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
  res.status(201).json({ id: created.id });
});
