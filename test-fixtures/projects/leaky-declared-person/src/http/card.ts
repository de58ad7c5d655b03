import { Router } from "express";
import { byNumber } from "../db/client";

export const card = Router();

card.get("/card/:number", async (req, res) => {
  const found = await byNumber(req.params.number);
  res.set("Cache-Control", "public, max-age=60");
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 typed no-shared-response-cache/header
  res.json(found);
  //^^^^^^^^^^^^^^^@3 typed no-whole-record-response/answer
});
