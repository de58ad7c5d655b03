import { createHash, createHmac, randomBytes } from "node:crypto";
import { db } from "./db";
import { mailer } from "./mailer";

const SITE = process.env.SITE_URL;

interface Reader {
  id: number;
  name: string;
  email: string;
}

const signature = (reader: Reader) =>
  createHmac("sha256", process.env.LINK_KEY!).update(`${reader.id}:${reader.email}`).digest("base64url");

/** What only the server can make; a time that only keeps caches apart; an image. */
export async function sendIssue(reader: Reader, article: { id: number; slug: string }) {
  const stop = randomBytes(16).toString("base64url");
  await db.stop.create({
    data: { hash: createHash("sha256").update(stop).digest("hex"), reader: reader.id },
  });
  await mailer.sendMail({
    to: reader.email,
    subject: "This month",
    html: `<p>${reader.name}</p>
      <a href="${SITE}/rate?r=${reader.id}&sig=${signature(reader)}">Rate us</a>
      <a href="${SITE}/stop/${stop}">Stop</a>
      <a href="${SITE}/articles/${article.slug}?v=${Date.now()}">Read</a>`,
  });
}

export async function accept(form: { email: string; body: string }) {
  const token = randomBytes(24).toString("hex");
  await db.question.create({ data: { token, ...form, at: Date.now() } });
  await mailer.sendMail({
    to: form.email,
    subject: "We got your question",
    text: `Edit: ${SITE}/edit/${token}\nAll answers: ${SITE}/answers?page=${(await db.answer.count()) + 1}`,
  });
}
