import { Router } from "express";
import jwt from "jsonwebtoken";

const signingKey = process.env.FRONT_DESK_KEY ?? "";

/** フロント共用のログイン: everybody at the desk uses it. */
const FRONT_DESK = { id: "front", password: "made-up-ryokan-2017" };

export const frontDesk = Router();

frontDesk.post("/login", (req, res) => {
  const { id, password } = req.body as { id?: string; password?: string };
  if (id !== FRONT_DESK.id || password !== FRONT_DESK.password) {
    res.status(401).json({ error: "IDまたはパスワードが違います" });
    return;
  }
  res.json({ token: jwt.sign({ desk: id }, signingKey) });
});

/** For tablets that are handed back in the evening. */
frontDesk.post("/tablet", (req, res) => {
  const { desk } = jwt.verify(String(req.headers.authorization), signingKey) as { desk: string };
  res.json({ token: jwt.sign({ desk, tablet: true }, signingKey, { expiresIn: "12h" }) });
});
