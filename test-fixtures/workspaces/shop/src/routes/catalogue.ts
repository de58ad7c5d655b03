import express from "express";

export const catalogue = express.Router();

catalogue.get("/catalogue", (_req, res) => {
  res.set("Cache-Control", "public, max-age=3600");
  res.json({ items: ["teapot", "cup"] });
});
