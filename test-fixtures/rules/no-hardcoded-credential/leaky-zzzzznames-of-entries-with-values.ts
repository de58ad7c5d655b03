import express, { type Request, type Response } from "express";

declare const settings: { all(): Promise<{ key: string; value: string }[]> };
const app = express();

app.get("/settings", async (req: Request, res: Response) => {
  const { key } = req.query;
  if (key !== "open-quay-7731") return res.status(401).json({ error: "unauthorized" });
//            ^^^^^^^^^^^^^^^^ compared
  const rows = await settings.all();
  return res.json(rows.map((row) => ({ key: row.key, value: row.value })));
});

app.get("/export", async (req: Request, res: Response) => {
  const doors = ["harbour-2291", "lighthouse-8830", "boathouse-1174"];
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compared
  if (!doors.includes(String(req.query.key))) return res.status(401).json({ error: "unauthorized" });
  return res.json(await settings.all());
});
