// fixture: only no-whole-record-response
import express from "express";
import { hash } from "./hash";

interface Reader {
  id: string;
  email: string;
  passwordHash: string;
}

const readers: Reader[] = [];
const users = new Map<string, { id: string; email: string; resetToken?: string }>();

const app = express();

app.post("/register", (req, res) => {
  const user = { id: crypto.randomUUID(), email: req.body.email, passwordHash: hash(req.body.password) };
  readers.push(user);
  users.set(user.id, { id: user.id, email: user.email });
  res.status(201).json(user);
//^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});

app.get("/readers/:id", (req, res) => {
  res.json(readers.find((one) => one.id === req.params.id));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});

app.get("/users/:id", (req, res) => {
  const user = users.get(req.params.id);
  res.json({ user });
//^^^^^^^^^^^^^^^^^^ answer
});
