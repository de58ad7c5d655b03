// fixture: path nuxt.config.ts
import { defineNuxtConfig } from "nuxt/config";

const CAMPAIGN = process.env.CAMPAIGN === "1";
const short = { swr: CAMPAIGN ? 5 : 60 };
const own = { headers: { "cache-control": "private, no-store" } };

export default defineNuxtConfig({
  routeRules: {
    "/projects/**": short,
    "/mypage/**": own,
    "/account/orders": { ...own, redirect: undefined },
  },
});
