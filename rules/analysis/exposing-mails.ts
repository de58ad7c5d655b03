import type { TSESTree } from "@typescript-eslint/utils";
import { carriedSecret } from "./credential-flow.js";
import { isCodeMail } from "./exposing-calls.js";
import type { ExposureSearch } from "./exposure-search.js";
import { callsTo } from "./functions.js";
import { mailByShape, soundingCalls } from "./mail-shapes.js";
import { contains, functionAround, type Node } from "./nodes.js";
import { wordTest } from "./word-tests.js";
import { saidInMails } from "./written-mails.js";

/** Holds if the file speaks of passwords at all: most that send mail do not. */
const namesPasswords = wordTest((word) => /passw(?:or)?d|pwd|パスワード/i.test(word));

/**
 * Passwords in the texts of mails: in what has the shape of a mail, whatever the function that sends it is called, and in
 * what a file writes for mails that another file sends.
 */
export function exposingMails(search: ExposureSearch): void {
  const { file } = search;
  if (!namesPasswords(file)) return;
  for (const call of soundingCalls(file)) if (call.type === "CallExpression") passwordSent(search, call);
  for (const said of saidInMails(file)) if (!isSentHere(search, said)) passwordIn(search, said);
}

/** The same password stands in the text and in the markup of a mail: it is told once. */
function passwordSent(search: ExposureSearch, call: TSESTree.CallExpression): void {
  const mail = mailByShape(search.file, call);
  if (mail?.message == null || !mail.parts.some(({ field }) => field === "to")) return;
  if (search.found.some(({ place, at }) => place === "mail" && contains(call, at))) return;
  mail.parts.some(({ field, value }) => field === "content" && passwordIn(search, value));
}

/** Adds the password that a text carries; false where there is none. */
function passwordIn(search: ExposureSearch, text: Node): boolean {
  const secret = carriedSecret(search.file, text);
  if (secret?.kind !== "password" || isCodeMail(search.file, text, secret)) return false;
  search.carried(text, "mail", secret, null);
  return true;
}

/** Holds for a text whose mail is seen in this file: there the password is put in. */
function isSentHere({ file, found }: ExposureSearch, said: Node): boolean {
  const fn = functionAround(said);
  return (
    (fn !== null && callsTo(file, fn).length > 0) ||
    found.some(
      ({ place, at }) => place === "mail" && (contains(said, at) || (fn !== null && contains(fn, at))),
    )
  );
}
