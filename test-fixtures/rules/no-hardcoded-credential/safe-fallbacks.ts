import { z } from "zod";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const jwtSecret = required("JWT_SECRET");
export const smtpPassword = process.env.SMTP_PASSWORD ?? "";
export const apiKey = process.env.API_KEY || "not-set";

export const schema = z.object({
  PORT: z.coerce.number().default(3000),
  ADMIN_PASSWORD: z.string().min(12),
  TOKEN_HEADER: z.string().default("X-Api-Token"),
});

export function connect(host: string, password: string) {
  return { host, password };
}
