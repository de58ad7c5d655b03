import express from "express";

const app = express();

let latest: { email: string; phone: string } | null = null;
let visitors: { email: string; phone: string }[] = [];

app.post("/visits", (req, res) => {
  latest = req.body;
//^^^^^^^^^^^^^^^^^ variable
  visitors = [{ email: req.body.email, phone: req.body.phone }];
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  res.json({ latest, visitors });
});
