import { definitionsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { conditionsOf, requiredBy } from "./conditions.js";
import type { Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf, isRequestLike } from "./flow.js";
import { guardsOf } from "./guards.js";
import { wordsOf } from "./names.js";
import { isCallLike, referenceName, unwrap, type CallLike, type Node } from "./nodes.js";
import { isClientPath } from "./origins.js";
import { pathOf } from "./paths.js";
import {
  ACCESS_CHECK_THINGS,
  ACCESS_CHECK_VERBS,
  OPEN_CHECK_WORDS,
  THROWING_CHECK_THINGS,
  THROWING_CHECK_VERBS,
} from "../models/policies.js";
import { within } from "./within.js";

/**
 * The check that whoever asks has to pass before a place of an entry is reached: a question about the caller and what
 * was asked for (`if (!(await mayRead(req, board))) return 403`). Being signed in at all is no such check.
 */
export function accessCheckBefore(file: SourceFile, place: Node, entry: Entry): Node | null {
  for (const { test, holds } of conditionsOf(place, entry.fn))
    for (const required of requiredBy({ test, holds })) {
      const check = checkBehind(file, required);
      if (check) return check;
    }
  return thrownCheckBefore(file, place, entry) ?? checkOnTheWay(file, entry);
}

/** A statement before a place that does not come back for those who may not: `await assertCanRead(req, board)`. */
function thrownCheckBefore(file: SourceFile, place: Node, entry: Entry): Node | null {
  for (let child = place; child !== entry.fn && child.parent; child = child.parent) {
    if (child.parent.type !== "BlockStatement") continue;
    for (const statement of child.parent.body) {
      if (statement.range[0] >= child.range[0]) break;
      const call = statement.type === "ExpressionStatement" ? unwrap(statement.expression) : null;
      if (isCallLike(call) && saysThrowingCheck(calledName(call)) && asksCaller(file, call)) return call;
    }
  }
  return null;
}

/** Middleware, a decorator or a wrapper whose name says that it asks whether somebody may: `requireBoardRole("editor")`. */
const checkOnTheWay = (file: SourceFile, entry: Entry): Node | null =>
  guardsOf(file, entry).find(
    ({ node, says }) =>
      says !== null && saysThrowingCheck(isCallLike(node) ? calledName(node) : (referenceName(node) ?? "")),
  )?.node ?? null;

/** The call that answers a required expression, when it asks about the caller and about what was asked for. */
function checkBehind(file: SourceFile, required: Node): Node | null {
  const call = callBehind(file, unwrap(required));
  if (!call) return null;
  if (!asksCaller(file, call)) return null;
  if (saysCheck(calledName(call))) return call;
  return within(file, "Identifier", call).some((name) => isAskedFor(file, name)) ? call : null;
}

/** Holds if a call is told who is asking. */
const asksCaller = (file: SourceFile, call: CallLike): boolean =>
  call.arguments.some((argument) => {
    const { identity } = flowOf(file, argument);
    return isRequestLike(file, argument) || (identity !== null && !identity.byName);
  });

/** A call, directly or through one name: `const team = await find(…); if (!team) …`. */
function callBehind(file: SourceFile, node: Node): CallLike | null {
  if (isCallLike(node)) return node;
  const variable = node.type === "Identifier" ? variableOf(file, node) : null;
  const [only, ...others] = variable ? definitionsOf(variable) : [];
  const value = only?.kind === "value" && others.length === 0 ? unwrap(only.node) : null;
  return isCallLike(value) ? value : null;
}

/** Holds for a name that is a part of what the client asks for: `teamId` of `const { teamId } = req.query`. */
function isAskedFor(file: SourceFile, name: Node): boolean {
  const path = pathOf(file, name);
  return path !== null && isClientPath(file, path) && !isRequestLike(file, name);
}

const verbs = new Set(ACCESS_CHECK_VERBS);
const things = new Set(ACCESS_CHECK_THINGS);
const open = new Set(OPEN_CHECK_WORDS);
const throwingVerbs = new Set(THROWING_CHECK_VERBS);
const throwingThings = new Set(THROWING_CHECK_THINGS);

/** Holds for names of functions that stop those who may not: `assertCanRead`, `requireRole`, `ensureBoardMember`. */
function saysThrowingCheck(name: string): boolean {
  const words = wordsOf(name);
  return (
    throwingVerbs.has(words[0] ?? "") &&
    words.slice(1).some((word) => throwingThings.has(word)) &&
    !words.some((word) => open.has(word))
  );
}

/** Holds for names of questions whether somebody may: `isAuthorizedForBoard`, `canRead`, `checkFileAccess`. */
function saysCheck(name: string): boolean {
  const words = wordsOf(name);
  return (
    verbs.has(words[0] ?? "") &&
    words.slice(1).some((word) => things.has(word)) &&
    !words.some((word) => open.has(word))
  );
}
