import path from "node:path";
import express from "express";

const app = express();
app.use(express.json());

app.post("/run", (req, res) => {
  const { command, pwd } = req.body;
  if (pwd && !path.resolve(pwd).startsWith(process.cwd()))
    throw new Error(`Invalid pwd. server: ${process.cwd()}, pwd: ${pwd}`);
  console.log(`runs ${command} in ${req.body.pwd}`);
  res.json({ ok: true });
});
