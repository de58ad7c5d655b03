import type { LibraryModel } from "./schema.js";

const METHODS = [
  "get",
  "post",
  "put",
  "patch",
  "delete",
  "all",
  "onBeforeHandle",
  "onRequest",
  "onAfterHandle",
  "derive",
  "resolve",
  "group",
  "guard",
  "use",
];

/** Elysia 1.4. */
export const elysia = {
  library: "elysia",
  evidence: "elysia 1.4.30 dist/index.d.ts",
  aliases: {
    "elysia.Elysia()": "elysia()",
    ...Object.fromEntries([...METHODS, "state", "decorate"].map((method) => [`elysia().${method}()`, "elysia()"])),
    "elysia:context.request": "web:request",
  },
  entries: [
    { call: ["elysia().guard()", "elysia().group()"], params: ["elysia()"], runs: "start" },
    { call: METHODS.map((method) => `elysia().${method}()`), params: ["elysia:context"] },
  ],
  sources: [
    { path: "elysia:context.*", is: "identity" },
    { path: "elysia:context.cookie", is: "identity" },
    { path: "elysia:context.headers.authorization", is: "identity" },
    { path: "elysia:context.headers.cookie", is: "identity" },
    ...["user", "session", "member", "account", "viewer", "auth"].map((name) => ({ path: `elysia:context.${name}`, is: "identity" as const })),
    { path: "elysia:context.body", is: "input" },
  ],
  serverPackages: ["elysia"],
} satisfies LibraryModel; // prettier-ignore
