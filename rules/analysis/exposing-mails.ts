import type { TSESTree } from "@typescript-eslint/utils";
import { carriedSecret } from "./credential-flow.js";
import { isCodeMail } from "./exposing-calls.js";
import type { ExposureSearch } from "./exposure-search.js";
import { mailByShape, soundingCalls } from "./mail-shapes.js";
import { contains } from "./nodes.js";
import { wordTest } from "./word-tests.js";

/** Holds if the file speaks of passwords at all: most that send mail do not. */
const speaksOfPasswords = wordTest((word) => /pass|pwd|pw$|パスワード/i.test(word));

/** A password in the text of what has the shape of a mail, whatever the function that sends it is called. */
export function exposingMails(search: ExposureSearch): void {
  if (!speaksOfPasswords(search.file)) return;
  for (const call of soundingCalls(search.file))
    if (call.type === "CallExpression") passwordsIn(search, call);
}

function passwordsIn(search: ExposureSearch, call: TSESTree.CallExpression): void {
  const { file } = search;
  const mail = mailByShape(file, call);
  if (mail?.message == null || !mail.parts.some(({ field }) => field === "to")) return;
  if (search.found.some(({ place, at }) => place === "mail" && contains(call, at))) return;
  for (const { field, value } of mail.parts) {
    const secret = field === "content" ? carriedSecret(file, value) : null;
    if (secret?.kind !== "password" || isCodeMail(file, call, secret)) continue;
    // The same password stands in the text and in the markup of a mail: it is told once.
    return search.carried(value, "mail", secret, null);
  }
}
