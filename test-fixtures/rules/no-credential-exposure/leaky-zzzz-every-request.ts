import express from "express";
import pino from "pino";
import { signIn } from "./members.js";

const logger = pino();
const app = express();
app.use(express.json());

app.use((req, _res, next) => {
  logger.info({ method: req.method, url: req.originalUrl, body: req.body }, "request");
//                                                              ^^^^^^^^ log
  next();
});

app.post("/login", async (req, res) => {
  res.json(await signIn(req.body.email, req.body.password));
});
