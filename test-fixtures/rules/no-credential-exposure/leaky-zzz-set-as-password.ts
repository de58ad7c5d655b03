// fixture: path src/provision.ts
import { randomBytes } from "node:crypto";
import { WebClient } from "@slack/web-api";
import { nanoid } from "nanoid";
import { directory } from "./directory.js";

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function provision(login: string) {
  const initial = randomBytes(9).toString("base64url");
  await directory.create({ uid: login, userPassword: initial, mustChange: true });
  await slack.chat.postMessage({
    channel: "#it-onboarding",
    text: `${login} is ready`,
    blocks: [
      { type: "section", text: { type: "mrkdwn", text: `*${login}* joins` } },
      { type: "context", elements: [{ type: "mrkdwn", text: `first login: \`${initial}\`` }] },
      //                                                                      ^^^^^^^ message
    ],
  });
}

export async function reset(account: { login: string; password: string }) {
  const fresh = nanoid(12);
  account.password = fresh;
  await directory.save(account);
  await slack.chat.postMessage({ channel: "#helpdesk", text: `${account.login}: ${fresh}` });
  //                                                                              ^^^^^ message
}

export async function invite(email: string) {
  const once = randomBytes(8).toString("hex");
  const created = await directory.create({ mail: email, temporaryPassword: once });
  await slack.chat.postMessage({
    channel: "#sales",
    text: [`${created.uid} may start`, once].join("\n"),
    //                                 ^^^^ message
  });
}
