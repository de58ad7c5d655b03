// fixture: path nuxt.config.ts
// fixture: preset recommended
export default defineNuxtConfig({
  routeRules: {
    "/": { swr: 600 },
    "/shops/**": { isr: 300 },
    "/mypage/**": { swr: 60 },
    //              ^^^^^^^ path
    "/api/reservations/**": { cache: { maxAge: 1 }, cors: true },
    //                        ^^^^^^^^^^^^^^^^^^^^ path
    "/account/**": { isr: true, headers: { "x-robots-tag": "noindex" } },
    //               ^^^^^^^^^ path
  },
});
