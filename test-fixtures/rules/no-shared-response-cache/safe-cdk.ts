// fixture: path lib/site-stack.ts
// fixture: preset recommended
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import * as origins from "aws-cdk-lib/aws-cloudfront-origins";
import { Stack } from "aws-cdk-lib";

export class SiteStack extends Stack {
  readonly origin = new origins.HttpOrigin("origin.example.com");

  readonly site = new cloudfront.Distribution(this, "Site", {
    defaultBehavior: { origin: this.origin, cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED },
    additionalBehaviors: {
      "/mypage/*": {
        origin: this.origin,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
      },
    },
  });
}
