import type { Rule } from "eslint";
import {
  CHANGES,
  FAILURE_HANDLERS,
  HEADER_WRITING,
  NO_CACHE_NAMES,
  OWN_READ_CALLS,
  OWN_READ_FILES,
  OWN_READ_NAMES,
  POLICY_HELPER_NAMES,
  READ_ROLES,
  MOUNTED_FOLDERS,
  MOUNTING_CALLS,
  MOUNTED_PARTS,
  READS,
} from "../models/response-headers.js";
import { answersOf, userDataInAnswer, type Answer } from "./answers.js";
import { sharingOf, type Sharing } from "./cache-directives.js";
import { soleDefinitionOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { onlyWhenSignedOut } from "./conditions.js";
import { entriesOf, entryAround, type Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import type { Evidence } from "./flow.js";
import { localFunctionOf } from "./functions.js";
import { guardsOf } from "./guards.js";
import { rootOf } from "./lifetimes.js";
import { headerSettingsOf, isRequestHeader, type HeaderSetting } from "./header-settings.js";
import {
  contains,
  isCallLike,
  isFunction,
  keyOf,
  nameOf,
  propertyOf,
  statementOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { sideOf } from "./sides.js";
import { HOLE, textsOf } from "./texts.js";

/** An answer made for one person that does not say whether caches may keep it. */
export interface UnmarkedAnswer {
  answer: Answer;
  evidence: Evidence;
  /** The policy of another answer of the file, which shows that caches are to be reckoned with. */
  beside: HeaderSetting | null;
  /** What that policy lets shared caches do. */
  sharing: "shared" | "private" | null;
}

/**
 * Personal answers of the file that leave without any cache policy: where another answer of the file is kept by shared
 * caches, or is kept out of them while this one was forgotten; when `everywhere` is set, wherever the policy would
 * stand in this file.
 */
export function unmarkedAnswersOf(file: SourceFile, everywhere: boolean): UnmarkedAnswer[] {
  const side = sideOf(file);
  if (side === "client" || side === "tool") return [];
  const settings = headerSettingsOf(file).filter((setting) => !isRequestHeader(file, setting));
  const shared = settings.find((setting) => isAnswerWith(file, setting, "shared")) ?? null;
  const beside = shared ?? settings.find((setting) => isAnswerWith(file, setting, "private")) ?? null;
  if (!beside && !everywhere) return [];
  if (settings.some((setting) => coversAll(file, setting))) return [];
  const found: UnmarkedAnswer[] = [];
  for (const entry of entriesOf(file)) {
    if (entry.runs !== "server" || isMounted(entry) || !(isOwnRead(file, entry) || (beside && isRead(entry))))
      continue;
    const own = entry.fn.parent.type === "MethodDefinition" ? entry.fn.parent : entry.fn;
    if (settings.some((setting) => contains(own, setting.at) || setting.through !== undefined)) continue;
    if (isCoveredByMiddleware(file, entry) || hasPolicyGuard(file, entry)) continue;
    for (const answer of answersOf(file, entry)) {
      if (isRefusal(file, answer) || onlyWhenSignedOut(file, answer.node, entry.fn)) continue;
      const helper = helperOf(file, answer);
      if (helper && settings.some((setting) => contains(helper, setting.at))) continue;
      if (passesHelper(file, entry, answer, settings)) continue;
      const evidence = userDataInAnswer(file, answer);
      if (evidence && !evidence.byName && evidence.label !== "input") {
        found.push({ answer, evidence, beside, sharing: shared ? "shared" : beside && "private" });
        break;
      }
    }
  }
  return found;
}

/** Holds for the policy of one answer that says this to shared caches. */
function isAnswerWith(file: SourceFile, setting: HeaderSetting, sharing: Sharing): boolean {
  const entry = entryAround(file, setting.at);
  return (
    (entry ? entry.runs === "server" && !isMounted(entry) : isInAnswerObject(setting.at)) &&
    textsOf(file, setting.value).every((text) => sharingOf(setting.name, text) === sharing)
  );
}

/** Holds if something that runs before the handler sets a policy: a guard with a header, or one named after it. */
function hasPolicyGuard(file: SourceFile, entry: Entry): boolean {
  return guardsOf(file, entry).some(
    (guard) =>
      POLICY_HELPER_NAMES.test(file.textOf(guard.node)) ||
      guard.code.some((code) =>
        headerSettingsOf(code.file).some(
          (setting) => contains(code.node, setting.at) && !isRequestHeader(code.file, setting),
        ),
      ),
  );
}

/** The function of this file that makes the answer: `return diary(request, env)`. */
function helperOf(file: SourceFile, { node, through }: Answer): FunctionNode | null {
  if (through) return through;
  const inner = unwrap(node);
  const call = inner.type === "AwaitExpression" ? unwrap(inner.argument) : inner;
  return call.type === "CallExpression" ? localFunctionOf(file, call.callee) : null;
}

/**
 * Holds if a helper that sets a policy gets the answer, or runs beside it: `return noStore(json(x))`, `json(x, briefly(2))`,
 * `cacheFor(response)`.
 */
function passesHelper(
  file: SourceFile,
  entry: Entry,
  answer: Answer,
  settings: readonly HeaderSetting[],
): boolean {
  return file.all("CallExpression").some((call) => {
    if (!contains(entry.fn, call) || call === answer.node) return false;
    const isPart = contains(call, answer.node) || contains(answer.node, call);
    if (!isPart && call.parent.type !== "ExpressionStatement") return false;
    const fn = localFunctionOf(file, call.callee);
    return fn
      ? settings.some((setting) => contains(fn, setting.at))
      : POLICY_HELPER_NAMES.test(calledName(call));
  });
}

/** Middleware: it is not a route of its own. */
const isMounted = (entry: Entry): boolean =>
  entry.registration !== null &&
  (MOUNTING_CALLS.test(calledName(entry.registration)) ||
    FAILURE_HANDLERS.test(calledName(entry.registration)));

function isRead(entry: Entry): boolean {
  if (entry.registration) return READS.test(calledName(entry.registration));
  const name = nameOf(entry.fn) ?? "";
  return READS.test(name) || (READ_ROLES.includes(entry.params[0] ?? "") && !CHANGES.test(name));
}

/** Holds for a handler of GET requests whose policy would stand in this file: nothing in another file is around it. */
function isOwnRead(file: SourceFile, entry: Entry): boolean {
  if (entry.registration)
    return (
      OWN_READ_CALLS.test(calledName(entry.registration)) && isServedHere(file, entry.registration.callee)
    );
  return OWN_READ_FILES.test(file.path) && OWN_READ_NAMES.test(nameOf(entry.fn) ?? "");
}

/** Holds for routes of an application that this file makes, not of a part that another file mounts behind its middleware. */
function isServedHere(file: SourceFile, callee: Node): boolean {
  const root = rootOf(callee);
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (!variable || only?.kind !== "value" || !isCallLike(unwrap(only.node))) return false;
  const maker = unwrap(only.node) as CallLike;
  if (MOUNTED_PARTS.test(file.textOf(maker.callee)) || MOUNTED_FOLDERS.test(file.path)) return false;
  return only.from.parent?.parent?.parent?.type !== "ExportNamedDeclaration";
}

/** A header set by a hook or a configuration is for other answers too; named middleware counts where it is mounted. */
function coversAll(file: SourceFile, setting: HeaderSetting): boolean {
  const entry = entryAround(file, setting.at);
  if (entry === null)
    return (
      !isInAnswerObject(setting.at) &&
      !isKept(setting.at) &&
      decoratedMember(setting.at)?.type !== "MethodDefinition"
    );
  if (isMounted(entry)) return !isForFailures(entry) && !isPathText(file, entry.registration!.arguments[0]);
  return entry.answers === "nothing";
}

/** `(error, req, res, next) => …`, `app.onError(…)`: it answers where something went wrong, and nothing else. */
const isForFailures = ({ registration, fn }: Entry): boolean =>
  fn.params.length === 4 || FAILURE_HANDLERS.test(calledName(registration!));

/** Middleware of this file, mounted for all later routes or for those under a path, that sets a policy. */
function isCoveredByMiddleware(file: SourceFile, entry: Entry): boolean {
  const route = entry.registration?.arguments[0]
    ? textsOf(file, entry.registration.arguments[0])[0]
    : undefined;
  return file.fact(policyMounts).some((mount) => {
    if (mount.path === null || route === undefined) return true;
    const prefix = mount.path.replace(/[*]+.*$|\/$/g, "");
    return route.startsWith(prefix) || route.includes(HOLE);
  });
}

/** Calls that mount something which sets a cache policy, and the path they are mounted at. */
function policyMounts(file: SourceFile): { path: string | null }[] {
  const settings = headerSettingsOf(file);
  return file.all("CallExpression").flatMap((call) => {
    if (call.callee.type !== "MemberExpression" || !MOUNTS.test(keyOf(call.callee) ?? "")) return [];
    const sets = call.arguments.some((argument) => {
      const fn = localFunctionOf(file, argument);
      return fn
        ? fn.params.length < 4 && settings.some((setting) => contains(fn, setting.at))
        : NO_CACHE_NAMES.test(file.textOf(argument).slice(0, 80));
    });
    const first = call.arguments[0];
    return sets ? [{ path: first && isPathText(file, first) ? textsOf(file, first)[0]! : null }] : [];
  });
}

/** Holds in the headers of `{ statusCode, headers, body }`: they are that answer's own. */
function isInAnswerObject(node: Node): boolean {
  const holder = node.parent?.parent;
  return holder?.type === "Property" && propertyOf(holder.parent, "statusCode") !== null;
}

/** Holds inside a constant: what uses it sets the header. */
function isKept(node: Node): boolean {
  for (let parent = node.parent; parent && !isFunction(parent); parent = parent.parent)
    if (parent.type === "VariableDeclarator") return true;
  return false;
}

/** What a decorator stands at, when the node is in one. */
function decoratedMember(node: Node): Node | null {
  for (let parent = node.parent; parent && !isFunction(parent); parent = parent.parent)
    if (parent.type === "Decorator") return parent.parent;
  return null;
}

const MOUNTS = /^(?:use|register|addHook|onBeforeHandle|onAfterHandle|ext)$/;

const isPathText = (file: SourceFile, node: Node | undefined): boolean =>
  node !== undefined && (textsOf(file, node)[0] ?? "").startsWith("/");

/** `res.status(404).json(…)`: an answer that tells of a failure. */
const isRefusal = (file: SourceFile, answer: Answer): boolean =>
  /status\(\s*[345]\d\d|code\(\s*[345]\d\d|status:\s*[345]\d\d|,\s*[345]\d\d\s*\)/.test(
    file.textOf(answer.node),
  );

/** A change that keeps the answer out of caches, in the way of its framework. */
export function noStoreFix(
  file: SourceFile,
  { answer }: UnmarkedAnswer,
): ((fixer: Rule.RuleFixer) => Rule.Fix) | null {
  const node = unwrap(answer.node);
  if (!isCallLike(node)) return null;
  const callee = unwrap(node.callee);
  const path = pathOf(
    file,
    callee.type === "MemberExpression" && !/^(?:Response|NextResponse)$/.test(file.textOf(callee.object))
      ? callee.object
      : callee,
  );
  const way = path === null ? undefined : HEADER_WRITING.find((each) => each.send.test(path));
  if (way?.option && node.arguments.length === way.option.argument && node.arguments.length > 0) {
    const { text } = way.option;
    return (fixer) => fixer.insertTextAfterRange(node.arguments.at(-1)!.range, `, ${text}`);
  }
  if (!way?.statement || callee.type !== "MemberExpression") return null;
  const target = rootName(callee.object);
  const statement = statementOf(wrapped(node));
  if (target === null || statement.parent?.type !== "BlockStatement") return null;
  const indent = /[ \t]*$/.exec(file.text.slice(0, statement.range[0]))![0];
  return (fixer) =>
    fixer.insertTextBeforeRange(statement.range, `${way.statement!.replace("%target", target)}\n${indent}`);
}

/** `res` in `res.status(200).json(…)`. */
function rootName(node: Node): string | null {
  let current = unwrap(node);
  for (let hops = 0; hops < 6; hops += 1) {
    if (current.type === "Identifier") return current.name;
    if (isCallLike(current)) current = unwrap(current.callee);
    else if (current.type === "MemberExpression") current = unwrap(current.object);
    else return null;
  }
  return null;
}
