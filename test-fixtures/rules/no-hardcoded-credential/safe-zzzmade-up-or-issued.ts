import { createHmac } from "node:crypto";

const SHELF = "https://shelf.hoshizora-library.net/api/items";

/** What the library's own emulator takes: the token says so itself. */
export function emulated(): Record<string, string> {
  return {
    authorization:
      "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzb3VyY2UiOiJzaG9wIGRldiIsInRlc3REYXRhIjoiU0hPUF9ERVZfTE9DQUxMWV9FTVVMQVRFRCJ9.q8Zc1vXrT5mLk2WnYp7sJd4Gf0HbQeUa",
  };
}

export const identity = {
  url: "https://emulated-identity.hoshizora-library.net",
  token:
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJuYW1lIjoiRmFrZSBQYXRyb24iLCJpZCI6N30.q8Zc1vXrT5mLk2WnYp7sJd4Gf0HbQeUa",
};

/** What stands where nothing was set up. */
export const DORMANT = {
  domain: "sign-in-disabled.invalid",
  clientSecret: "not-configured",
  sessionSecret: "not-configured-not-configured-not-configured",
};

/** A signature over the request; the key that made it is handed over. */
function signed(masterKey: string, resource: string): string {
  const text = "get\nitems\n" + resource + "\n" + new Date().toUTCString().toLowerCase();
  const signature = createHmac("sha256", Buffer.from(masterKey, "base64")).update(text).digest("base64");
  return encodeURIComponent("type=master&ver=1.0&sig=" + signature);
}

export function read(masterKey: string, resource: string) {
  const headers: Record<string, string> = {};
  headers.Authorization = signed(masterKey, resource);
  return fetch(`${SHELF}/${resource}`, { headers });
}
