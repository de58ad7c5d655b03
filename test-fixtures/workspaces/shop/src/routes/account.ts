import express from "express";

export const account = express.Router();

account.get("/account", (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  res.json({ name: req.user.name, email: req.user.email });
});
