// fixture: path packages/shelf-smoke-test/server/upgrade.ts
import type { IncomingMessage } from "node:http";

/** What the application under test has to send to this server. */
export function refuses(request: IncomingMessage): boolean {
  if (request.url === "/bearer")
    return request.headers.authorization !== "Bearer shelf-cool-token-!!!2113941113";
  return request.url === "/basic-auth" && request.headers.authorization !== "Basic c2hlbGY6Q29vbDQ0NTEh";
}
