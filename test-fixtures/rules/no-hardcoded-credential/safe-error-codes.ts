import { Router } from "express";
import { members } from "./members";

const router = Router();

router.post("/login", async (req, res) => {
  const { data, error: lookupError } = await members.byEmail(req.body.email);
  // The database's own word for "no such row".
  if (lookupError && lookupError.code !== "PGRST116") return res.status(500).json({ error: "lookup failed" });
  try {
    await members.signIn(data.id, req.body.password);
  } catch (err) {
    if (err.code === "23505") return res.status(409).end();
    throw err;
  }
  return res.status(204).end();
});

export default router;
