// fixture: preset recommended
import { createServer } from "node:http";
import { findBySession } from "./store";

createServer(async (req, res) => {
  const member = await findBySession(req.headers.cookie);
  res.end(`<p>${member.name}</p>`);
}).listen(8080);
