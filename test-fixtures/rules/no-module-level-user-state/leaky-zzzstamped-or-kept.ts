import express from "express";

const app = express();
const desk = { lastReaderBy: "", openedBy: "" };

app.post("/desk/open", (req, res) => {
  desk.openedBy = req.headers.authorization ?? "";
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
  res.json({ ok: true });
});

app.get("/desk", (_req, res) => res.json(desk));
