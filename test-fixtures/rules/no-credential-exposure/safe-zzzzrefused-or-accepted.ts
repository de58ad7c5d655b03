import { timingSafeEqual } from "node:crypto";
import express from "express";
import { logger } from "./logger.js";

const app = express();

/** What was refused lets nobody in, and what is missing is nothing. */
app.post("/jobs/remind", (req, res) => {
  const given = req.headers.authorization;
  if (!given) {
    logger.info("no key", { headers: req.headers });
    return res.sendStatus(401);
  }
  if (given !== `Bearer ${process.env.JOB_KEY}`) {
    console.error("refused:", given);
    return res.sendStatus(401);
  }
  return res.sendStatus(204);
});

app.post("/jobs/close", (req, res) => {
  const bearer = req.get("authorization");
  if (bearer === undefined || !timingSafeEqual(Buffer.from(bearer), Buffer.from(String(process.env.JOB_KEY)))) {
    logger.warn("refused", req.path);
    return res.sendStatus(401);
  }
  if (!process.env.MAIL_API_KEY) console.error("no key", process.env.MAIL_API_KEY);
  return res.sendStatus(204);
});

/** Shown to somebody who tries the interface. */
export const shown = (accessToken: string) => `
  curl --include https://api.asagao-library.jp/shelves?access_token=${accessToken}
`;

/** Opens a form once. */
export const keep = (link_token: string) => sessionStorage.setItem("link_token", link_token);
