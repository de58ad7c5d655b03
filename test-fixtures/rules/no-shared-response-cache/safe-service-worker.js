import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkOnly } from "workbox-strategies";

registerRoute(({ url }) => url.pathname.startsWith("/api/orders"), new NetworkOnly());
registerRoute(({ request }) => request.destination === "image", new CacheFirst());

async function keepLatest(request) {
  const cache = await caches.open("v3");
  const response = await fetch(request);
  cache.put(request, response.clone());
  return response;
}

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (pathname.startsWith("/mypage/")) return;
  if (pathname.startsWith("/articles/")) event.respondWith(keepLatest(event.request));
});
