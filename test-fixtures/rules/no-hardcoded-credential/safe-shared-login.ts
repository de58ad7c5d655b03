import express from "express";
import { timingSafeEqual } from "node:crypto";
import { verifyPerson } from "./people";

const app = express();
const expected = Buffer.from(`Bearer ${process.env.METRICS_TOKEN}`);

// Everyone has a login of their own.
app.post("/staff/login", async (req, res) => {
  const person = await verifyPerson(req.body.loginId, req.body.password);
  if (!person) return res.status(401).end();
  return res.redirect("/staff");
});

app.get("/metrics", (req, res) => {
  const given = Buffer.from(req.get("authorization") ?? "");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  return res.type("text/plain").send("up 1\n");
});

export function checkForm(form: { password: string; confirm: string; step: "password" | "otp" }) {
  if (form.password === "") return "empty";
  if (form.password !== form.confirm) return "different";
  if (form.step === "password") return "next";
  return form.password === "undefined" ? "broken" : "ok";
}

/** A policy turns away what everyone would guess. */
export function checkPin(form: { step: string; anshobango: string; password: string }) {
  if (form.password === "Passw0rd") throw new Error("too weak");
  if (form.step === "pin" && (form.anshobango === "0000" || form.anshobango === "1234")) return "推測されやすい暗証番号です";
  return null;
}
