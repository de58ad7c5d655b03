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
  await createRole(`shop_${shop}`, secret);
  const blocks = [
    { type: "header", text: { type: "plain_text", text: "DB 利用者を作りました" } },
    { type: "section", fields: [{ type: "mrkdwn", text: `*パスワード*\n\`${secret}\`` }] },
//                                                                    ^^^^^^ message
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
  if (!answer.ok) throw new CarrierError(`carrier login failed (${user} / ${pass})`, answer.status);
//                                                                          ^^^^ error
  return answer.json();
}

const boot = {
  release: process.env.RELEASE,
  stock: { endpoint: process.env.STOCK_URL, clientSecret: process.env.STOCK_CLIENT_SECRET },
};

const page = (body: string, settings: string) =>
  `<div id="root">${body}</div><script>window.BOOT = ${settings}</script>`;

export function showMap(_request: unknown, res: { send: (html: string) => void }) {
  res.send(page("<p>map</p>", serialize(boot, { isJSON: true })));
//                                      ^^^^ response
}

declare function createRole(name: string, password: string): Promise<void>;
