// fixture: only no-bulk-recipients
import { mailer } from "./mailer";

interface Env {
  DB: D1Database;
  COMMITTEE: string;
}

interface Parent {
  name: string;
  email: string;
}

const COMMITTEE = ["chair@club.example", "treasurer@club.example"];

/** Addresses of the club's own, written down or set. */
export async function sendMinutes(env: Env, url: string) {
  await mailer.sendMail({ to: COMMITTEE, subject: "Minutes", text: url });
  await mailer.sendMail({ to: env.COMMITTEE.split(","), subject: "Minutes", text: url });
}

export async function sendNews(env: Env, text: string) {
  const { results } = await env.DB.prepare("SELECT name, email FROM parents WHERE news = 1").all<Parent>();
  for (const one of results) await mailer.sendMail({ to: one.email, subject: "News", text });
}
