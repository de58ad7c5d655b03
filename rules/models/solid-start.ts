import type { LibraryModel } from "./schema.js";

/** SolidStart 1 and 2. */
export const solidStart = {
  library: "@solidjs/start",
  evidence: "@solidjs/start 2.0.5 dist/server/types.d.ts:63",
  aliases: {
    "solid-js/web.getRequestEvent()": "solid:event",
    "@solidjs/start/server.APIEvent()": "solid:event",
    "@solidjs/start/middleware.FetchEvent()": "solid:event",
    "solid:event.request": "web:request",
    "solid:event.response": "web:response",
  },
  entries: [
    { files: /(?:^|\/)src\/routes\/.*\.[jt]sx?$/, exports: ["GET", "POST", "PUT", "PATCH", "DELETE"], params: ["solid:event"] },
    { call: ["@solidjs/start/middleware.createMiddleware()"], properties: ["onRequest", "onBeforeResponse"], params: ["solid:event"] },
    { types: ["(solid:event)"], params: ["solid:event"] },
  ],
  sources: [{ path: "solid:event.locals.*", is: "identity" }],
  serverPackages: ["@solidjs/start/server", "vinxi/http"],
} satisfies LibraryModel; // prettier-ignore
