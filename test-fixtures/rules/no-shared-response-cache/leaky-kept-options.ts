// fixture: path nuxt.config.ts
import { defineNuxtConfig } from "nuxt/config";

const CAMPAIGN = process.env.CAMPAIGN === "1";
const short = { swr: CAMPAIGN ? 5 : 60 };

export default defineNuxtConfig({
  routeRules: {
    "/projects/**": short,
    "/mypage/**": short,
//                ^^^^^ path
    "/account/orders": { ...short, redirect: undefined },
//                       ^^^^^^^^ path
  },
});
