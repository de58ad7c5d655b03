import { EventEmitter } from "node:events";
import { Router } from "express";
import { sendFile } from "../mail.js";

const exports = new EventEmitter();

export const router = Router();

router.post("/exports", (req, res) => {
  const { email } = req.user!;
  exports.on("finished", (file: string) => void sendFile(email, file));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client
  res.status(202).end();
});
