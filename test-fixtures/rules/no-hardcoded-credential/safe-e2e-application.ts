// fixture: path e2e/start/basic-auth/src/utils/session.ts
/** An application made for tests that drive it. */
export const SECRET_KEY = "custom-backend-secret-99999";
