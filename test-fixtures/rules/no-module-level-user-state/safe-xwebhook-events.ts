import { Hono } from "hono";
import { reply, signedBody } from "./messages.js";

interface Event {
  replyToken: string;
  source: { userId: string };
  text: string;
}

let asked = 0;

async function onEvent(event: Event): Promise<void> {
  const answerTo = event.replyToken;
  asked += 1;
  await reply(answerTo, `${asked}: ${event.text}`);
}

const app = new Hono();

app.post("/webhook", async (c) => {
  const { events } = (await signedBody(c.req.raw)) as { events: Event[] };
  await Promise.all(events.map(onEvent));
  return c.text("ok");
});

export default app;
