import express from "express";
import pino from "pino";
import { place, signIn } from "./members.js";

const logger = pino();
const app = express();
app.use(express.json());

app.use("/orders", (req, _res, next) => {
  logger.info({ method: req.method, body: req.body }, "order");
  next();
});

app.post("/orders", async (req, res) => {
  res.json(await place(req.body));
});

app.post("/login", async (req, res) => {
  res.json(await signIn(req.body.email, req.body.password));
});
