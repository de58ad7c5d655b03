// fixture: path gui/mirage/config.ts
/** A server that stands in for the real one while the interface is worked on. */
export function routes(server: { post(path: string, answer: (request: { headers: Record<string, string> }) => unknown): void }) {
  server.post("/authenticate", ({ headers }) => {
    const expectedAuthorization = "Basic OmRlc2tAY2xpbmljLmpwOmxvYmJ5MTIz";
    return headers.Authorization === expectedAuthorization ? { ok: true } : { ok: false };
  });
}
