import { createStorefrontApiClient } from "@shopify/storefront-api-client";

export const storefront = (env: NodeJS.ProcessEnv) =>
  createStorefrontApiClient({
    storeDomain: "https://cups.example",
    apiVersion: "2026-04",
    publicAccessToken: env.PUBLIC_STOREFRONT_API_TOKEN,
  });

export const fromVite = import.meta.env.VITE_STOREFRONT_ACCESS_TOKEN;
