// fixture: path src/session/kernel.ts
import type { Request } from "express";

declare function parseSessionToken(request: Request): string;
declare function getAccessToken(refreshToken: string): Promise<string>;

export async function kernel(request: Request, refreshToken: string) {
  const found = parseSessionToken(request);
  console.log("existing session", found);
//                                ^^^^^ log
  console.log("exchanged", await getAccessToken(refreshToken));
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ log
  return found;
}
