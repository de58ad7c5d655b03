// fixture: path src/products.ts
import { createHmac } from "node:crypto";

const HOST = "products.shop-search.example.jp";
const REGION = "us-west-2";
const SERVICE = "ProductSearch";

export async function search(words: string, accessKey: string, secretKey: string) {
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const scope = `${date.slice(0, 8)}/${REGION}/${SERVICE}/request`;
  const signature = createHmac("sha256", secretKey).update(`${scope}\n${words}`).digest("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=host, Signature=${signature}`;
  return fetch(`https://${HOST}/search?q=${encodeURIComponent(words)}`, {
    headers: { Authorization: authorization },
  });
}
