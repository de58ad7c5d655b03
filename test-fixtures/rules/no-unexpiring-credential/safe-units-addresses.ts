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
const HOUR = 60 * 60 * 1000;

// A quarter of an hour without the option; at most seven days with it.
export const seconds = (Key: string) => getSignedUrl(s3, new GetObjectCommand({ Bucket: "b", Key }));
export const week = (Key: string) => getSignedUrl(s3, new GetObjectCommand({ Bucket: "b", Key }), { expiresIn: 604_800 });
export const post = (Key: string) => createPresignedPost(s3, { Bucket: "b", Key, Expires: 3600 });

export const deadline = (url: string) =>
  signForCloudFront({
    url,
    keyPairId: process.env.KEY_PAIR!,
    privateKey: process.env.CDN_KEY!,
    dateLessThan: new Date(Date.now() + HOUR).toISOString(),
  });

export const nearDate = (name: string) => bucket.file(name).getSignedUrl({ action: "read", expires: Date.now() + HOUR });

export const until = (key: StorageSharedKeyCredential) =>
  generateBlobSASQueryParameters({ containerName: "records", expiresOn: new Date(Date.now() + HOUR) }, key);

export const stored = (path: string) => supabase.storage.from("records").createSignedUrl(path, 3600);
export const published = (path: string) => supabase.storage.from("posters").getPublicUrl(path);
