/** What a project's own sender signs in with stands beside the message, or in the headers of the request. */
import { Hono } from "hono";
import { pushMessage, replyMessage } from "./line.js";
import { sendEmail, welcomeMail } from "./mail.js";

interface Env {
  SENDGRID_API_KEY: string;
  MAIL_FROM: string;
  LINE_CHANNEL_ACCESS_TOKEN: string;
}

const app = new Hono<{ Bindings: Env }>();

async function lineRequest(method: string, path: string, accessToken: string, body?: unknown): Promise<boolean> {
  const headers: Record<string, string> = { Authorization: `Bearer ${accessToken}` };
  const init: RequestInit = { method, headers };
  if (body) init.body = JSON.stringify(body);
  const answer = await fetch(`https://api.line.me/v2/bot${path}`, init);
  return answer.ok;
}

async function notifyTeam(text: string, token: string): Promise<void> {
  const options = { method: "POST", headers: { Authorization: `Bearer ${token}` }, body: JSON.stringify({ text }) };
  await fetch("https://slack.com/api/chat.postMessage", options);
}

app.post("/members", async (c) => {
  const { address, lineUserId } = await c.req.json();
  await sendEmail(welcomeMail(address), c.env.SENDGRID_API_KEY, c.env.MAIL_FROM);
  await pushMessage(lineUserId, "ご登録ありがとうございます", c.env.LINE_CHANNEL_ACCESS_TOKEN);
  await replyMessage(c.env.LINE_CHANNEL_ACCESS_TOKEN, lineUserId, "ok");
  await lineRequest("DELETE", "/user/all/richmenu", c.env.LINE_CHANNEL_ACCESS_TOKEN);
  await notifyTeam("a new member", process.env.SLACK_BOT_TOKEN ?? "");
  return c.json({ ok: true });
});

export default app;
