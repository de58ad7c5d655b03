// fixture: path src/settings.ts
import { defineConfig } from "drizzle-kit";

const isProduction = process.env.NODE_ENV === "production";
const defaultSecret = "development-secret-key-of-nobody";

export const sessionSecret = process.env.SESSION_SECRET ?? (isProduction ? undefined : defaultSecret);

// A file of the machine itself has no password.
export default defineConfig({ dialect: "sqlite", dbCredentials: { url: "./inn.db" } });

// Where a key is kept.
export const keyFile = process.env.GOOGLE_APPLICATION_CREDENTIALS || "asagao-471712-7d24cc6f.json";

// A header for others: only those who know the real value let it count.
export const headers = { "x-limit-bypass": process.env.LIMIT_BYPASS_SECRET || "test" };

// A key of this kind is long, and no words.
export function forTests(privateKey = "test-private-key"): string {
  return privateKey;
}

// What another service hands out is not known to whoever makes it up.
export const payments = {
  apiKey: process.env.PAYMENT_GATEWAY_API_KEY,
  secretKey: process.env.PAYMENT_GATEWAY_SECRET_KEY || "test-secret-key",
};

// The program looks at how it was set up.
export function warnings(config: { jwtSecret: string }): string[] {
  const found: string[] = [];
  if (config.jwtSecret === "asagao-default-key-7") found.push("The key is the one of the manual.");
  return found;
}
