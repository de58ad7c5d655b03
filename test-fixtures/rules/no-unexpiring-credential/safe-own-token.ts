import { createClient } from "redis";
import { CHAT_DOMAIN, CHAT_USER } from "./settings.js";
import { login } from "./chat.js";

const redis = createClient({ url: process.env.REDIS_URL });
const ACCESS_TOKEN_KEY = `chat-access-token:${CHAT_DOMAIN}:${CHAT_USER}`;

/** The token this program signs in with elsewhere; one key for all, nobody's session. */
export async function accessToken(): Promise<string> {
  const kept = await redis.get(ACCESS_TOKEN_KEY);
  if (kept) return kept;
  const token = await login();
  await redis.set(ACCESS_TOKEN_KEY, token);
  return token;
}
