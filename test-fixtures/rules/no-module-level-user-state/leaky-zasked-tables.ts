import express from "express";
import { pool } from "./pool.js";
import { patients } from "./patients.js";

const app = express();
let opened: unknown;
let latest: unknown;
let written: string | undefined;

app.get("/charts/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT name, ward FROM patients WHERE id = $1", [req.params.id]);
  opened = rows[0];
//^^^^^^^^^^^^^^^^ variable
  latest = await patients.byId(req.params.id);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  res.render("chart", { opened, latest });
});

app.post("/payments", async (req, res) => {
  const event = pool.verified(req.body, req.headers["stripe-signature"]);
  written = event.data.object.customer_email;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ variable
  res.json({ written });
});
