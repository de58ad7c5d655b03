import express from "express";

interface Note {
  id: string;
  closedBy?: string;
  acknowledged_by?: string;
}
const app = express();
const notes: Note[] = [];

app.post("/notes/close", (req, res) => {
  const actor = req.headers.authorization ?? "";
  for (const note of notes) if (note.id === req.body.id) note.closedBy = actor;
  const first = notes.find((each) => each.id === req.body.first);
  if (first) first.acknowledged_by = String(actor);
  notes.forEach((each) => {
    each.closedBy ??= actor;
  });
  res.json({ ok: true });
});
