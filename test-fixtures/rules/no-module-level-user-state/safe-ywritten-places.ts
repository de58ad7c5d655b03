import express from "express";
import { db } from "./db.js";

interface Diver {
  name: string;
  email: string;
}

let seen = 0;
const board: { dive?: unknown } = {};
const exportsOf = Symbol.for("dive-centre");

const app = express();

app.get("/dives/:id", async (req, res) => {
  const diver: Diver = await db.divers.findUnique({ where: { id: req.session.diverId } });
  let next: Diver | undefined;
  const { name, email } = diver;
  const dive = await db.dives.find(req.params.id);
  [board.dive, seen] = [dive, seen + 1];
  Reflect.set(board, "dive", dive);
  Object.defineProperty(board, "dive", { value: dive, configurable: true });
  for (next of [diver]) await db.visits.touch(next.email);
  globalThis[exportsOf] = dive;
  res.render("dive", { dive, name, email, seen });
});
