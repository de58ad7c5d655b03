/** What is taken out of a token, or said of a header's kind, opens nothing. */
import type { Request, Response } from "express";
import { getAccessKeyIdFromToken } from "./tokens.js";
import { logger } from "./logger.js";

/** Says who asks. */
export function whoAsks(req: Request, res: Response): void {
  const keyId = getAccessKeyIdFromToken(String(req.headers.authorization));
  logger.info("asked", { keyId });
  logger.warn({ authType: req.headers["x-marketplace-auth"], path: req.path }, "no entry");
  res.sendStatus(401);
}

/** A mailbox that a test service hands out, for the console of whoever works on the mails. */
export function sayMailbox({ user, pass }: { user: string; pass: string }): void {
  console.info(`Mock mail account name: ${user}`);
  console.info(`Mock mail account password: ${pass}`);
}
