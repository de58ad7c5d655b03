/** What a form shows where a key goes: it ends long before it says it does. */
export const shownKey =
  "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDMadeUpForAForm\n-----END PRIVATE KEY-----";

/** Without a key the other side says no. */
export const ask = (url: string): Promise<Response> =>
  fetch(url, { headers: { "X-API-Key": process.env.API_KEY || "NO-DEFINED" } });
