// fixture: path apps/web/e2e/upload.test.ts
import { S3Client } from "@aws-sdk/client-s3";

/** The store that the test starts beside it. */
export const store = new S3Client({
  endpoint: "http://127.0.0.1:9000",
  region: "us-east-1",
  credentials: { accessKeyId: "hakoS3root", secretAccessKey: "hakoS3root" },
});
