import { WHOLE_TEXTS } from "../models/serializers.js";
import { FAKE_WORDS } from "../models/test-tools.js";
import { valueBehind } from "./bindings.js";
import { textOfLiteral } from "./constants.js";
import { carriedSecret } from "./credential-flow.js";
import { type ExposureSearch, counts, constantText } from "./exposure-search.js";
import { standsInDevelopment } from "./production-guards.js";
import { credentialName } from "./secrets.js";
import { callsWhere } from "./named-nodes.js";
import type { SourceFile } from "./file.js";
import { isCallLike, keyOf, unwrap, referenceName, type CallLike, type Node } from "./nodes.js";
import { wordsOf } from "./names.js";
import { shapeOf } from "./objects.js";
import { wordTest } from "./word-tests.js";

const fakeWords = new Set(FAKE_WORDS);
/** Names of tokens that open no account: of a form, a device, an invitation, a check that somebody is human. */
const NO_ACCESS =
  /csrf|push|fcm|device|expir|theme|invite|reset|cancel|page|design|captcha|turnstile|challenge|link_?token/i;

const itemSetters = callsWhere((name) => name === "setItem");
const namesStorage = wordTest((word) => word === "localStorage" || word === "sessionStorage");

/** `localStorage.setItem("accessToken", …)`: any script of the page can read it. */
export function exposingStorage(search: ExposureSearch): void {
  const { file } = search;
  for (const call of itemSetters(file)) {
    const callee = unwrap(call.callee);
    if (
      callee.type !== "MemberExpression" ||
      !/^(?:window\.|globalThis\.)?(?:localStorage|sessionStorage)$/.test(file.textOf(callee.object))
    )
      continue;
    const [key, value] = call.arguments;
    if (key && value) stored(search, textOfLiteral(key) ?? constantText(file, key), value, call);
  }
  for (const assignment of namesStorage(file) ? file.all("AssignmentExpression") : []) {
    const target = assignment.left;
    if (
      target.type !== "MemberExpression" ||
      !/^(?:window\.)?(?:localStorage|sessionStorage)$/.test(file.textOf(target.object))
    )
      continue;
    stored(search, keyOf(target), assignment.right, assignment);
  }
}

function stored(search: ExposureSearch, key: string | null, value: Node, at: Node): void {
  const { file } = search;
  const inner = unwrap(value);
  if (
    isSpelledOut(file, inner) ||
    inner.type === "Literal" ||
    inner.type === "UnaryExpression" ||
    inner.type === "BinaryExpression" ||
    // `selectedMockId`: what tells a stand-in whom to play.
    wordsOf(referenceName(inner) ?? "").some((word) => fakeWords.has(word) || word === "demo")
  )
    return;
  const named = key === null ? null : credentialName(key.replace(/^.*[:/.]/, ""));
  const isAccess =
    named !== null && (named.kind !== "weak" || /token$|^jwt$|pass$/i.test(key!)) && !NO_ACCESS.test(key!);
  const carried = carriedSecret(file, value);
  const secret = carried && counts(carried, "storage") ? carried : null;
  const own = accessName(inner) ?? accessWithin(file, inner);
  if (
    (isAccess || own !== null || (secret && secret.kind !== "everything")) &&
    !standsInDevelopment(file, at)
  )
    search.add({ at, place: "storage", name: own ?? key ?? secret?.name ?? "token", secret, fix: null });
}

/** Holds for a value that the code itself spells out, by whatever name: it came from nobody's account. */
function isSpelledOut(file: SourceFile, value: Node, depth = 0): boolean {
  const behind = valueBehind(file, value);
  if (behind.type === "Identifier")
    return behind !== unwrap(value) && depth < 4 && isSpelledOut(file, behind, depth + 1);
  return (
    textOfLiteral(behind) !== null ||
    (behind.type === "BinaryExpression" &&
      behind.operator === "+" &&
      isSpelledOut(file, behind.left) &&
      isSpelledOut(file, behind.right))
  );
}

/** `JSON.stringify({ refreshToken, name })`: what lets somebody in, among what is written down together. */
function accessWithin(file: SourceFile, value: Node): string | null {
  const written = unwrap(valueBehind(file, value));
  if (!isCallLike(written) || !isStringify(file, written)) return null;
  for (const [key, each] of shapeOf(file, written.arguments[0]!).properties) {
    const part = unwrap(each);
    if (part.type !== "Identifier" && part.type !== "MemberExpression") continue;
    if (NO_ACCESS.test(key) || (part.type === "Identifier" && part.name === "undefined")) continue;
    const name = accessName(part) ?? (accessNamed(key) ? key : null);
    if (name !== null && !NO_ACCESS.test(name)) return name;
  }
  return null;
}

/** `JSON.stringify(value)`; with a list of keys or a function, those decide. */
const isStringify = (file: SourceFile, call: CallLike): boolean =>
  call.arguments.length === 1 && WHOLE_TEXTS.includes(file.textOf(call.callee));

/** The name of a value that says it lets somebody in, wherever it comes from: `data.accessToken`, `session.jwt`. */
function accessName(value: Node): string | null {
  const name = referenceName(value);
  return name !== null && accessNamed(name) ? name : null;
}

function accessNamed(name: string): boolean {
  const named = credentialName(name);
  return (
    named !== null &&
    (named.kind === "token" ||
      named.kind === "password" ||
      /(?:^|[a-z_])jwt$|(?:^id|Id)_?token$|(?:session|login|user)_?token$/i.test(name)) &&
    !/_?key$/i.test(name)
  );
}
