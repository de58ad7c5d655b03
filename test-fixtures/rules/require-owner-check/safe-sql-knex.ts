import express from "express";
import { isAuthenticated } from "./auth.js";
import { knex, pool } from "./db.js";

const app = express();
app.use(isAuthenticated);

app.get("/karte/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT name, symptoms FROM patients WHERE id = $1 AND account_id = $2", [
    req.params.id,
    req.user.id,
  ]);
  res.set("Cache-Control", "private, no-store");
  res.json(rows[0]);
});

app.delete("/invoices/:id", async (req, res) => {
  await knex("invoices").where("id", req.params.id).where("member_id", req.user.id).delete();
  res.status(204).end();
});
