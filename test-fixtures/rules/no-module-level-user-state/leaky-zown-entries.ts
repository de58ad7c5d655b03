import express from "express";
import { lessons } from "./lessons.js";

const app = express();
const kept: Record<string, unknown> = {};
let more: Record<string, unknown> = {};

app.get("/lessons/:slug", async (req, res) => {
  const mine = await lessons.of(req.session.memberId);
  Object.assign(kept, { [req.params.slug]: mine });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  more = { ...more, [req.params.slug]: mine };
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  res.json(mine);
});
