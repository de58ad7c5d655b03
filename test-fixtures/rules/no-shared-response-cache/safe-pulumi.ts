import * as aws from "@pulumi/aws";

const perVisitor = new aws.cloudfront.CachePolicy("perVisitor", {
  defaultTtl: 3,
  maxTtl: 5,
  parametersInCacheKeyAndForwardedToOrigin: {
    cookiesConfig: { cookieBehavior: "whitelist", cookies: { items: ["sid"] } },
    headersConfig: { headerBehavior: "none" },
    queryStringsConfig: { queryStringBehavior: "all" },
  },
});

export const behaviors = [
  {
    pathPattern: "/api/*",
    targetOriginId: "app",
    cachePolicyId: perVisitor.id,
    originRequestPolicyId: "216adef6-5c7f-47e4-b989-5492eafa07d3",
  },
  { pathPattern: "/mypage/*", targetOriginId: "app", cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" },
  { pathPattern: "/assets/*", targetOriginId: "files", cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6" },
];
