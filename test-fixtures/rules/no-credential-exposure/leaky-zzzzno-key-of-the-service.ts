// fixture: path src/provider/client.ts
import type { Request } from "express";

export function makeClient(config: { apiKey: string }) {
  if (config.apiKey.startsWith("hk_")) console.info(`project key ${config.apiKey}`);
//                                                                 ^^^^^^^^^^^^^ log
}

export function checkLogin(req: Request) {
  if (!req.headers.authorization?.startsWith("Bearer ")) console.warn("login", req.headers.authorization);
//                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ log
}
