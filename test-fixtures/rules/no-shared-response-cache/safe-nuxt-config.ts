// fixture: path nuxt.config.ts
// fixture: preset recommended
export default defineNuxtConfig({
  routeRules: {
    "/": { swr: 600 },
    "/shops/**": { isr: 300 },
    "/mypage/**": { headers: { "cache-control": "private, no-store" } },
    "/api/reservations/**": { headers: { "cache-control": "private, no-store" }, cors: true },
    "/account/**": { headers: { "cache-control": "private, no-store", "x-robots-tag": "noindex" } },
  },
});
