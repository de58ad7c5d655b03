/** The token stands in what the message says. */
import { sendSlackMessage } from "./slack.js";

/** Tells the team which password the database has. */
export async function tell(channel: string): Promise<void> {
  await sendSlackMessage({ channel, text: `Database: ${process.env.DB_PASSWORD}` });
  //                                                   ^^^^^^^^^^^^^^^^^^^^^^^ message
}
