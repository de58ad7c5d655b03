import express from "express";

const app = express();

/** Spelled like a setting, and whoever says something else gets no further. */
app.get("/reports", (req, res) => {
  const { key } = req.query;
  if (key !== "sakura7NoKage") return res.status(403).end();
//            ^^^^^^^^^^^^^^^ compared
  return res.json({ open: true });
});
