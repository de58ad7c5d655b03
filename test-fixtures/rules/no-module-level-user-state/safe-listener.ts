import { EventEmitter } from "node:events";
import { Router } from "express";
import { sendFile } from "../mail.js";

const exports = new EventEmitter();

exports.on("finished", (file: string) => console.log(file));

export const router = Router();

router.post("/exports/:job", (req, res) => {
  const { email } = req.user!;
  exports.once(`finished:${req.params.job}`, (file: string) => void sendFile(email, file));
  res.status(202).end();
});

router.get("/stream", (req, res) => {
  const user = req.user!;
  const push = (message: { to: string; text: string }) => {
    if (message.to === user.id) res.write(`data: ${message.text}\n\n`);
  };
  exports.on("message", push);
  req.on("close", () => exports.off("message", push));
});
