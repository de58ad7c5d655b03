// fixture: preset recommended
import { createServer } from "node:http";
import { findBySession } from "./store";

createServer(async (req, res) => {
  (globalThis as any).member = await findBySession(req.headers.cookie);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 field
  res.end(`<p>${(globalThis as any).member.name}</p>`);
}).listen(8080);
