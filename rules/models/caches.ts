import type { LibraryModel, ResponseCacheRow } from "./schema.js";

const middleware = (
  call: readonly string[],
  guards: readonly string[],
  honoursPrivate = false,
): ResponseCacheRow => ({ call, covers: "middleware", guards, honoursPrivate });

/** Caches of whole responses, and CDN policies. `()` among the guards is a function argument that decides per request. */
export const responseCaches = {
  library: "response caches",
  evidence: "apicache 1.6.3, hono 4.13.19 hono/cache, @nestjs/cache-manager 12.0.0, nitropack 2.13.6 dist/runtime/internal/cache.mjs, aws-cdk-lib 2.276.0 (run or read; facts/models 3.3, 3.8)",
  aliases: {
    "apicache.options().middleware": "apicache.middleware",
    "apicache.newInstance().middleware": "apicache.middleware",
    "apicache.clone().middleware": "apicache.middleware",
    "apicache-plus()": "apicache.middleware()",
    "@nestjs/common.CacheInterceptor": "@nestjs/cache-manager.CacheInterceptor",
  },
  responseCaches: [
    middleware(["apicache.middleware()", "apicache.middleware()()"], ["appendKey", "()"]),
    middleware(["express-expeditious()", "express-expeditious()()"], ["sessionAware", "shouldCache", "genCacheKey"]),
    middleware(["route-cache.cacheSeconds()", "express-cache-route()", "express-redis-cache().route()", "express-cache-middleware()", "cache-express()", "express-cache-on-demand()"], ["()", "name"]),
    middleware(["koa-cache-lite()"], ["hash", "setCachedHeader"]),
    middleware(["hono/cache.cache()"], ["vary", "keyGenerator"], true),
    // @fastify/caching types: the header is set for every answer of the instance
    { call: ["@fastify/caching"], covers: "plugin", guards: [], honoursPrivate: true, sharedWhen: { option: "privacy", is: /public/i } },
    { call: ["@nestjs/cache-manager.CacheInterceptor"], covers: "decorated", guards: [], honoursPrivate: false, mountedBy: ["@nestjs/core.APP_INTERCEPTOR", "@nestjs/core.NestFactory.create().useGlobalInterceptors"] }, // https://docs.nestjs.com/techniques/caching#auto-caching-responses
    { call: ["nitropack/runtime.defineCachedEventHandler()", "nitropack/runtime.cachedEventHandler()", "nitropack/runtime.defineCachedHandler()"], covers: "wrapped function", guards: ["getKey", "varies", "shouldBypassCache", "allowCookies", "allowAuthorization", "headersOnly"], honoursPrivate: true },
  ],
  sessions: ["express-session()", "cookie-session()", "passport.session()", "passport.initialize()", "koa-session()", "client-sessions()", "express-openid-connect.auth()", "connect-session()"],
  sharedPolicies: ["CACHING_OPTIMIZED", "CACHING_OPTIMIZED_FOR_UNCOMPRESSED_OBJECTS", "ELEMENTAL_MEDIA_PACKAGE"].map((name) => `aws-cdk-lib/aws-cloudfront.CachePolicy.${name}`).concat([
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
    "658327ea-f89d-4fab-a63d-7e88639e58f6", "b2884449-e4de-46a7-ac36-70bc7f1ddd6d", "Managed-CachingOptimized", "Managed-CachingOptimizedForUncompressedObjects",
  ]),
} satisfies LibraryModel; // prettier-ignore
