// fixture: path lib/cdn-stack.ts
// fixture: preset recommended
import * as cloudfront from "aws-cdk-lib/aws-cloudfront";
import { Stack, Duration } from "aws-cdk-lib";

export class CdnStack extends Stack {
  build(origin: cloudfront.IOrigin) {
    const short = new cloudfront.CachePolicy(this, "Short", { minTtl: Duration.seconds(1), maxTtl: Duration.seconds(60) });
    return new cloudfront.Distribution(this, "Site", {
      defaultBehavior: {
        origin,
        cachePolicy: short,
        // ^^^^^^^^^^^^^^^^^^@9 responseCache
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
      },
    });
  }
}
