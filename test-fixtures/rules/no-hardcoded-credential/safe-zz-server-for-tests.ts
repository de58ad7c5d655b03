// fixture: path scripts/tablet-e2e-server.ts
export const env = {
  JWT_SECRET: process.env.JWT_SECRET ?? "e2e-test-secret-that-is-at-least-32-chars-long!!",
  WEBHOOK_AUTH_KEY: process.env.WEBHOOK_AUTH_KEY ?? "rc_e2e_test_key",
};
