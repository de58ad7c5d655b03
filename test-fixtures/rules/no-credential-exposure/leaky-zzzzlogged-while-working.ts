import { settings } from "./settings.js";

const { logger } = settings;
const isVerbose = process.env.LOG_LEVEL === "debug";

export function start() {
  if (process.env.NODE_ENV === "production") console.log("connecting to", process.env.DATABASE_URL);
  //                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ log
  if (isVerbose) logger.info(`signing with ${process.env.JWT_SECRET}`);
  //                                         ^^^^^^^^^^^^^^^^^^^^^^ log
  if (settings.verbose) {
    logger.debug("mail", { pass: process.env.SMTP_PASSWORD });
    //                           ^^^^^^^^^^^^^^^^^^^^^^^^^ log
  }
}
