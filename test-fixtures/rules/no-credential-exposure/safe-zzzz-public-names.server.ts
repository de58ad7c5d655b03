// fixture: path app/services/icons.server.ts
import { S3Client } from "@aws-sdk/client-s3";
import type { NextRequest } from "next/server";
import { sign } from "./signatures.server";

// Not a public variable here: it is what the storage of public icons is opened with.
export const icons = new S3Client({
  credentials: {
    accessKeyId: process.env.PUBLIC_ICONS_ACCESS_KEY_ID ?? "",
    secretAccessKey: process.env.PUBLIC_ICONS_SECRET_ACCESS_KEY ?? "",
  },
});

export const mock = { password: process.env.NEXT_PUBLIC_MOCK_AUTH_PASSWORD };

export async function GET(request: NextRequest) {
  const timestamp = Math.floor(Date.now() / 1000);
  // A signed upload is sent by the browser with this key.
  return Response.json({ timestamp, signature: sign(timestamp), apiKey: process.env.CLOUDINARY_API_KEY });
}
