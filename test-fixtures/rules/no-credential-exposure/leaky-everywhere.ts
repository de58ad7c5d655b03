import { execFile, spawn } from "node:child_process";
import { Client } from "@notionhq/client";
import { Octokit } from "@octokit/rest";
import * as Sentry from "@sentry/node";
import { IncomingWebhook } from "@slack/webhook";
import axios from "axios";
import { WebhookClient } from "discord.js";
import { google } from "googleapis";

const dbPassword = process.env.DB_PASSWORD!;
const paymentKey = process.env.PAYMENT_API_KEY!;

export function backUp() {
  execFile("mysqldump", ["-u", "root", `-p${dbPassword}`, "shop"]);
//                                          ^^^^^^^^^^ command
  spawn("psql", ["--password", dbPassword]);
//                             ^^^^^^^^^^ command
}

export function track(error: Error) {
  Sentry.captureException(error, { extra: { paymentKey } });
//                                          ^^^^^^^^^^ log
}

export async function tell(address: string) {
  await axios.post(process.env.SLACK_WEBHOOK_URL!, { text: `key: ${paymentKey}` });
//                                                                 ^^^^^^^^^^ message
  await new IncomingWebhook(address).send({ text: `password: ${dbPassword}` });
//                                                             ^^^^^^^^^^ message
  await new WebhookClient({ url: address }).send(`password: ${dbPassword}`);
//                                                            ^^^^^^^^^^ message
  await axios.post("https://notify-api.line.me/api/notify", { message: `password: ${dbPassword}` });
//                                                                                  ^^^^^^^^^^ message
}

export async function note(database: string) {
  await new Client({ auth: process.env.NOTION_TOKEN }).pages.create({
    parent: { database_id: database },
    properties: { Key: { rich_text: [{ text: { content: paymentKey } }] } },
//                                                      ^^^^^^^^^^ message
  });
  await google.sheets("v4").spreadsheets.values.append({
    spreadsheetId: database,
    requestBody: { values: [["password", dbPassword]] },
//                                       ^^^^^^^^^^ message
  });
  await new Octokit().issues.create({ owner: "shop", repo: "ops", title: "Access", body: `password: ${dbPassword}` });
//                                                                                                    ^^^^^^^^^^ message
}
