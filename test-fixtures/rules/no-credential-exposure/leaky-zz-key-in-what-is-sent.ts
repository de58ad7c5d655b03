/** A key in the text or in the data of what is sent is read by whoever gets it. */
import { pushMessage } from "./line.js";
import { sendEmail } from "./mail.js";

export async function handOver(address: string, lineUserId: string): Promise<void> {
  await sendEmail(address, `The key of the gateway is ${process.env.GATEWAY_API_KEY}`, "desk@example.jp");
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mail
  await pushMessage(lineUserId, { text: process.env.GATEWAY_API_KEY });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ message
}

export async function tellTeam(): Promise<void> {
  const options = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text: `key: ${process.env.GATEWAY_API_KEY}` }),
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ message
  };
  await fetch(String(process.env.SLACK_WEBHOOK_URL), options);
}

export async function tellLater(): Promise<void> {
  const init: RequestInit = { method: "POST" };
  init.body = JSON.stringify({ text: `key: ${process.env.GATEWAY_API_KEY}` });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ message
  await fetch("https://hooks.slack.com/services/T000/B000", init);
}
