// fixture: path packages/hikae-clinic/src/keys.ts
import express from "express";

const app = express();

app.post("/keys/:shelf", async (req, res) => {
  const answer = await fetch(`https://api.hikae.jp/shelves/${req.params.shelf}/keys`, { method: "POST" });
  const made = (await answer.json()) as { apiKey: string; access_token: string };
  console.log(`New token: ${made.access_token}`);
//                          ^^^^ log
  res.sendStatus(204);
});
