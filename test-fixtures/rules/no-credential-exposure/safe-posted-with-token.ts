/** What a message is posted with is not what it says; and the page where a visitor lets an application in asks which. */
import { sendSlackMessage } from "./slack.js";

interface Post {
  accessToken: string;
  channel: string;
  text: string;
}

/** Posts a text for a visitor. */
export async function post(given: Post): Promise<void> {
  await sendSlackMessage({ accessToken: given.accessToken, channel: given.channel, text: given.text });
}

/** Where a visitor lets the application in. */
export function authorizePage(returnTo: string): string {
  const page = new URL("https://board.jp/1/authorize");
  page.searchParams.set("key", String(process.env.BOARD_API_KEY));
  page.searchParams.set("return_url", returnTo);
  return page.toString();
}
