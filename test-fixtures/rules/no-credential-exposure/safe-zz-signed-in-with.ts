import { sendEmail } from "./post.js";
import { pushMessage } from "./line.js";

async function askLine(method: string, path: string, accessToken: string, body?: unknown) {
  const headers: Record<string, string> = { Authorization: `Bearer ${accessToken}` };
  const init: RequestInit = { method, headers };
  if (body) init.body = JSON.stringify(body);
  return fetch(`https://api.line.me/v2/bot${path}`, init);
}

export async function listMenus() {
  const accessToken = process.env.LINE_CHANNEL_ACCESS_TOKEN ?? "";
  await askLine("DELETE", "/richmenu/old", accessToken);
  return askLine("GET", "/richmenu/list", accessToken);
}

export async function tellOffice(to: string, text: string) {
  await pushMessage(to, text, process.env.LINE_CHANNEL_ACCESS_TOKEN);
  await sendEmail({ to, subject: "お知らせ", html: `<p>${text}</p>` }, process.env.MAIL_API_KEY, "office@school.example");
}

export const handOn = (to: string, text: string, accessToken: string) => pushMessage(to, text, accessToken);
