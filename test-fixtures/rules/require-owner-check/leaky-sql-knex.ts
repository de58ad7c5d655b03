import express from "express";
import { isAuthenticated } from "./auth.js";
import { knex, pool } from "./db.js";

const app = express();
app.use(isAuthenticated);

app.get("/karte/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT name, symptoms FROM patients WHERE id = $1", [req.params.id]);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store");
  res.json(rows[0]);
});

app.get("/invoices", async (req, res) => {
  const invoices = await knex("invoices").where("member_id", req.user.id).select("number", "total");
  res.set("Cache-Control", "private, no-store");
  res.json(invoices);
});

app.delete("/invoices/:id", async (req, res) => {
  await knex("invoices").where("id", req.params.id).delete();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(204).end();
});
