import type { Rule } from "eslint";
import { HEADER_WRITING, NO_CACHE_NAMES, READS } from "../models/response-headers.js";
import { answersOf, userDataInAnswer, type Answer } from "./answers.js";
import { sharingOf } from "./cache-directives.js";
import { calledName } from "./chains.js";
import { onlyWhenSignedOut } from "./conditions.js";
import { entriesOf, entryAround, type Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import type { Evidence } from "./flow.js";
import { localFunctionOf } from "./functions.js";
import { guardsOf } from "./guards.js";
import { headerSettingsOf, isRequestHeader, type HeaderSetting } from "./header-settings.js";
import {
  contains,
  isCallLike,
  keyOf,
  nameOf,
  statementOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { sideOf } from "./sides.js";
import { textsOf } from "./texts.js";

/** An answer made for one person that does not say whether caches may keep it, in a file where caches are at work. */
export interface UnmarkedAnswer {
  answer: Answer;
  evidence: Evidence;
  /** The setting that shows that something in front caches. */
  shared: HeaderSetting;
}

/** Personal answers of the file without any cache policy, where another route of it lets shared caches keep answers. */
export function unmarkedAnswersOf(file: SourceFile): UnmarkedAnswer[] {
  const side = sideOf(file);
  if (side === "client" || side === "tool") return [];
  const settings = headerSettingsOf(file).filter((setting) => !isRequestHeader(file, setting));
  const shared = settings.find((setting) => {
    const entry = entryAround(file, setting.at);
    return (
      entry !== null &&
      entry.runs === "server" &&
      !isMounted(entry) &&
      textsOf(file, setting.value).every((text) => sharingOf(setting.name, text) === "shared")
    );
  });
  if (
    !shared ||
    settings.some((setting) => coversAll(file, setting)) ||
    NO_CACHE_NAMES.test(mountedNames(file))
  )
    return [];
  const found: UnmarkedAnswer[] = [];
  for (const entry of entriesOf(file)) {
    if (entry.runs !== "server" || !isRead(entry) || isMounted(entry)) continue;
    if (settings.some((setting) => contains(entry.fn, setting.at) || setting.through !== undefined)) continue;
    if (
      guardsOf(file, entry).some(
        (guard) =>
          NO_CACHE_NAMES.test(file.textOf(guard.node)) ||
          guard.code.some((code) =>
            headerSettingsOf(code.file).some(
              (setting) => contains(code.node, setting.at) && !isRequestHeader(code.file, setting),
            ),
          ),
      )
    )
      continue;
    for (const answer of answersOf(file, entry)) {
      if (isRefusal(file, answer) || onlyWhenSignedOut(file, answer.node, entry.fn)) continue;
      const helper = helperOf(file, answer);
      if (helper && settings.some((setting) => contains(helper, setting.at))) continue;
      const evidence = userDataInAnswer(file, answer);
      if (evidence && !evidence.byName && evidence.label !== "input") {
        found.push({ answer, evidence, shared });
        break;
      }
    }
  }
  return found;
}

/** The function of this file that makes the answer: `return diary(request, env)`. */
function helperOf(file: SourceFile, { node, through }: Answer): FunctionNode | null {
  if (through) return through;
  const inner = unwrap(node);
  const call = inner.type === "AwaitExpression" ? unwrap(inner.argument) : inner;
  return call.type === "CallExpression" ? localFunctionOf(file, call.callee) : null;
}

/** Middleware: it is not a route of its own. */
const isMounted = (entry: Entry): boolean =>
  entry.registration !== null &&
  /^(?:use|addHook|onBeforeHandle|onError|notFound)$/.test(calledName(entry.registration));

function isRead(entry: Entry): boolean {
  if (entry.registration) return READS.test(calledName(entry.registration));
  return READS.test(nameOf(entry.fn) ?? "");
}

/** A header set by middleware or a configuration is for other answers too. */
function coversAll(file: SourceFile, setting: HeaderSetting): boolean {
  const entry = entryAround(file, setting.at);
  return entry === null || isMounted(entry) || entry.answers === "nothing";
}

const mountedNames = (file: SourceFile): string =>
  file
    .all("CallExpression")
    .flatMap((call) =>
      call.callee.type === "MemberExpression" && /^(?:use|register|addHook)$/.test(keyOf(call.callee) ?? "")
        ? call.arguments.map((argument) => file.textOf(argument).slice(0, 80))
        : [],
    )
    .join(" ");

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
