import { post, show } from "./http";

const algorithm = "TC3-HMAC-SHA256";

export const signed = (id: string, signature: string) =>
  post("https://sms.example/", { headers: { Authorization: `${algorithm} Credential=${id}, Signature=${signature}` } });

export async function explain(response: Response) {
  const data = await response.clone().json();
  if (data.code === "system_limit.limit_exceeded") show(data.message);
}

const SKIP_TOKENS_SENTINEL = "streams-skip-access-tokens";
export const accessToken = process.env.STREAM_ACCESS_TOKEN || SKIP_TOKENS_SENTINEL;

// An event as the service sends it, for the list of events one can subscribe to.
export const mention = {
  provider: "chat",
  eventType: "app_mention",
  body: { token: "Kq7mZr2VbX9tLw4HnYc6PsDe", team_id: "T0123", event: { type: "app_mention" } },
};

// Where a provider lets people sign in.
export function provider(options: { issuer?: string }) {
  const { issuer = "https://made-up-sign-in.dev/" } = options;
  return { authorization: `${issuer}sso/authorize`, token: `${issuer}sso/token` };
}
