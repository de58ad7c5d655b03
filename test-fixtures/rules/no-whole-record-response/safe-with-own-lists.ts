// fixture: only no-whole-record-response
import express from "express";
import { hash } from "./hash";

interface Reader {
  id: string;
  email: string;
  passwordHash: string;
}

const readers: Reader[] = [];
const users: { id: string; name: string; room: string }[] = [];

const app = express();

app.post("/register", (req, res) => {
  const user = { id: crypto.randomUUID(), email: req.body.email, passwordHash: hash(req.body.password) };
  readers.push(user);
  users.push({ id: user.id, name: req.body.name, room: "lobby" });
  res.status(201).json({ id: user.id });
});

app.get("/readers/:id", (req, res) => {
  const reader = readers.find((one) => one.id === req.params.id);
  res.json({ id: reader?.id });
});

// All that is kept of them is what everybody in the room sees.
app.get("/users/:id", (req, res) => {
  res.json(users.find((one) => one.id === req.params.id));
});
