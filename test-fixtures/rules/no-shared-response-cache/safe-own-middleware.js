import express from "express";
import { requireLogin } from "./auth.js";
import { paymentsOf, plans } from "./payments.js";

const kept = new Map();

/** Answers from memory for a while, each person from their own. */
function keepPage(seconds) {
  return (req, res, next) => {
    const key = `${req.user?.id ?? "guest"}:${req.originalUrl}`;
    const hit = kept.get(key);
    if (hit && hit.until > Date.now()) return res.send(hit.body);
    const send = res.send.bind(res);
    res.send = (body) => {
      kept.set(key, { body, until: Date.now() + seconds * 1000 });
      return send(body);
    };
    next();
  };
}

const app = express();

app.get("/plans", keepPage(60), async (req, res) => {
  res.send(await plans());
});

app.get("/payments", requireLogin, keepPage(10), async (req, res) => {
  res.set("Cache-Control", "private, no-store");
  res.send(await paymentsOf(req.user.id));
});
