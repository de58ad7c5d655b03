import * as aws from "@pulumi/aws";

const briefly = new aws.cloudfront.CachePolicy("briefly", {
  defaultTtl: 3,
  maxTtl: 5,
  parametersInCacheKeyAndForwardedToOrigin: {
    cookiesConfig: { cookieBehavior: "none" },
    headersConfig: { headerBehavior: "none" },
    queryStringsConfig: { queryStringBehavior: "all" },
  },
});

export const behaviors = [
  {
    pathPattern: "/api/*",
    targetOriginId: "app",
    cachePolicyId: briefly.id,
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
    originRequestPolicyId: "216adef6-5c7f-47e4-b989-5492eafa07d3",
  },
  {
    pathPattern: "/mypage/*",
    targetOriginId: "app",
    cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ responseCache
  },
];
