import express from "express";
import mongoose from "mongoose";
import { requireMember } from "./auth.js";

const memberSchema = new mongoose.Schema({
  name: { type: String, required: true },
  email: { type: String, required: true },
  passwordHash: { type: String, required: true },
});

memberSchema.set("toJSON", {
  transform: (_document, { passwordHash: _hash, ...shown }) => shown,
});

const Member = mongoose.model("Member", memberSchema);
const app = express();

app.get("/me", requireMember, async (req, res) => {
  const member = await Member.findById(req.user.id);
  res.json(member);
});

// A plain object knows nothing of the schema's toJSON.
app.get("/me/card", requireMember, async (req, res) => {
  const member = await Member.findById(req.user.id).lean();
  res.json({ member });
//^^^^^^^^^^^^^^^^^^^^ answer
});
