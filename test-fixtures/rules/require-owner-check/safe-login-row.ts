// fixture: only require-owner-check
import express from "express";
import { pool } from "./pool";

const app = express();

async function loginOf(req: express.Request) {
  const { rows } = await pool.query("select patient_id from login_tokens where token = $1", [req.get("x-app-login")]);
  return rows[0];
}

app.get("/patients/me/results", async (req, res) => {
  const login = await loginOf(req);
  if (!login) return res.status(401).json({ error: "login" });
  const { rows } = await pool.query("select taken_on, value from test_results where patient_id = $1", [login.patient_id]);
  res.json(rows);
});

app.get("/patients/:id/visits", async (req, res) => {
  const login = await loginOf(req);
  if (!login || login.patient_id !== req.params.id) return res.status(401).json({ error: "login" });
  const { rows } = await pool.query("select day, reason from visits where patient_id = $1", [req.params.id]);
  res.json(rows);
});

/** The scanner at the entrance has a key of its own; it is nobody's. */
app.get("/entrance/:id", async (req, res) => {
  const { rows } = await pool.query("select id from api_tokens where token = $1", [req.get("x-scanner")]);
  if (!rows[0]) return res.status(401).end();
  const found = await pool.query("select name, birthday from patients where id = $1", [req.params.id]);
  res.json(found.rows[0]);
});
