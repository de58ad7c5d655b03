import { hash } from "bcrypt";
import { randomInt } from "node:crypto";
import { passwordLink } from "./links";
import { mailer } from "./mailer";
import { codes, teachers } from "./store";

export async function createTeacher(email: string) {
  const { id } = await teachers.insert({ email });
  await mailer.sendMail({ to: email, subject: "Your account", text: await passwordLink(id) });
}

export async function sendOneTimeCode(email: string) {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await codes.insert({ email, codeHash: await hash(code, 10), validUntil: Date.now() + 600_000 });
  await mailer.sendMail({ to: email, subject: "Your code", text: `Type ${code} within ten minutes.` });
}
