// fixture: path src/session/kernel.ts
// What a token says of its owner, read by whoever was given the token.
import { debug } from "../debug.js";

declare function parseSessionToken(token: string): { handle: string } | null;
declare const reader: { readAccessToken(token: string): { sub: string }; extractIdToken(jwt: string): { sub: string } };

export function kernel(sessionToken: string, jwt: string) {
  const found = parseSessionToken(sessionToken);
  debug("existing session", found);
  console.log("who", reader.readAccessToken(sessionToken), reader.extractIdToken(jwt));
  return found;
}
