/** The same helper is told where the password is. */
import { IncomingWebhook } from "@slack/webhook";
import { config } from "./config.js";

const webhook = new IncomingWebhook(config.webhookUrl);

const say = (...lines) => webhook.send({ text: lines.filter(Boolean).join("\n") });

/** Tells the team that a preview is ready. */
export async function previewIsReady(branch) {
  await say(`${branch} is ready`, `ID: ${config.preview.basicAuth.user} / PW: see the vault`);
}
