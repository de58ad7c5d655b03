import express from "express";
import { redis } from "./redis.js";

const app = express();

app.post("/enquiries", async (req, res) => {
  const { name, email } = req.body;
  await redis.set("draft", JSON.stringify({ name, email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ key
  res.redirect("/enquiries/confirm");
});
