import express from "express";
import { requireLogin } from "./session";

const app = express();

app.get("/account", requireLogin, (req, res) => {
  res.set("Cache-Control", "public, max-age=60");
  res.json({
    name: req.user.name,
    email: req.user.email,
    bookings: req.user.bookings,
  });
});

app.listen(3000);
