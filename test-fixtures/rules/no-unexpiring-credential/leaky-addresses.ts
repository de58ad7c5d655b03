import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { pool } from "./database";
import { bucket } from "./storage";

const s3 = new S3Client({});

// A link to somebody's papers that outlives the account.
export const paper = (key: string) =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket: "papers", Key: key }), { expiresIn: 60 * 60 * 24 * 365 });
  //                                                                                  ^^^^^^^^^^^^^^^^^^ tooLong

export const photo = (name: string) => bucket.file(name).getSignedUrl({ action: "read", expires: Date.now() + 1000 * 60 * 60 * 24 * 3650 });
//                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tooLong

export const keep = (token: string) =>
  pool.query("insert into sessions (token, expires_at) values ($1, now() + interval '10 years')", [token]);
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ row
