import { registerRoute } from "workbox-routing";
import { NetworkFirst } from "workbox-strategies";

registerRoute(({ url }) => url.pathname.startsWith("/api/orders"), new NetworkFirst());
//                                                                 ^^^^^^^^^^^^^^^^^^ worker

async function keepLatest(request) {
  const cache = await caches.open("v3");
  const response = await fetch(request);
  cache.put(request, response.clone());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ worker
  return response;
}

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (pathname.startsWith("/mypage/")) event.respondWith(keepLatest(event.request));
});
