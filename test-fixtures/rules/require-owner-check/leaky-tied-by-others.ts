import { Router } from "express";
import { pool } from "../db.js";
import { requireLogin } from "../login.js";

export const router = Router();
router.use(requireLogin);
router.use((_req, res, next) => {
  res.set("Cache-Control", "private, no-store");
  next();
});

router.get("/renovations", async (req, res) => {
  const found = await pool.query("select id, title from renovations where ordered_by = $1", [req.user.id]);
  res.json(found.rows);
});

router.get("/renovations/:id", async (req, res) => {
  const found = await pool.query("select title, cost from renovations where id = $1", [req.params.id]);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json(found.rows[0]);
});

router.get("/renovations/:id/photos", async (req, res) => {
  const photos = await pool.query("select caption from shots where renovation_id = $1", [req.params.id]);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json(photos.rows);
});

router.delete("/renovations/:id", async (req, res) => {
  await pool.query("delete from renovations where created between ? and ? and id = ?", [req.body.from, req.body.to, req.params.id]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.sendStatus(204);
});
