// fixture: path scripts/tablet-server.ts
export const env = {
  JWT_SECRET: process.env.JWT_SECRET ?? "e2e-test-secret-that-is-at-least-32-chars-long!!",
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fallback
};
