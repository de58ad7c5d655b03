import type { LibraryModel } from "./schema.js";

/** Caching that is asked for by options and hints rather than by a response header. */
export const edge = {
  library: "edge and GraphQL cache hints",
  evidence: "@cloudflare/workers-types 5.20261117.1:13479-13526; @apollo/server 5.5.1 (run); @graphql-yoga/plugin-response-cache 3.26.1 (run); aws-cdk-lib 2.276.0 distribution.d.ts:618; @pulumi/aws types/input.d.ts:22583-22690; https://sst.dev/docs/component/aws/cdn",
  keeps: [
    { call: "astro:context.cache.set()", options: 0, lifetimes: ["maxAge", "swr"] },
    { call: "koa:context.cashed()", madeBy: ["koa-cash()"], guards: ["hash"] }, // https://github.com/koajs/cash: the key is the address
    { call: "hapi:toolkit.response().ttl()" }, // types/response.d.ts: max-age, without `private` when no strategy signed the visitor in
    // @netlify/cache/dist/main.d.ts
    { call: "@netlify/cache.cacheHeaders()", options: 0, lifetimes: ["ttl", "swr"], guards: ["vary"] },
    { call: "@netlify/cache.setCacheHeaders()", options: 1, lifetimes: ["ttl", "swr"], guards: ["vary"] },
    { call: "h3.handleCacheHeaders()", options: 1, lifetimes: ["maxAge"] },
    { call: "express:response.sendFile()", options: 1, lifetimes: ["maxAge", "immutable"], body: 0 },
    { call: "express:response.download()", options: 2, lifetimes: ["maxAge", "immutable"], body: 0 },
  ],
  hints: [
    { call: "setCacheHint", argument: 0, privateWhen: { option: "scope", value: "PRIVATE" }, needs: "maxAge" },
    { call: "replace", on: "cacheHint", argument: 0, privateWhen: { option: "scope", value: "PRIVATE" }, needs: "maxAge" },
  ],
  defaultLifetimes: [{ call: "@apollo/server/plugin/cacheControl.ApolloServerPluginCacheControl()", option: "defaultMaxAge" }],
  sharedSessions: [
    { call: "@graphql-yoga/plugin-response-cache.useResponseCache()", option: "session" },
    { call: "@envelop/response-cache.useResponseCache()", option: "session" },
  ],
  // Managed policies: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
  forwardsCookies: [
    ...["ALL_VIEWER", "ALL_VIEWER_EXCEPT_HOST_HEADER", "ALL_VIEWER_AND_CLOUDFRONT_2022"].map((name) => `aws-cdk-lib/aws-cloudfront.OriginRequestPolicy.${name}`),
    "216adef6-5c7f-47e4-b989-5492eafa07d3", "b689b0a8-53d0-40ab-baf2-68738e2966ac", "33f36d7e-f396-46d9-90e0-52428a34d9dc",
    "Managed-AllViewer", "Managed-AllViewerExceptHostHeader", "Managed-AllViewerAndCloudFrontHeaders-2022-06",
  ],
  cachePolicies: [
    { call: "aws-cdk-lib/aws-cloudfront.CachePolicy()", options: 2, keyedBy: ["cookieBehavior", "headerBehavior"], longest: ["maxTtl"], none: ["aws-cdk-lib/aws-cloudfront.CacheCookieBehavior.none()", "aws-cdk-lib/aws-cloudfront.CacheHeaderBehavior.none()"] },
    { call: "aws-cdk-lib/aws-cloudfront.CfnCachePolicy()", options: 2, keyedBy: ["cachePolicyConfig.parametersInCacheKeyAndForwardedToOrigin.cookiesConfig.cookieBehavior", "cachePolicyConfig.parametersInCacheKeyAndForwardedToOrigin.headersConfig.headerBehavior"], longest: ["cachePolicyConfig", "maxTtl"], none: ["none"] },
    ...["@pulumi/aws.cloudfront.CachePolicy()", "$aws.cloudfront.CachePolicy()", "@pulumi/aws/cloudfront.CachePolicy()"].map((call) => ({ call, options: 1, keyedBy: ["parametersInCacheKeyAndForwardedToOrigin.cookiesConfig.cookieBehavior", "parametersInCacheKeyAndForwardedToOrigin.headersConfig.headerBehavior"], longest: ["maxTtl"], none: ["none"] })),
  ],
} satisfies LibraryModel; // prettier-ignore
