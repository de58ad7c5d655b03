// fixture: path integration/templates/express-vite/src/server/main.ts
// The application that the tests start: its key says so, behind its encoding.
import express from "express";
import { Webhook } from "svix";

// Must match the secret in integration/tests/express/webhook.test.ts
const TEST_WEBHOOK_SECRET = "whsec_dGVzdF9zaWduaW5nX3NlY3JldF9mb3JfdGVzdHM=";

export const app = express().post("/webhooks", (req, res) => {
  new Webhook(TEST_WEBHOOK_SECRET).verify(req.body, req.headers as Record<string, string>);
  res.sendStatus(204);
});

export const labels: [string, string][] = [
  ["session-token", "kk_S7d4PD111AAA"],
  ["jwt-template", "kk_S7d4PD222AAA"],
];
