// fixture: path src/entry-server.ts
// fixture: preset recommended
import express, { type Request, type Response } from "express";
import { createPinia } from "pinia";
import { renderToString } from "vue/server-renderer";
import { createApp } from "./app";
import { useMember } from "./stores/member";

const server = express();
const pinia = createPinia();
//    ^^^^^^^^^^^^^^^^^^^^^ variable

server.get("/mypage", async (req: Request, res: Response) => {
  const memberId = req.session.memberId;
  const app = createApp();
  app.use(pinia);
  const member = useMember(pinia);
  await member.load(memberId);
  res.send(await renderToString(app));
});
