import { settings } from "./settings.js";

const { logger } = settings;
const isDevelopment = process.env.NODE_ENV === "development";

/** Whoever works on the program has the value in a file beside it. */
export function start() {
  if (process.env.NODE_ENV !== "production") console.log("connecting to", process.env.DATABASE_URL);
  if (isDevelopment) logger.info(`signing with ${process.env.JWT_SECRET}`);
  if (settings.NODE_ENV === "development") {
    logger.debug("mail", { pass: process.env.SMTP_PASSWORD });
  }
}
