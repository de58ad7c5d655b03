import { randomBytes } from "node:crypto";
import qs from "qs";
import { sendMail } from "./mail";
import { remember } from "./tokens";

interface Kaiin {
  kaiinBango: string;
  shimei: string;
  mail: string;
}

const SITE = process.env.SITE_URL;

const address = (path: string, query: Record<string, string>): string =>
  Object.entries(query).reduce((url, [key, value]) => {
    url.searchParams.set(key, value);
    return url;
  }, new URL(path, SITE)).href;

export async function notice(kaiin: Kaiin): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  await remember(token, kaiin.kaiinBango, { minutes: 30 });
  await sendMail({
    to: kaiin.mail,
    subject: "お知らせ",
    text: `会員ページ: ${address("/kaiin", { token })} / ${address("/login", { next: "/kaiin" })}`,
  });
}

export async function survey(guest: { email: string }, surveyKey: string): Promise<void> {
  const query = qs.stringify({ key: surveyKey, lang: "en" });
  const lines = ["How was your stay?"];
  lines.push(`https://hotel.example.com/survey?${query}`);
  await sendMail({ to: guest.email, subject: "Survey", text: lines.join("\n") });
}

export async function reportCard(guardian: { email: string; studentId: number }): Promise<void> {
  const button = { label: "Open the report card", href: "", about: "" };
  button.about = `student ${guardian.studentId}`;
  button.href = "https://school.example.com/login";
  await sendMail({
    to: guardian.email,
    subject: "Report card",
    html: `<a href="${button.href}">${button.label}</a>`,
  });
}
