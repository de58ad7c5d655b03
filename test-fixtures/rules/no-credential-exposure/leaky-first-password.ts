import { hash } from "bcrypt";
import { randomInt } from "node:crypto";
import { mailer } from "./mailer";
import { codes, teachers } from "./store";

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const letters = (length: number) =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join("");

export async function createTeacher(email: string) {
  const initial = letters(10);
  await teachers.insert({ email, passwordHash: await hash(initial, 10) });
  await mailer.sendMail({ to: email, subject: "Your account", text: `First password: ${initial}` });
  //                                                                                   ^^^^^^^ mail
}

export async function sendOneTimeCode(email: string) {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await codes.insert({ email, codeHash: await hash(code, 10), validUntil: Date.now() + 600_000 });
  await mailer.sendMail({ to: email, subject: "Your code", text: `Type ${code} within ten minutes.` });
}
