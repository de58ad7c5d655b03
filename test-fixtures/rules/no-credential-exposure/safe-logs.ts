import express from "express";
import pino from "pino";

const app = express();
const logger = pino();

// Names and presence, no values.
logger.info({ passIsSet: Boolean(process.env.SMTP_PASS) }, "mail is configured");
console.log("JWT_SECRET:", process.env.JWT_SECRET ? "set" : "missing", `port ${process.env.PORT}`);
logger.debug({ variables: Object.keys(process.env).length }, "boot");

app.post("/login", (req, res) => {
  const { loginId, password, ...rest } = req.body;
  logger.warn({ loginId, remember: rest.remember, empty: password === "" }, "login failed: wrong password");
  res.status(401).end();
});

export function connect(host: string) {
  if (!process.env.DB_PASSWORD) throw new Error("DB_PASSWORD is not set");
  return host;
}

/** A lexer's token is no credential. */
export const unexpected = (token: { text: string }) => new Error(`unexpected ${token.text}`);
