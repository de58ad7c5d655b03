// fixture: path src/server.ts
import express, { type Response } from "express";
import { findMember } from "./members.js";

const app = express();

function setHeaders(res: Response, requestId: string, headers: Record<string, string> = {}) {
  const all = {
    "cache-control": "public, max-age=60",
    ...headers,
    "x-request-id": requestId,
  };
  for (const [name, value] of Object.entries(all)) res.setHeader(name, value);
}

app.get("/mypage", async (req, res) => {
  const member = await findMember(req.session.memberId);
  setHeaders(res, req.id);
  // ^^^^^^^^^^^^^^^^^^^^^^^@3 header
  res.json({ name: member.name, email: member.email });
});

app.get("/news", (req, res) => {
  setHeaders(res, req.id);
  res.json({ items: [] });
});
