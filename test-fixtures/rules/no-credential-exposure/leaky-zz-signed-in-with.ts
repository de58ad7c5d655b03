import { sendEmail } from "./post.js";
import { pushMessage } from "./line.js";

export async function askLine(path: string, accessToken: string, notes: { text: string }) {
  const init: RequestInit = { method: "POST", headers: { Authorization: `Bearer ${accessToken}` } };
  init.body = JSON.stringify({ ...notes, token: process.env.LINE_CHANNEL_ACCESS_TOKEN });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ message
  return fetch(`https://api.line.me/v2/bot${path}`, init);
}

export async function tellOffice(to: string) {
  await pushMessage(to, `鍵は ${process.env.LOCKER_API_KEY} です`, process.env.LINE_CHANNEL_ACCESS_TOKEN);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ message
  await sendEmail({ to, subject: "鍵", html: `<p>${process.env.LOCKER_API_KEY}</p>` }, process.env.MAIL_API_KEY);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ mail
}
