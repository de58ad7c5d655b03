// fixture: preset recommended
const http = require("node:http");
const { findBySession, renderPage } = require("./store");

/** @type {Record<string, string>} */
const pages = {};

http
  .createServer(async (req, res) => {
    const member = await findBySession(req.headers.cookie);
    pages[`${req.url}:${member.id}`] ??= await renderPage(req.url, member.id);
    res.end(pages[`${req.url}:${member.id}`]);
  })
  .listen(8080);
