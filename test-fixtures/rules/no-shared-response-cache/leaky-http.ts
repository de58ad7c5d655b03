// fixture: preset recommended
import { createServer } from "node:http";
import { findBySession, listShops } from "./store";

createServer(async (req, res) => {
  if (req.url === "/shops") {
    res.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "public, max-age=600" });
    res.end(JSON.stringify(await listShops()));
    return;
  }
  const member = await findBySession(req.headers.cookie);
  res.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "public, max-age=1" });
  //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header
  res.end(JSON.stringify({ name: member.name, tel: member.tel }));
}).listen(8080);
