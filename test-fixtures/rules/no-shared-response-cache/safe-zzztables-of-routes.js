const SHELL = "shell-v14";

const STRATEGIES = [
  { test: (url) => /^\/(?:menus|news)(?:\/|$)/.test(url.pathname), handler: (event) => fresh(event) },
  { test: (url) => /^\/api\/(?:me|reservations)(?:\/|$)/.test(url.pathname), handler: (event) => fetch(event.request) },
];

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const strategy = STRATEGIES.find((each) => each.test(url));
  if (strategy) event.respondWith(strategy.handler(event));
});

async function fresh(event) {
  const cache = await caches.open(SHELL);
  const response = await fetch(event.request);
  if (response.ok) await cache.put(event.request, response.clone());
  return response;
}
