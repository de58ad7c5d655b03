import { CloudTasksClient } from "@google-cloud/tasks";
import { trackEvent } from "./analytics";

const SLACK_TOKEN_URL = "https://slack.com/api/oauth.v2.access";
const config = { clientId: process.env.SLACK_CLIENT_ID, clientSecret: process.env.SLACK_CLIENT_SECRET! };

export const exchange = (code: string) =>
  fetch(SLACK_TOKEN_URL, {
    method: "POST",
    body: new URLSearchParams({ code, client_secret: config.clientSecret }),
  });

const tasks = new CloudTasksClient();

export function enqueue(parent: string, url: string) {
  const task = { httpRequest: { url, headers: { Authorization: `Bearer ${process.env.CRON_SECRET}` } } };
  return tasks.createTask({ parent, task });
}

export function track(session: { tokens: { access_token: string } }, name: string, properties: object) {
  const accessToken = session.tokens.access_token;
  trackEvent(name, "shop", properties, accessToken);
}
