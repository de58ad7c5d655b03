// fixture: path worker.js
export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/toys/")) return fetch(request, { cf: { cacheEverything: true, cacheTtl: 3 } });
    return fetch(request);
  },
};
