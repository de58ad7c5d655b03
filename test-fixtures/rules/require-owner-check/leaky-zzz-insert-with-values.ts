// fixture: path src/routes/measurings.ts
import { Router } from "express";
import { pool } from "../pool";
import { requireLogin } from "../middleware/requireLogin";

export const router = Router();
router.use(requireLogin);

router.get("/readings/:id", async (req, res) => {
  res.set("Cache-Control", "private, no-store");
  const { rows } = await pool.query("select taken_at, value from readings where id = $1", [req.params.id]);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json(rows[0]);
});

router.post("/readings/:id/shares", async (req, res) => {
  await pool.query(
    `insert into shares (reading_id, doctor_id)
     select r.id, $1 from readings r where r.id = $2 and r.user_id = $3`,
    [req.body.doctorId, req.params.id, req.user.id],
  );
  res.sendStatus(204);
});
