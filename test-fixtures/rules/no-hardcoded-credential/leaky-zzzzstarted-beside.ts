// fixture: path src/scripts/with-load-balancer.ts
import { spawn } from "node:child_process";

export const start = (port: number) =>
  spawn("node", ["dist/start-server.js"], {
    env: {
      PORT: `${port}`,
      COOKIE_SECRET: "dev-secret",
      //             ^^^^^^^^^^^^ signing
      ORIGIN: "https://uketsuke.kanri-denki.jp",
    },
  });
