import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl as signForCloudFront } from "@aws-sdk/cloudfront-signer";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { generateBlobSASQueryParameters, type StorageSharedKeyCredential } from "@azure/storage-blob";
import { Storage } from "@google-cloud/storage";
import { createClient } from "@supabase/supabase-js";

const s3 = new S3Client({});
const bucket = new Storage().bucket("records");
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_ANON_KEY!);

export const seconds = (Key: string) => getSignedUrl(s3, new GetObjectCommand({ Bucket: "b", Key }), { expiresIn: 31_536_000 });
//                                                                                                                ^^^^^^^^^^ tooLong
export const post = (Key: string) => createPresignedPost(s3, { Bucket: "b", Key, Expires: 31_536_000 });
//                                                                                        ^^^^^^^^^^ tooLong

export const deadline = (url: string) =>
  signForCloudFront({ url, keyPairId: process.env.KEY_PAIR!, privateKey: process.env.CDN_KEY!, dateLessThan: "2099-01-01" });
//                                                                                                           ^^^^^^^^^^^^ tooLong

// The date every manual copies.
export const farDate = (name: string) => bucket.file(name).getSignedUrl({ action: "read", expires: "03-01-2500" });
//                                                                                                 ^^^^^^^^^^^^ tooLong

export const until = (key: StorageSharedKeyCredential) =>
  generateBlobSASQueryParameters({ containerName: "records", expiresOn: new Date("2099-12-31") }, key);
//                                                                      ^^^^^^^^^^^^^^^^^^^^^^ tooLong

export const stored = (path: string) => supabase.storage.from("records").createSignedUrl(path, 60 * 60 * 24 * 365 * 10);
//                                                                                             ^^^^^^^^^^^^^^^^^^^^^^^ tooLong
export const all = (paths: string[]) => supabase.storage.from("records").createSignedUrls(paths, 60 * 60 * 24 * 365);
//                                                                                               ^^^^^^^^^^^^^^^^^^ tooLong
