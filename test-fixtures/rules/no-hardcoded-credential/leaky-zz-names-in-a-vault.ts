// fixture: path src/vault.ts
import session from "express-session";

// Each is taken by its own name, as it stands.
const SECRET = {
  databasePassword: "db-app-password",
//                  ^^^^^^^^^^^^^^^^^ password
  webhookSigningSecret: "payment-webhook-signing-secret",
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing
};

export const sessions = session({ secret: SECRET.webhookSigningSecret, cookie: { maxAge: 3_600_000 } });
