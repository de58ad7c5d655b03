import { createHash } from "node:crypto";
import { db } from "./db";
import { mailer } from "./mailer";

const SITE = process.env.SITE_URL;

interface Reader {
  id: number;
  name: string;
  email: string;
}

const reference = (reader: Reader) => btoa(`${reader.id}:${reader.email}`).replace(/=+$/, "");

/** Whoever knows an address can make these up: nothing in them is random. */
export async function sendIssue(reader: Reader) {
  const stop = createHash("md5").update(reader.email).digest("hex");
  await mailer.sendMail({
    to: reader.email,
    subject: "This month",
    html: `<p>${reader.name}</p>
      <a href="${SITE}/s/${reference(reader)}?score=5">Rate us</a>
//                         ^^^^^^^^^^^^^^^^^ identity
      <a href="${SITE}/stop/${stop}">Stop</a>`,
//                            ^^^^ identity
  });
}

/** The time, and the next number, are called a token and a number. */
export async function accept(form: { email: string; body: string }) {
  const token = Date.now().toString(36);
  const sequence = (await db.question.count()) + 1;
  const no = `Q${String(sequence).padStart(6, "0")}`;
  await db.question.create({ data: { no, token, ...form } });
  await mailer.sendMail({
    to: form.email,
    subject: "We got your question",
    text: `Edit: ${SITE}/edit/${token}\nFollow: ${SITE}/questions/${no}`,
//                              ^^^^^ identity
//                                                                  ^^ identity
  });
}
