// fixture: path src/scripts/with-load-balancer.ts
// Servers that a developer's own machine starts.
import { spawn } from "node:child_process";

export const start = (port: number) =>
  spawn("node", ["dist/start-server.js"], {
    env: {
      ...process.env,
      PORT: `${port}`,
      UPLOAD_SECRET: "development",
      PREAUTH_SECRET: "local-dev",
      UPLOAD_DOMAIN: "localhost:3020",
    },
  });

export const startNext = () =>
  spawn("node", ["dist/next.js"], { env: { COOKIE_SECRET: "dev-secret", ORIGIN: "http://127.0.0.1:4000" } });
