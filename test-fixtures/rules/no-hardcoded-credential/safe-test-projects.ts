// fixture: path packages/api-tests/src/auth/basic.ts
// The server that the tests of a client talk to: its accounts are made up.
import express from "express";
import jwt from "jsonwebtoken";

const router = express.Router();
const users = [{ username: "gyosei", password: "madoguchi" }];

router.post("/token", (req, res) => {
  const { username, password } = req.body;
  const user = users.find((each) => each.username === username && each.password === password);
  if (!user) return res.status(401).json({ error: "invalid user credentials" });
  return res.json({ access_token: jwt.sign({ username }, "madoguchi", { expiresIn: "1h" }) });
});

export default router;
