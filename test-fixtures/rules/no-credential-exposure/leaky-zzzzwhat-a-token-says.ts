// fixture: path src/session/kernel.ts
import type { Request } from "express";

declare function parseSessionToken(request: Request): string;
declare function getAccessToken(refreshToken: string): Promise<string>;

export async function kernel(request: Request, refreshToken: string) {
  const found = parseSessionToken(request);
  console.log("existing session", found);
//                                ^^^^^ log
  const exchanged = await getAccessToken(refreshToken);
  console.log("exchanged", exchanged);
//                         ^^^^^^^^^ log
  return found;
}
