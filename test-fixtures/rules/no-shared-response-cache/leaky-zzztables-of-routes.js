// A service worker that looks up in a table what it does with an address.
const DATA = "data-v14";

const STRATEGIES = [
  { test: (url) => url.pathname.startsWith("/icons/"), handler: cacheFirst },
  { test: (url) => /^\/api\/(?:me|reservations)(?:\/|$)/.test(url.pathname), handler: (event) => accountData(event) },
  { match: "/mypage", handler: ownPage },
];

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const strategy = STRATEGIES.find((each) => each.test?.(url) || url.pathname === each.match);
  if (strategy) event.respondWith(strategy.handler(event));
});

async function cacheFirst(event) {
  return (await caches.match(event.request)) ?? fetch(event.request);
}

async function accountData(event) {
  const cache = await caches.open(DATA);
  const response = await fetch(event.request, { credentials: "include" });
  if (response.ok) await cache.put(event.request, response.clone());
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ worker
  return response;
}

async function ownPage(event) {
  const cache = await caches.open(DATA);
  const response = await fetch(event.request);
  await cache.put(event.request, response.clone());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ worker
  return response;
}
