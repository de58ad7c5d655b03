import express from "express";
import pino from "pino";

const app = express();
const logger = pino();

// Whoever reads the log can sign in to the mail server.
logger.info({ pass: process.env.SMTP_PASS }, "mail is configured");
//                  ^^^^^^^^^^^^^^^^^^^^^ log
console.log(`starting with ${process.env.JWT_SECRET}`);
//                           ^^^^^^^^^^^^^^^^^^^^^^ log
logger.debug({ environment: process.env }, "boot");
//                          ^^^^^^^^^^^ log

app.post("/login", (req, res) => {
  const { loginId, password } = req.body;
  logger.warn({ loginId, password }, "login failed");
  //                     ^^^^^^^^ log
  res.status(401).end();
});

export function connect(host: string) {
  if (host === "") throw new Error(`cannot reach the database with ${process.env.DB_PASSWORD}`);
  //                                                                 ^^^^^^^^^^^^^^^^^^^^^^^ error
}
