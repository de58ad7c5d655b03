/** A helper of this file takes any number of lines and sends them to a chat. */
import { IncomingWebhook } from "@slack/webhook";
import { config } from "./config.js";

const webhook = new IncomingWebhook(config.webhookUrl);

const say = (...lines) => webhook.send({ text: lines.filter(Boolean).join("\n") });

/** Tells the team that a preview is ready. */
export async function previewIsReady(branch) {
  const { user, password } = config.preview.basicAuth;
  await say(`${branch} is ready`, `ID: ${user} / PW: ${password}`);
  //                                                   ^^^^^^^^ message
}
