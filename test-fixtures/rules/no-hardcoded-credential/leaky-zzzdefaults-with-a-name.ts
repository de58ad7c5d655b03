const DEFAULT_SECRET = "default_secret";
//                     ^^^^^^^^^^^^^^^^ fallback

export async function officeToken(timestamp: number) {
  const secret = process.env.OFFICE_TOKEN_SECRET || DEFAULT_SECRET;
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return crypto.subtle.sign("HMAC", key, encoder.encode(String(timestamp)));
}
