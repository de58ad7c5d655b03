import type { LibraryModel } from "./schema.js";

const LOCALS = [
  "user",
  "session",
  "auth",
  "member",
  "account",
  "viewer",
  "userId",
  "guardian",
  "customer",
  "guest",
  "patient",
  "student",
  "currentUser",
  "tenant",
];

/** Astro 4 to 7. */
export const astro = {
  library: "astro",
  evidence: "astro 7.3.5 dist/types/public/context.d.ts",
  aliases: {
    "astro.APIContext()": "astro:context",
    "$Astro": "astro:context",
    "astro:context.request": "web:request",
    "astro:context.response": "web:response",
    "astro:middleware.defineMiddleware": "astro:middleware.defineMiddleware",
    "astro/middleware.defineMiddleware": "astro:middleware.defineMiddleware",
  },
  entries: [
    { files: /(?:^|\/)src\/pages\/.*\.[cm]?[jt]s$/, exports: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ALL"], params: ["astro:context"] },
    { files: /(?:^|\/)src\/middleware(?:\/index)?\.[cm]?[jt]s$/, exports: ["onRequest"], imports: ["astro:middleware", "astro/middleware", "astro"], params: ["astro:context", "astro:next"] },
    { call: ["astro:middleware.defineMiddleware()", "astro:middleware.sequence()"], params: ["astro:context", "astro:next"] },
    { call: ["astro:actions.defineAction()"], properties: ["handler"], params: ["web:form", "astro:context"] },
    { types: ["astro.APIRoute()"], params: ["astro:context"] },
    { types: ["astro.MiddlewareHandler()"], params: ["astro:context", "astro:next"] },
    { types: ["(astro:context)"], params: ["astro:context"] },
  ],
  sources: [
    { path: "astro:context.locals.*", is: "identity" },
    ...LOCALS.map((name) => ({ path: `astro:context.locals.${name}`, is: "identity" as const })),
    { path: "astro:context.cookies.get()", is: "identity" },
    { path: "astro:context.session", is: "identity" },
  ],
  headers: [],
  serverPackages: ["astro:middleware", "astro:actions"],
  cookieSetters: { "astro:context.cookies.set()": 0 },
} satisfies LibraryModel; // prettier-ignore
