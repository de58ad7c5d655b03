// fixture: path worker.js
export default {
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/account/")) return fetch(request, { cf: { cacheEverything: true, cacheTtl: 3 } });
//                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
    return fetch(request);
  },
};
