import type { LibraryModel } from "./schema.js";

const QWIK = ["@builder.io/qwik-city", "@qwik.dev/router"];
const FRESH = ["$fresh/server.ts", "fresh", "@fresh/core"];

/** Frameworks that render pages and answer calls of their own client; those with many rows have a file of their own. */
export const pageFrameworks = {
  library: "Qwik City, Fresh, Blitz and Redwood",
  evidence: "https://qwik.dev/docs/route-loader; https://fresh.deno.dev/docs/concepts/routes; https://blitzjs.com/docs/resolver-server-utilities; https://docs.redwoodjs.com/docs/services",
  aliases: {
    "qwik:event.request": "web:request",
    "@builder.io/qwik-city.RequestEvent()": "qwik:event",
    "@builder.io/qwik-city.RequestHandler()": "qwik:handler",
    "@redwoodjs/graphql-server.context": "redwood:context",
    "@redwoodjs/context.context": "redwood:context",
  },
  entries: [
    { call: QWIK.flatMap((name) => [`${name}.routeLoader$()`]), params: ["qwik:event"] },
    { call: QWIK.flatMap((name) => [`${name}.routeAction$()`, `${name}.globalAction$()`]), params: ["qwik:form", "qwik:event"] },
    { call: QWIK.map((name) => `${name}.server$()`), params: [] },
    { types: ["qwik:handler", "(qwik:event)"], params: ["qwik:event"] },
    { types: FRESH.map((name) => `${name}.Handlers().*`), params: ["web:request", "fresh:context"] },
    { call: ["@blitzjs/rpc.resolver.pipe()"], params: ["blitz:input", "blitz:context"] },
    { files: /(?:^|\/)(?<!(?:apps|packages|libs)\/)api\/src\/services\/(\w+)\/\1\.[jt]s$/, exports: ["*"], params: ["redwood:args"] },
  ],
  sources: [
    { path: "qwik:event.cookie.get()", is: "identity" },
    { path: "qwik:event.sharedMap.get()", is: "identity", when: { argument: 0, names: "person or caller" } },
    { path: "qwik:form", is: "input" },
    { path: "fresh:context.state.*", is: "identity" },
    { path: "blitz:context.session", is: "identity" },
    { path: "blitz:input", is: "input" },
    { path: "redwood:context.currentUser", is: "identity" },
    { path: "redwood:args.input", is: "input" },
  ],
  serverPackages: ["@redwoodjs/graphql-server", "@blitzjs/rpc", "$fresh/server.ts"],
} satisfies LibraryModel; // prettier-ignore
