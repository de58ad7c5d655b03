import express from "express";

declare const db: { kiosk: { findUnique(query: object): Promise<{ id: string; secret: string } | null> } };
const app = express();
app.use(express.json());

app.post("/kiosk", async (req, res) => {
  const kiosk = await db.kiosk.findUnique({ where: { id: req.body.id } });
  if (!kiosk || req.body.key !== "kiosk_7Rk2Vx9L") return res.status(403).end();
  //                             ^^^^^^^^^^^^^^^^ compared
  res.json({ id: kiosk.id });
});
