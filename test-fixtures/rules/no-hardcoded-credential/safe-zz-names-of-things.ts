/** Names and states that stand where a key might: of a class, of an entry in the browser, of a region, of what is set. */
import { createHmac } from "node:crypto";

const JWT_KEY = "shop_jwt1x";
const services = {
  brand: { enricherServiceKey: "R7BrandEnricherService", pages: 3 },
  vehicle: { enricherServiceKey: "R8VehicleEnricherService", pages: 4 },
};

export const tokenInBrowser = (): string | null => localStorage.getItem(JWT_KEY);
export const forget = (): void => localStorage.removeItem(JWT_KEY);

export function health() {
  return {
    hmacKey: process.env.GATEWAY_HMAC_KEY ? "CONFIGURED1" : "MISSING1",
    services,
  };
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();

export function signature(secretKey: string, date: string, text: string): string {
  const region = process.env.S3_REGION ?? "eu-central-1";
  const ofDay = hmac(`AWS4${secretKey}`, date);
  const ofRegion = hmac(ofDay, region);
  return createHmac("sha256", hmac(ofRegion, "s3")).update(text).digest("hex");
}

/** The post office of the shop. */
const pincode = 110001;

export const products = (page: number): Promise<Response> => fetch(`/products?pin=${pincode}&page=${page}`);

// The form was moved to admin/reports2 before it was named.
export const formFolder = "admin/reports2";

/** Rows of a page that shows what connected services look like, and an answer for those who work on it. */
export const connected = [
  { id: "1", provider: "stripe", secretKey: "sk_live_secret_1234567890abcdef", enabled: true },
  { id: "2", provider: "melon", secretKey: "melon_secret_key_123456", enabled: false },
];

export const signedIn = (): Response => Response.json({ token: "token-test-123", refreshToken: "refresh-test-123" });
