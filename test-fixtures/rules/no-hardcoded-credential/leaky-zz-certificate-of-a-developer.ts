// fixture: path src/server.ts
import { readFileSync } from "node:fs";
import https from "node:https";

https.createServer({ pfx: readFileSync("certs/own.pfx"), passphrase: "abc123" }).listen(443);
//                                                                   ^^^^^^^^ password
