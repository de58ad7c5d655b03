import express from "express";
import { logger } from "./logger.js";

const app = express();

app.post("/jobs/remind", (req, res) => {
  const given = req.headers.authorization;
  if (!given) return res.sendStatus(401);
  logger.info("asked", { headers: req.headers });
  //                              ^^^^^^^^^^^ log
  if (given === `Bearer ${process.env.JOB_KEY}`) {
    console.error("accepted:", given);
    //                         ^^^^^ log
    return res.sendStatus(204);
  }
  return res.sendStatus(401);
});

app.post("/login", (req, res) => {
  const { password } = req.body;
  if (password !== process.env.DOOR_PASSWORD) {
    // Often the right one of another place.
    console.warn("refused:", password);
    //                       ^^^^^^^^ log
    return res.sendStatus(401);
  }
  if (process.env.MAIL_API_KEY) console.log("with", process.env.MAIL_API_KEY);
  //                                                ^^^^^^^^^^^^^^^^^^^^^^^^ log
  return res.sendStatus(204);
});

export const shelves = () => fetch(`https://api.asagao-library.jp/shelves?access_token=${process.env.SHELF_TOKEN}`);
//                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^ address
