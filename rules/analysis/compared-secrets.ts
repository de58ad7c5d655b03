import type { TSESTree } from "@typescript-eslint/utils";
import { ENTRY_TEXT, VOUCHER_TEXT } from "../models/credential-names.js";
import { PASSWORD_HASH } from "../models/expiry.js";
import { INTERFACE_WORDS } from "../models/placeholders.js";
import { codeOf } from "./code-text.js";
import { alwaysLeaves } from "./conditions.js";
import { textOfLiteral, type FoundLiteral } from "./constants.js";
import { type CredentialInput } from "./credential-inputs.js";
import type { SourceFile } from "./file.js";
import { wordsOf } from "./names.js";
import { functionAround, nameOf, stringOf, unwrap, wrapped, type Node } from "./nodes.js";
import {
  isAbsent,
  isConstantName,
  isInterfaceText,
  isNotorious,
  isPlaceholder,
  isProse,
  isPublic,
  isReference,
  isStructured,
  looksChosen,
  looksRandom,
} from "./secrets.js";

const interfaceWords = new Set(INTERFACE_WORDS);

/** Holds if a literal that an input is compared with opens something. */
export function isComparedSecret(input: CredentialInput, value: string, literal: FoundLiteral): boolean {
  const text = value.trim();
  if (isAbsent(text) || isReference(text) || isPublic(text) || text === "") return false;
  if (input.hashed) return /^[0-9a-f]{32,128}$/i.test(text) || /^[A-Za-z0-9+/_-]{27,}={0,2}$/.test(text);
  if (PASSWORD_HASH.test(text)) return false;
  if (/^-?\d+$/.test(text)) {
    const isNumber = typeof (literal.node as { value?: unknown }).value === "number";
    if (input.kind === "weak")
      return isNumber
        ? /pin$/i.test(input.name) && text.length >= 4
        : /^\d{4,10}$/.test(text) &&
            ((input.sent && /pin|code|pass|pw/i.test(input.name)) ||
              (/(?:^|_|[a-z])pin(?:_?code)?$/i.test(input.name) && !isNotorious(text)));
    return text.length >= (isNumber ? 4 : 3);
  }
  if (/^(?:string|number|object|boolean|function|undefined|symbol|bigint)$/.test(text)) return false;
  if (input.kind === "weak") {
    if (isPlaceholder(text) || isInterfaceText(text, input.name) || isStructured(text) || isProse(text))
      return false;
    if (/(?:^|_)(?:pass|pw)$/i.test(input.name) && input.sent) return text.length >= 4;
    return (
      ((looksChosen(text) || looksRandom(text)) &&
        (input.sent || (text.length >= 8 && /[A-Z!@#]/.test(text)))) ||
      (input.sent && text.length >= 6 && /-|_/.test(text) && !NAME_OF_STATE.test(text))
    );
  }
  if (input.kind === "password" && isConstantName(text))
    return !/PASS|PWD|PIN\b|REQUIRED|VALID|SHORT|LONG|WEAK|EMPTY|ERROR|WRONG|INCORRECT|MISSING|MATCH|EXPIRED/.test(
      text,
    );
  if (input.kind === "password") {
    if (input.sent)
      return !(/[^\u0020-\u007e]/.test(text) && text.length > 12) && !/^(?:password|passwd)$/i.test(text)
        ? !isSentinel(text)
        : false;
    if (isPassphraseText(text)) return true;
    return !isPlaceholder(text) && !isProse(text) && !isModeText(text) && !isStructured(text);
  }
  if (isPlaceholder(text) || isProse(text) || isInterfaceText(text, input.name)) return false;
  if (isStructured(text) && !/^[0-9a-f-]{36}$/i.test(text)) return false;
  return (
    looksChosen(text) ||
    looksRandom(text) ||
    (input.sent && text.length >= 5 && !/^[a-z]+(?:[-_.][a-z]+)?$/.test(text)) ||
    (input.sent && text.length >= 5 && /[-_]/.test(text))
  );
}

/** `code === "user_already_exists"`, `key === "opening-hours"`: words of a program, which nobody types in. */
const NAME_OF_STATE = /^[a-z]+(?:-[a-z]+|(?:_[a-z]+)+)$/;

/** Holds unless a literal opens nothing where only a word such as `key` or `code` says what it is compared with. */
export const mayBeWeakSecret = (text: string): boolean =>
  /^\d{4,10}$/.test(text) ||
  (text.length >= 6 && (/[-_]|^[\w+/-]{27,}={0,2}$/.test(text) || looksChosen(text) || looksRandom(text)));

/**
 * Holds if what follows from a comparison is who gets in. `code`, `key` and `keyword` are also those of coupons,
 * countries and states: the function has to say that it lets somebody in.
 */
export function decidesEntry(file: SourceFile, input: CredentialInput, at: Node): boolean {
  if (input.kind !== "weak" || !/(?:^|[_-]|[a-z])(?:code|keyword|hash|k|key|access)$/i.test(input.name))
    return true;
  // `key === "oauth2Providers"` names a setting, unless whoever sends something else gets no further.
  if (/^[a-z][a-z\d]*(?:[A-Z][a-z\d]*)+$/.test(stringOf(at) ?? "") && !sendsAway(at)) return false;
  const fn = functionAround(at);
  const code = fn ? `${nameOf(fn) ?? ""} ${codeOf(file, fn)}` : codeOf(file, file.program);
  return (ENTRY_TEXT.test(code) || (input.sent && sendsAway(at))) && !VOUCHER_TEXT.test(code);
}

/** Holds if everybody who sends another value gets no further: `if (key !== "…") return answer("NG")`. */
function sendsAway(at: Node): boolean {
  let test: Node = at;
  while (test.parent && /^(?:BinaryExpression|LogicalExpression|TSNonNullExpression)$/.test(test.parent.type))
    test = test.parent;
  const { parent } = test;
  return (
    test.type === "BinaryExpression" &&
    test.operator.startsWith("!=") &&
    parent?.type === "IfStatement" &&
    parent.test === test &&
    !parent.alternate &&
    alwaysLeaves(parent.consequent)
  );
}

/** A digest of something published, unless something typed was hashed to be compared with it. */
export const isChecksum = (text: string): boolean =>
  /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(text);

/**
 * Holds if an equality turns the value away instead of letting it in: what follows is a `throw`, or several
 * passwords everyone knows are named in one condition, as a policy does.
 */
export function isRefusal(equality: TSESTree.BinaryExpression): boolean {
  if (!/^===?$/.test(equality.operator)) return false;
  let condition: Node = equality;
  for (let above = wrapped(condition).parent; above; above = wrapped(condition).parent) {
    if (above.type !== "LogicalExpression") {
      if (above.type !== "IfStatement" || unwrap(above.test) !== unwrap(condition)) break;
      const { consequent } = above;
      const last = consequent.type === "BlockStatement" ? consequent.body.at(-1) : consequent;
      if (last?.type === "ThrowStatement") return true;
      break;
    }
    condition = above;
    if (notoriousIn(condition) >= 2) return true;
  }
  return false;
}

function notoriousIn(condition: Node): number {
  const inner = unwrap(condition);
  if (inner.type === "LogicalExpression")
    return inner.operator === "||" ? notoriousIn(inner.left) + notoriousIn(inner.right) : 0;
  if (inner.type !== "BinaryExpression" || !/^===?$/.test(inner.operator)) return 0;
  return [inner.left, inner.right].some((side) => isNotorious(textOfLiteral(side) ?? "")) ? 1 : 0;
}

/** A word or two without Latin letters, as people choose for a passphrase; not what a label says of one. */
const isPassphraseText = (text: string): boolean =>
  /^[\p{L}\p{N}ー・]{3,16}$/u.test(text) &&
  /[^\u0020-\u007e]/.test(text) &&
  !/パスワード|暗証|合言葉|認証|入力|未設定|不明|なし$|ください|必須|エラー|無効|有効|不一致|password/iu.test(
    text,
  );

const isSentinel = (text: string): boolean =>
  /^(?:undefined|null|nan|true|false|none|\[object object\])$/i.test(text);

/** Words an interface uses for a field's mode; a person's word such as `admin` may well be a password. */
const isModeText = (text: string): boolean =>
  wordsOf(text).every(
    (word) =>
      interfaceWords.has(word) && !/^(?:admin|user|guest|system|lock|unlock|remember|device)$/.test(word),
  );
