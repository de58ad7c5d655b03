import type { LibraryModel } from "./schema.js";

const LOCALS = [
  "user",
  "session",
  "auth",
  "member",
  "account",
  "viewer",
  "userId",
  "memberId",
  "customer",
  "supporter",
  "visitorId",
  "guest",
  "tenant",
  "kaiin",
  "student",
  "patient",
  "staff",
  "guardian",
  "shopper",
  "profile",
  "getSession",
  "safeGetSession",
];

/** SvelteKit 2 and 3. */
export const sveltekit = {
  library: "@sveltejs/kit",
  evidence: "@sveltejs/kit 3.2.0 types/index.d.ts:581-700, 3628-3733",
  aliases: {
    "@sveltejs/kit.RequestEvent()": "kit:event",
    "$app/server.getRequestEvent()": "kit:event",
    "kit:handle.event": "kit:event",
    "kit:event.request": "web:request",
  },
  entries: [
    { files: /(?:^|\/)\+(?:page|layout)\.server\.[jt]s$/, exports: ["load", "actions.*"], params: ["kit:event"] },
    { files: /(?:^|\/)\+server\.[jt]s$/, exports: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "fallback"], params: ["kit:event"] },
    { files: /(?:^|\/)hooks\.server\.[jt]s$/, exports: ["handle"], params: ["kit:handle"] },
    { files: /(?:^|\/)hooks\.server\.[jt]s$/, exports: ["handleFetch", "handleError"], params: ["kit:handle"] },
    { files: /(?:^|\/)hooks\.server\.[jt]s$/, exports: ["init"], params: [], runs: "start" },
    { files: /(?:^|\/)\+(?:page|layout)\.[jt]s$/, exports: ["load"], params: ["kit:universal"], runs: "both" },
    { call: ["@sveltejs/kit/hooks.sequence()"], params: ["kit:handle"] },
    { types: ["@sveltejs/kit.Handle()"], params: ["kit:handle"] },
    { types: ["@sveltejs/kit.RequestHandler()", "@sveltejs/kit.ServerLoad()", "(kit:event)"], params: ["kit:event"] },
    { call: ["$app/server.query()", "$app/server.form()", "$app/server.command()"], params: [null], answers: "returned value" },
  ],
  sources: [
    { path: "kit:event.locals.*", is: "identity" },
    ...LOCALS.map((name) => ({ path: `kit:event.locals.${name}`, is: "identity" as const })),
    { path: "kit:event.cookies.get()", is: "identity" },
    { path: "kit:event.cookies.getAll()", is: "identity" },
    // https://svelte.dev/docs/kit/load#Using-parent-data: what the layouts around the page have loaded
    ...["kit:event", "kit:universal"].flatMap((from) =>
      LOCALS.flatMap((name) => [`parent().${name}`, ...(from === "kit:universal" ? [`data.${name}`] : [])].map((part) => ({ path: `${from}.${part}`, is: "identity" as const })),
      ),
    ),
  ],
  // https://svelte.dev/docs/kit/state-management#Avoid-shared-state-on-the-server
  sharedStores: [{ call: "$$state()", files: /(?:^|\/)lib\/.*\.svelte\.[jt]s$/ }],
  // https://svelte.dev/docs/kit/load#Making-fetch-requests: it inherits the page's cookie and authorization headers
  asksAsVisitor: ["kit:event.fetch", "kit:universal.fetch"],
  headers: [{ call: ["kit:event.setHeaders()", "kit:universal.setHeaders()"], fields: 0 }, { call: ["@sveltejs/kit.json()", "@sveltejs/kit.text()"], fields: 1, under: "headers" }],
  sends: [{ call: ["@sveltejs/kit.json()", "@sveltejs/kit.text()"], body: [0] }],
  cachingExports: [{ name: "prerender", files: /(?:^|\/)\+(?:page|layout)\.server\.[jt]s$|(?:^|\/)\+server\.[jt]s$/, values: [true] }],
  serverPackages: ["$app/server", "$env/static/private", "$env/dynamic/private"],
  cookieSetters: { "kit:event.cookies.set()": 0 },
} satisfies LibraryModel; // prettier-ignore
