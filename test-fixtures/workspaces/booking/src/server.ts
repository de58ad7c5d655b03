import express from "express";

const app = express();

app.get("/menu", (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  res.json({ soup: "onion", main: "gratin" });
});

app.listen(3000);
