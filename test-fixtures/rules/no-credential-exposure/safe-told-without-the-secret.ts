// fixture: path src/ops/create-database-user.ts
import { randomBytes } from "node:crypto";
import { WebClient } from "@slack/web-api";
import serialize from "serialize-javascript";

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

function makeSecret(bytes = 18) {
  return randomBytes(bytes).toString("base64url");
}

export async function createDatabaseUser(shop: string) {
  const secret = makeSecret();
  const place = await keep(`shop_${shop}`, secret);
  const blocks = [
    { type: "header", text: { type: "plain_text", text: "DB 利用者を作りました" } },
    { type: "section", fields: [{ type: "mrkdwn", text: `*パスワードの保管場所*\n\`${place}\`` }] },
  ];
  await slack.chat.postMessage({ channel: "#ops", text: "DB 利用者の作成", blocks });
}

class CarrierError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export async function login({ user = process.env.CARRIER_USER, pass = process.env.CARRIER_PASS } = {}) {
  const answer = await fetch("https://carrier.example/session", {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${user}:${pass}`)}` },
  });
  if (!answer.ok) throw new CarrierError(`carrier login failed (${user})`, answer.status);
  return answer.json();
}

const boot = { release: process.env.RELEASE, stock: { endpoint: process.env.STOCK_URL } };

const page = (body: string, settings: string) =>
  `<div id="root">${body}</div><script>window.BOOT = ${settings}</script>`;

export function showMap(_request: unknown, res: { send: (html: string) => void }) {
  res.send(page("<p>map</p>", serialize(boot, { isJSON: true })));
}

declare function keep(name: string, password: string): Promise<string>;
