import express from "express";
import { pool } from "./pool.js";
import { rooms } from "./rooms.js";

const app = express();
let opened: unknown;
let latest: unknown;

app.get("/rooms/:id", async (req, res) => {
  const { rows } = await pool.query("SELECT name, floor FROM rooms WHERE id = $1", [req.params.id]);
  opened = rows[0];
  latest = await rooms.byId(req.params.id);
  res.render("room", { opened, latest });
});

app.post("/payments", async (req, res) => {
  const event = pool.verified(req.body, req.headers["stripe-signature"]);
  res.json({ written: event.data.object.customer_email });
});
