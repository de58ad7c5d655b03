import type { LibraryModel } from "./schema.js";

/** Convex: functions that a client calls by name, with validated arguments. */
export const convex = {
  library: "convex",
  evidence: "https://docs.convex.dev/functions; convex 1.27 dist/esm-types/server/registration.d.ts",
  entries: [
    { call: ["~.query()", "~.mutation()", "~.action()"], properties: ["handler"], params: ["convex:context", "convex:args"] },
  ],
  clientValues: ["convex:args"],
  sources: [
    { path: "convex:context.auth.getUserIdentity()", is: "identity" },
    { path: "convex:args", is: "input" },
  ],
  serverPackages: ["convex/server"],
} satisfies LibraryModel; // prettier-ignore
