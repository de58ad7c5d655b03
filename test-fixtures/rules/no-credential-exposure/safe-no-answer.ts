import { fetchAccessToken } from "./oauth.js";

/** What is logged has no token in it: that is why. */
export async function connect(code: string): Promise<string> {
  const answer = await fetchAccessToken(code);
  if (answer.error) {
    console.error("The exchange failed:", answer);
    throw new Error(answer.error);
  }
  if (!answer.access_token) {
    console.error("There is no token:", answer);
    throw new Error("no token");
  }
  return answer.access_token;
}
