import express from "express";
import { db } from "./db.js";

interface Diver {
  name: string;
  email: string;
}

let name = "";
let email = "";
let seen = 0;
let next: Diver | undefined;
const board: { diver?: Diver } = {};
const exportsOf = Symbol.for("dive-centre");

const app = express();

app.get("/dives/:id", async (req, res) => {
  const diver: Diver = await db.divers.findUnique({ where: { id: req.session.diverId } });
  ({ name, email } = diver);
// ^^^^^^^^^^^^^^^^^^^^^^^ variable
  [board.diver, seen] = [diver, seen + 1];
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  Reflect.set(board, "diver", diver);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  Object.defineProperty(board, "diver", { value: diver, configurable: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ field
  for (next of [diver]) await db.visits.touch(next.email);
//     ^^^^ variable
  globalThis[exportsOf] = diver;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ process
  res.render("dive", { dive: await db.dives.find(req.params.id), name, email, seen });
});
