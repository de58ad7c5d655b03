// fixture: path src/controllers/interview-controller.js
import { pool, query } from "../db.js";

// A free slot is taken by whoever asks first.
export async function bookInterview(req, res) {
  const { slotId } = req.body;
  const found = await query("SELECT * FROM time_slots WHERE id = $1 FOR UPDATE", [slotId]);
  const slot = found.rows[0];
  if (!slot || slot.taken) return res.status(409).end();
  await query("INSERT INTO interviews (user_id, host_id, slot_id) VALUES ($1, $2, $3)", [
    req.user.id,
    slot.host_id,
    slotId,
  ]);
  await pool.query("UPDATE time_slots SET taken = TRUE WHERE id = $1", [slotId]);
  res.status(201).json({ day: slot.day });
}

export async function moveInterview(req, res) {
  const { rows } = await query("SELECT * FROM interviews WHERE id = $1", [req.params.id]);
  const interview = rows[0];
  if (interview.user_id !== req.user.id) return res.status(403).end();
  const free = await query("SELECT id, day FROM time_slots WHERE id = $1", [interview.slot_id]);
  await query("UPDATE time_slots SET taken = FALSE WHERE id = $1", [interview.slot_id]);
  res.json(free.rows[0]);
}
