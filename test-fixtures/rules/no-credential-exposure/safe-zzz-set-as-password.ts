// fixture: path src/provision.ts
import { randomBytes } from "node:crypto";
import { WebClient } from "@slack/web-api";
import { nanoid } from "nanoid";
import { directory } from "./directory.js";

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function provision(login: string) {
  const initial = randomBytes(9).toString("base64url");
  const ticket = nanoid(6);
  await directory.create({ uid: login, userPassword: initial, reference: ticket, mustChange: true });
  await slack.chat.postMessage({
    channel: "#it-onboarding",
    text: `${login} is ready`,
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: `*${login}* joins` } },
      { type: "context", elements: [{ type: "mrkdwn", text: `request \`${ticket}\`` }] },
    ],
  });
}

export async function reset(account: { login: string; password: string; passwordVersion: string }) {
  const version = nanoid(12);
  account.passwordVersion = version;
  await directory.save(account);
  await slack.chat.postMessage({ channel: "#helpdesk", text: `${account.login}: ${version}` });
}

export async function invite(email: string) {
  const uid = randomBytes(8).toString("hex");
  await directory.create({ mail: email, uid, temporaryPassword: randomBytes(12).toString("hex") });
  await slack.chat.postMessage({ channel: "#sales", text: [`${uid} may start`].join("\n") });
}
