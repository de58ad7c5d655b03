import express from "express";
import { assertCanRead, boards, requireBoardRole } from "./boards";

const app = express();

app.get("/boards/:id/minutes", async (req, res) => {
  await assertCanRead(req, req.params.id);
  const minutes = await boards.minutesOf(req.params.id);
  res.set("Cache-Control", "public, max-age=120");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check
  res.json(minutes);
});

app.get("/boards/:id/agenda", requireBoardRole("reader"), async (req, res) => {
  const agenda = await boards.agendaOf(req.params.id);
  res.set("Cache-Control", "public, max-age=120");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check
  res.json(agenda);
});
