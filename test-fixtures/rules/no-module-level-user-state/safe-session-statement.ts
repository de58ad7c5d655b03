import express from "express";
import { Pool } from "pg";

const pool = new Pool();
const app = express();

app.get("/notes", async (req, res) => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.user_id', $1, true)", [req.user!.id]);
    const { rows } = await client.query("SELECT title FROM notes");
    await client.query("COMMIT");
    res.set("Cache-Control", "private, no-store").json(rows);
  } finally {
    client.release();
  }
});

app.post("/notes", async (req, res) => {
  await pool.query("UPDATE members SET app.note = $1 WHERE id = $2", [req.body.note, req.user!.id]);
  await pool.query("SET statement_timeout = 5000");
  res.status(204).end();
});

app.listen(3000);
