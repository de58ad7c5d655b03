import type { LibraryModel } from "./schema.js";

const STRATEGIES = ["CacheFirst", "NetworkFirst", "StaleWhileRevalidate", "CacheOnly"];
const PACKAGES = ["workbox-strategies", "serwist", "$workbox.strategies"];

/** Caches in the browser that service workers fill. They honour no header of the response. */
export const serviceWorkers = {
  library: "service workers",
  evidence: "workbox-strategies 7 plugins/cacheOkAndOpaquePlugin.js; https://developer.chrome.com/docs/workbox/modules/workbox-routing; https://serwist.pages.dev/docs/serwist/runtime-caching",
  workerRoutes: [
    { call: "workbox-routing.registerRoute()", match: 0, strategy: 1 },
    { call: "workbox-routing.Route()", match: 0, strategy: 1 },
    { call: "$workbox.routing.registerRoute()", match: 0, strategy: 1 },
    { call: "serwist.registerRoute()", match: 0, strategy: 1 },
    { call: "serwist.Serwist().registerCapture()", match: 0, strategy: 1 },
  ],
  keepingStrategies: PACKAGES.flatMap((name) => STRATEGIES.map((strategy) => `${name}.${strategy}()`)),
} satisfies LibraryModel; // prettier-ignore
