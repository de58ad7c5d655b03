// fixture: path packages/shelf-smoke/server/upgrade.ts
import type { IncomingMessage } from "node:http";

export function refuses(request: IncomingMessage): boolean {
  return request.headers.authorization !== "Bearer shelf-cool-token-!!!2113941113";
  //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compared
}
