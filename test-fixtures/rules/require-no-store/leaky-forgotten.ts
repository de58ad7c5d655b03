import express from "express";
import { requireMember } from "./auth.js";

const app = express();

app.get("/reservation", requireMember, (req, res) => {
  res.set("Cache-Control", "private, no-store");
  const { name, tel } = req.user;
  res.render("reservation", { name, tel });
});

app.get("/reservation/confirm", requireMember, (req, res) => {
  const { name, tel } = req.user;
  res.render("confirm", { name, tel });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unmarked
});

app.get("/rooms", (req, res) => {
  res.render("rooms", { floor: req.query.floor });
});
