// fixture: path vite.config.ts
import { readFileSync } from "node:fs";

export default { server: { https: { pfx: readFileSync("certs/own.pfx"), passphrase: "abc123" } } };
