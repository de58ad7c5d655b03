import type { TSESTree } from "@typescript-eslint/utils";
import { accessCheckBefore } from "./access-checks.js";
import { applicationCachesOf, firstInApplication } from "./application-caches.js";
import { answersOf, responseCallAround, userDataInAnswer, type Answer } from "./answers.js";
import { sharingOf } from "./cache-directives.js";
import { canRunTogether, conditionsOf, onlyWhenSignedOut } from "./conditions.js";
import { entriesOf, entryAround, entryOf, isHelperOfEntry, type Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf, originOf, userDataIn, type Evidence } from "./flow.js";
import { headerSettingsOf, isRequestHeader, type HeaderSetting } from "./header-settings.js";
import { laterExpiresOf } from "./expires-headers.js";
import { calledName } from "./chains.js";
import { callsTo, functionsAround, localFunctionOf, returnsOf } from "./functions.js";
import { soleDefinitionOf, variableOf } from "./bindings.js";
import {
  classAround,
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  propertyValue,
  stringOf,
  unwrap,
  type FunctionNode,
  type Node,
  wrapped,
  type CallLike,
} from "./nodes.js";
import { isComponentScope, rootOf } from "./lifetimes.js";
import { callsWhere } from "./named-nodes.js";
import { ownResponseCachesOf } from "./own-response-caches.js";
import { isPersonalPath, pathPatternAround } from "./path-patterns.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { sharedByOtherFiles } from "./shared-headers-elsewhere.js";
import { givenAtCall, truthAtCall, valueAtCall } from "./values-at-call.js";
import { within } from "./within.js";
import { pathsIn, personalTest, workerCachesOf } from "./worker-caches.js";
import { whoseKey } from "./keys.js";
import { isIdentityHeader } from "./names.js";
import { HOLE, textsOf } from "./texts.js";

const mountingCalls = callsWhere((name) => name === "use" || name === "route");

/** A caching header that lets others receive somebody's response. */
export interface SharedHeader {
  setting: HeaderSetting;
  /** Why the response is personal: what flows into it, or the path it is for. */
  evidence: Evidence | null;
  path: string | null;
  /** The check that a caller has to pass to get this response, and that a shared cache does not make. */
  check?: Node;
}

/** Caching headers of the file that let a shared cache keep a response with user data. */
export function sharedHeadersOf(file: SourceFile): SharedHeader[] {
  const found: SharedHeader[] = [];
  const settings = headerSettingsOf(file).filter(
    (setting) => mayBeShared(file, setting) || isChosenByCalls(file, setting),
  );
  for (const setting of [...settings, ...laterExpiresOf(file)]) {
    if (isRequestHeader(file, setting)) continue;
    const helper = setting.through ? null : helperAround(file, setting.at);
    if (helper) {
      found.push(...throughHelper(file, setting, helper));
      continue;
    }
    const mounted = mountedMiddleware(file, setting) ?? mountedHere(file, setting);
    if (mounted) {
      found.push(...mounted);
      continue;
    }
    const entry = entryAround(file, setting.at) ?? decoratedEntry(file, setting.at);
    if (!entry && isComponentScope(file, setting.at) && !functionAround(setting.at)) {
      const evidence = evidenceOfPage(file);
      if (evidence) found.push({ setting, evidence, path: null });
      continue;
    }
    if (!entry) {
      const registered = handedToRegistration(file, setting.at);
      if (registered) found.push({ setting, evidence: registered, path: null });
      const pattern = registered ? null : pathPatternAround(file, setting.at);
      if (pattern && isPersonalPath(pattern.pattern))
        found.push({ setting, evidence: null, path: pattern.pattern });
      continue;
    }
    if (entry.runs === "start" || entry.runs === "build") continue;
    const evidence = personalEvidence(file, setting, entry);
    if (evidence) found.push({ setting, evidence, path: null });
    else found.push(...behindCheck(file, setting, entry), ...underPersonalPath(file, setting));
  }
  return withoutRepeats([...found, ...sharedByOtherFiles(file)]);
}

/** One header at one place, however many times a helper writes it: `{ "cache-control": …, ...headers }`. */
function withoutRepeats(headers: readonly SharedHeader[]): SharedHeader[] {
  const seen = new Map<Node, Set<string>>();
  return headers.filter(({ setting: { at, name } }) => {
    const names = seen.get(at) ?? new Set();
    seen.set(at, names);
    return !names.has(name) && names.add(name);
  });
}

/** `new Response("Gone", { headers })`: the same words for everybody. */
function saysFixedText(at: Node): boolean {
  for (let node = at.parent; node && !isFunction(node); node = node.parent)
    if (node.type === "NewExpression" && /Response$/.test(calledName(node))) {
      const body = node.arguments[0] ? unwrap(node.arguments[0]) : null;
      return body?.type === "Literal";
    }
  return false;
}

/** A header that is set only for a path where everybody sees their own: `if (pathname.startsWith("/mypage")) …`. */
function underPersonalPath(file: SourceFile, setting: HeaderSetting): SharedHeader[] {
  if (saysFixedText(setting.at)) return [];
  const test = personalTest(file, setting.at);
  const path = test && pathsIn(file, test).find(isPersonalPath);
  return path ? [{ setting, evidence: null, path }] : [];
}

/** A header that is meant for shared caches, on a response that only people who pass a check get. */
function behindCheck(file: SourceFile, setting: HeaderSetting, entry: Entry): SharedHeader[] {
  if (!textsOf(file, setting.value).some((text) => /\bpublic\b|s-maxage/i.test(text))) return [];
  const check = accessCheckBefore(file, setting.at, entry);
  return check ? [{ setting, evidence: null, path: null, check }] : [];
}

/** The function of this file that sets a header for its callers: not an entry, nor inside one. */
function helperAround(file: SourceFile, node: Node): FunctionNode | null {
  for (const fn of functionsAround(node)) {
    if (entryOf(file, fn) && !isHelperOfEntry(file, fn)) return null;
    if (callsTo(file, fn).length > 0) return fn;
  }
  return null;
}

/**
 * A header set in a helper counts for each caller: in the helper when all of them are personal and it decides the
 * value by itself, else at their calls.
 */
function throughHelper(file: SourceFile, setting: HeaderSetting, helper: FunctionNode): SharedHeader[] {
  if (onlyWhenSignedOut(file, setting.at, helper)) return [];
  const calls = callsTo(file, helper).filter((call) => entryAround(file, call));
  const personal = calls.flatMap((call) => {
    const entry = entryAround(file, call)!;
    if (!holdsAtCall(file, setting.at, helper, call) || isOverruledAtCall(file, setting, helper, call))
      return [];
    const value = valueAtCall(file, setting.value, helper, call);
    const there: HeaderSetting = { ...setting, value, at: call, through: helper };
    if (!mayBeShared(file, there)) return [];
    const evidence = personalEvidence(file, there, entry);
    return evidence ? [{ setting: there, evidence, path: null }] : behindCheck(file, there, entry);
  });
  const first = personal[0];
  const decidedByCall =
    unwrap(setting.value).type === "ConditionalExpression" ||
    textsOf(file, setting.value).some((text) => text.includes(HOLE));
  return first && personal.length === calls.length && !decidedByCall ? [{ ...first, setting }] : personal;
}

/** Holds unless a test on the way to a place in a helper is false for what a call hands over: `if (init.ttl) …`. */
function holdsAtCall(file: SourceFile, place: Node, helper: FunctionNode, call: CallLike): boolean {
  return conditionsOf(place, helper).every(({ test, holds }) => {
    const known = truthAtCall(file, test, helper, call);
    return known === null ? holds || !asksWhoAtCall(file, test, helper, call) : known === holds;
  });
}

/** Holds for a parameter for which a call hands over whether somebody is signed in: `policy(res, viewer !== null)`. */
function asksWhoAtCall(file: SourceFile, test: Node, helper: FunctionNode, call: CallLike): boolean {
  const given = givenAtCall(file, test, helper, call);
  return (
    given !== null && within(file, "Identifier", given).some((each) => flowOf(file, each).identity !== null)
  );
}

/** A later private header in the helper that this call may reach. */
function isOverruledAtCall(
  file: SourceFile,
  setting: HeaderSetting,
  helper: FunctionNode,
  call: CallLike,
): boolean {
  return settingsBeside(file, setting).some(
    (other) =>
      other.name === setting.name &&
      other.at.range[0] > setting.at.range[0] &&
      textsOf(file, other.value).every((text) => sharingOf(other.name, text) === "private") &&
      canRunTogether(setting.at, other.at) &&
      conditionsOf(other.at, helper).every(
        ({ test, holds }) => truthAtCall(file, test, helper, call) !== !holds,
      ),
  );
}

/** A header of a helper that is shared or private as a call says: `seconds > 0 ? "public, …" : "no-store"`. */
const isChosenByCalls = (file: SourceFile, setting: HeaderSetting): boolean =>
  !setting.through &&
  unwrap(setting.value).type === "ConditionalExpression" &&
  textsOf(file, setting.value).some((text) => sharingOf(setting.name, text) === "shared") &&
  helperAround(file, setting.at) !== null;

/** Middleware made by a factory, or named: it counts where it is mounted. Null when the header is not in such a one. */
function mountedMiddleware(file: SourceFile, setting: HeaderSetting): SharedHeader[] | null {
  const around = entryAround(file, setting.at);
  if (
    !around ||
    around.registration ||
    !contains(around.fn, setting.at) ||
    !passesOn(file, around, answersOf(file, around))
  )
    return null;
  const factory = functionAround(around.fn);
  const mounts =
    factory && returnsOf(factory).some((value) => unwrap(value) === around.fn) ? callsTo(file, factory) : [];
  const found = mounts.flatMap((mount) => {
    const registration = wrapped(mount).parent;
    if (registration?.type !== "CallExpression" || !isRegistration(file, registration)) return [];
    const evidence = firstEvidenceOf(file, coveredBy(file, registration, around));
    return evidence ? [{ setting: { ...setting, at: mount }, evidence, path: null }] : [];
  });
  return mounts.length > 0 ? found : null;
}

/** `app.get("/me", cacheFor("public, max-age=60"), handler)`: middleware made where it is mounted. Null for other calls. */
function mountedHere(file: SourceFile, setting: HeaderSetting): SharedHeader[] | null {
  const registration = setting.through ? wrapped(setting.at).parent : null;
  if (registration?.type !== "CallExpression" || !isRegistration(file, registration)) return null;
  const evidence = firstEvidenceOf(file, coveredBy(file, registration, null));
  return evidence ? [{ setting, evidence, path: null }] : [];
}

export function isRegistration(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const registry = registryOf(file);
  const callee = pathOf(file, call.callee);
  return (
    callee !== null &&
    (registry.callEntries.has(`${callee}()`) || registry.callEntries.has(registry.step(callee, "()") ?? ""))
  );
}

/** The entries a mounted middleware runs before: those of its own route, or all later ones of its router. */
export function coveredBy(
  file: SourceFile,
  registration: TSESTree.CallExpression,
  middleware: Entry | null,
): Entry[] {
  const method = registeredBy(registration);
  if (method === "use") return entriesAfter(file, registration);
  if (HOOKS.test(method)) return entriesBeside(file, registration);
  return entriesOf(file).filter(
    (entry) => entry.registration === registration && entry.fn !== middleware?.fn,
  );
}

/** Methods by which something runs for every handler of the same application or scope, wherever it stands. */
const HOOKS = /^(?:addHook|hook|ext|on(?:Request|BeforeHandle|AfterHandle|AfterResponse))$/;

/** The entries of the application or scope a hook is added to, and of scopes within. */
function entriesBeside(file: SourceFile, hook: TSESTree.CallExpression): Entry[] {
  const receiver = hook.callee.type === "MemberExpression" ? file.textOf(hook.callee.object) : "";
  const scope = functionAround(hook);
  return entriesOf(file).filter(({ registration }) => {
    if (!registration || registration === hook || registration.callee.type !== "MemberExpression")
      return false;
    const around = functionAround(registration);
    return around === scope
      ? file.textOf(registration.callee.object) === receiver
      : around !== null && (scope === null || contains(scope, around));
  });
}

export function firstEvidenceOf(file: SourceFile, entries: readonly Entry[]): Evidence | null {
  for (const entry of entries) {
    if (setsOwnCaching(file, entry)) continue;
    const evidence = firstEvidence(file, answersOf(file, entry));
    if (evidence && !evidence.byName) return evidence;
  }
  return null;
}

/** Headers handed to a handler's maker at its registration: `app.get("/me", answer(myVisits, SHARED))`. */
function handedToRegistration(file: SourceFile, node: Node): Evidence | null {
  for (
    let child: Node = node, parent = node.parent;
    parent && !isFunction(parent);
    child = parent, parent = parent.parent
  ) {
    if (parent.type !== "CallExpression" || !(parent.arguments as Node[]).includes(child)) continue;
    const registration = wrapped(parent).parent;
    if (registration?.type !== "CallExpression" || !isRegistration(file, registration)) continue;
    for (const argument of parent.arguments) {
      const fn = localFunctionOf(file, argument);
      const evidence = fn ? flowOf(file, fn).identity : null;
      if (evidence && !evidence.byName) return evidence;
    }
  }
  return null;
}

/** The entry a decorator stands at: `@Header("Cache-Control", …)` on a method. */
function decoratedEntry(file: SourceFile, node: Node): Entry | null {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type !== "Decorator") continue;
    const method = parent.parent;
    return method.type === "MethodDefinition" && isFunction(method.value)
      ? entryOf(file, method.value)
      : null;
  }
  return null;
}

/** User data that a component's script keeps in its top-level names, which its template shows. */
function evidenceOfPage(file: SourceFile): Evidence | null {
  for (const declarator of file.all("VariableDeclarator")) {
    if (!declarator.init || functionAround(declarator)) continue;
    const evidence = userDataIn(flowOf(file, declarator.init));
    if (evidence && !evidence.byName) return evidence;
  }
  return null;
}

/** Holds if one of the values the header may get is a shared one, and none is chosen by who is asking. */
export function mayBeShared(file: SourceFile, setting: HeaderSetting): boolean {
  const verdicts = textsOf(file, setting.value).map((text) => sharingOf(setting.name, text));
  // A value that is private in one case is chosen on purpose; which case is which is not ours to guess.
  return verdicts.includes("shared") && !verdicts.includes("private");
}

export function personalEvidence(file: SourceFile, setting: HeaderSetting, entry: Entry): Evidence | null {
  if (onlyWhenSignedOut(file, setting.at, entry.fn)) return null;
  const own = responseCallAround(file, setting.at);
  const answers = answersOf(file, entry);
  if (
    setting.at.type === "Property" &&
    answers.some((answer) =>
      answer.body.some((body) => contains(body, setting.at) && !isResponseCall(file, body)),
    )
  )
    return null;
  if (setting.at.parent?.type === "Decorator") return firstEvidence(file, answers);
  if (setting.through) {
    const sent = answers.filter((answer) => answer.node === setting.at && answer.through === setting.through);
    if (sent.length > 0) return firstEvidence(file, sent);
  }
  if (own) {
    const answer = answers.find((each) => each.node === own);
    return answer ? userDataInAnswer(file, answer) : null;
  }
  if ("covers" in entry.row && entry.row.covers === "file") return evidenceInOthers(file, entry, true);
  const returned = answers.filter((answer) => contains(answer.node, setting.at));
  if (returned.length > 0) return firstEvidence(file, returned);
  const reached = answers.filter((answer) => reaches(file, setting, answer, entry));
  const evidence = firstEvidence(file, reached) ?? sessionCookieBeside(file, setting, entry);
  if (evidence) return evidence;
  if (!passesOn(file, entry, answers) || narrowed(file, setting, entry)) return null;
  if (
    entry.registration &&
    (HOOKS.test(registeredBy(entry.registration)) ||
      /^(?:use|get|post|put|patch|delete|all)$/.test(registeredBy(entry.registration)))
  ) {
    const covered = coveredBy(file, entry.registration, entry);
    return covered.length > 0 ? firstEvidenceOf(file, covered) : evidenceCarried(file, entry);
  }
  return evidenceInOthers(file, entry) ?? evidenceCarried(file, entry);
}

const registeredBy = (call: TSESTree.CallExpression): string =>
  call.callee.type === "MemberExpression" ? (keyOf(call.callee) ?? "") : "";

/** Holds if the header is still set when the answer leaves: same call, not before it, not overruled by a private one. */
function reaches(file: SourceFile, setting: HeaderSetting, answer: Answer, entry: Entry): boolean {
  const from = functionAround(setting.at);
  const to = answer.fn;
  if (from === to) {
    if (!canRunTogether(setting.at, answer.node)) return false;
    if (
      setting.at.range[0] > answer.node.range[1] &&
      answer.node.type !== "AssignmentExpression" &&
      !isPartOfBuiltResponse(answer.node)
    )
      return false;
  } else if (!connected(file, from, to, setting.at, answer.node)) return false;
  if (onlyWhenSignedOut(file, answer.node, entry.fn)) return false;
  return !overruled(file, setting, answer);
}

/** Holds if a header set in one function is still set when another answers: nested, or one calls the other. */
function connected(
  file: SourceFile,
  from: FunctionNode | null,
  to: Node | null,
  header: Node,
  answer: Node,
): boolean {
  if (!from || !to) return true;
  if (contains(from, to)) return canRunTogether(header, to);
  if (contains(to, from)) return canRunTogether(from, answer);
  const target = isFunction(to) ? to : null;
  for (const call of callsTo(file, from)) if (contains(to, call) && canRunTogether(call, answer)) return true;
  for (const call of target ? callsTo(file, target) : [])
    if (contains(from, call) && canRunTogether(header, call)) return true;
  return false;
}

/** A response object can get headers after it is made: `const r = Response.json(x); r.headers.set(…); return r`. */
const isPartOfBuiltResponse = (node: Node): boolean =>
  node.type === "NewExpression" ||
  (node.type === "CallExpression" &&
    node.parent.type !== "ExpressionStatement" &&
    node.parent.type !== "ReturnStatement");

/** The headers that the same function sets. */
const settingsBeside = (file: SourceFile, { at }: HeaderSetting): readonly HeaderSetting[] =>
  file.fact(settingsByFunction).get(functionAround(at)) ?? [];

function settingsByFunction(file: SourceFile): ReadonlyMap<FunctionNode | null, readonly HeaderSetting[]> {
  const known = new Map<FunctionNode | null, HeaderSetting[]>();
  for (const setting of headerSettingsOf(file)) {
    const fn = functionAround(setting.at);
    const same = known.get(fn);
    if (same) same.push(setting);
    else known.set(fn, [setting]);
  }
  return known;
}

function overruled(file: SourceFile, setting: HeaderSetting, answer: Answer): boolean {
  return settingsBeside(file, setting).some(
    (other) =>
      other !== setting &&
      other.name === setting.name &&
      other.at.range[0] > setting.at.range[0] &&
      (other.at.range[0] < answer.node.range[0] || isPartOfBuiltResponse(answer.node)) &&
      textsOf(file, other.value).every((text) => sharingOf(other.name, text) === "private") &&
      canRunTogether(other.at, answer.node),
  );
}

export function firstEvidence(file: SourceFile, answers: readonly Answer[]): Evidence | null {
  let found: Evidence | null = null;
  for (const answer of answers) {
    const evidence = userDataInAnswer(file, answer);
    if (evidence && (!found || (found.byName && !evidence.byName))) found = evidence;
  }
  return found;
}

/** A session cookie set on the same response: a shared cache replays it to the next visitor. */
function sessionCookieBeside(file: SourceFile, setting: HeaderSetting, entry: Entry): Evidence | null {
  const registry = registryOf(file);
  for (const call of within(file, "CallExpression", entry.fn)) {
    if (functionAround(call) !== functionAround(setting.at)) continue;
    const callee = pathOf(file, call.callee);
    const row = callee === null ? undefined : registry.cookieSetters.get(`${callee}()`);
    const name = row === undefined ? null : stringOf(call.arguments[row]);
    if (
      name === null ||
      !/^(?:sid|session|connect\.sid|auth|token|access_?token|remember|jwt|.*(?:session|_sid|token|auth).*)$/i.test(
        name,
      )
    )
      continue;
    if (/csrf|xsrf/i.test(name) || !canRunTogether(setting.at, call)) continue;
    return {
      label: "identity",
      at: call,
      from: null,
      byName: false,
      says: {
        en: "sets a session cookie on the same response",
        ja: "同じ応答でセッション Cookie を設定しています",
      },
    };
  }
  return null;
}

/** Holds for a body that is itself a response made by a call: what is in there may be its headers. */
const isResponseCall = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
  return (
    isCallLike(inner) && inner.arguments.some((argument) => responseCallAround(file, argument) === inner)
  );
};

/** Holds for middleware: it hands the request on and answers nothing of its own. */
function passesOn(file: SourceFile, entry: Entry, answers: readonly Answer[]): boolean {
  if (entry.registration && HOOKS.test(registeredBy(entry.registration))) return true;
  if (answers.length === 0 && /middleware/i.test(file.path)) return true;
  const text = file.textOf(entry.fn);
  if (/\b(?:payload|done)\b/.test(text.slice(0, text.indexOf(")") + 1))) return true;
  return /\bresolve\(|\bnext\(\s*\)/.test(text);
}

/** Holds if the header is set only for some paths or kinds of files: nothing can be concluded about pages. */
function narrowed(file: SourceFile, setting: HeaderSetting, entry: Entry): boolean {
  return conditionsOf(setting.at, entry.fn).some(({ test }) =>
    /path|url|route|asset|static|extension/i.test(file.textOf(test)),
  );
}

/** User data in the answers of the file's other entries, which this one's header also covers. */
function evidenceInOthers(file: SourceFile, entry: Entry, overrules = false): Evidence | null {
  for (const other of entriesOf(file)) {
    if (other === entry || other.runs === "start" || other.runs === "client") continue;
    const personal = answersOf(file, other).filter(
      (answer) =>
        (overrules || !setsOwnCaching(file, other)) && !onlyWhenSignedOut(file, answer.node, other.fn),
    );
    const evidence = firstEvidence(file, personal);
    if (evidence && !evidence.byName) return evidence;
  }
  return null;
}

const setsOwnCaching = (file: SourceFile, entry: Entry): boolean =>
  headerSettingsOf(file).some(
    (setting) =>
      contains(entry.fn, setting.at) &&
      textsOf(file, setting.value).some((text) => sharingOf(setting.name, text) === "private"),
  );

/** The file puts the visitor into the request's context, so the pages behind it are made for one person. */
function evidenceCarried(file: SourceFile, entry: Entry): Evidence | null {
  for (const assignment of file.all("AssignmentExpression")) {
    if (assignment.left.type !== "MemberExpression") continue;
    const path = pathOf(file, assignment.left);
    if (
      path === null ||
      !/:(?:context|event|request|response|handle)\b.*\.(?:locals|context|state|user|session)\b/.test(path)
    )
      continue;
    if (!entryAround(file, assignment)) continue;
    const evidence = userDataIn(flowOf(file, assignment.right));
    if (evidence && !evidence.byName) return evidence;
  }
  void entry;
  return null;
}

/** A cache of whole responses over a personal handler. */
export interface ResponseCache {
  at: Node;
  call: Node;
  evidence: Evidence | null;
  path: string | null;
  /** It stands in front of every handler. */
  covers?: "application";
}

/** Response caches of the file that keep one visitor's response for the next. */
export function responseCachesOf(file: SourceFile): ResponseCache[] {
  const registry = registryOf(file);
  return [
    ...(registry.mayReach(file, registry.responseCaches)
      ? [...cachingMiddleware(file), ...cachingPlugins(file), ...cachedWrappers(file)]
      : []),
    ...cachingDecorators(file),
    ...ownCaches(file),
    ...applicationCaches(file),
    ...keepingCalls(file),
    ...cachingRoutes(file),
    ...workerCachesOf(file),
  ];
}

function rowOf(file: SourceFile, callee: Node) {
  const path = pathOf(file, callee);
  return path === null ? undefined : registryOf(file).responseCaches.get(`${path}()`);
}

function* cachingMiddleware(file: SourceFile): Generator<ResponseCache> {
  const registry = registryOf(file);
  for (const registration of file.all("CallExpression")) {
    if (registration.callee.type !== "MemberExpression") continue;
    const callee = pathOf(file, registration.callee);
    if (
      callee === null ||
      !(
        registry.callEntries.has(`${callee}()`) || registry.callEntries.has(registry.step(callee, "()") ?? "")
      )
    )
      continue;
    const method = keyOf(registration.callee);
    for (const argument of registration.arguments.flatMap(elementsOf)) {
      const made = madeBy(file, argument);
      const row = made && rowOf(file, made.callee);
      if (!made || row?.covers !== "middleware" || isGuarded(file, made, row.guards)) continue;
      const own = entriesOf(file).filter((entry) => entry.registration === registration);
      // `app.get("/my/*", cache({ … }))` with nothing behind it stands before the handlers of those paths.
      const covered =
        method === "use" || (own.length === 0 && registration.arguments.at(-1) === argument)
          ? entriesAfter(file, registration)
          : own;
      const honours = row.honoursPrivate;
      const evidence = coveredEvidence(file, covered, honours);
      if (evidence) yield { at: argument, call: made, evidence, path: null };
      else if (method === "use" && beforeSession(file, registration))
        yield { at: argument, call: made, evidence: null, path: null };
    }
  }
}

/** Middleware of the file itself that keeps the answers of personal handlers, whatever their headers say. */
function* ownCaches(file: SourceFile): Generator<ResponseCache> {
  for (const { at, call, registration } of ownResponseCachesOf(file)) {
    if (!isRegistration(file, registration)) continue;
    const evidence = coveredEvidence(file, coveredBy(file, registration, null), false);
    if (evidence && !evidence.byName) yield { at, call, evidence, path: null };
  }
}

/** `app.register(caching, { privacy: "public" })`: every answer of the application gets the header. */
function* cachingPlugins(file: SourceFile): Generator<ResponseCache> {
  for (const call of file.all("CallExpression")) {
    const [plugin, given] = call.arguments;
    if (!plugin || !given || call.callee.type !== "MemberExpression" || keyOf(call.callee) !== "register")
      continue;
    const path = pathOf(file, plugin);
    const row = path === null ? undefined : registryOf(file).responseCaches.get(path);
    const value = row?.sharedWhen && propertyValue(given, row.sharedWhen.option);
    if (row?.covers !== "plugin" || !value || !row.sharedWhen?.is.test(file.textOf(value))) continue;
    const receiver = file.textOf(call.callee.object);
    const covered = entriesOf(file).filter(
      ({ registration }) =>
        registration?.callee.type === "MemberExpression" &&
        file.textOf(registration.callee.object) === receiver,
    );
    const evidence = coveredEvidence(file, covered, row.honoursPrivate);
    if (evidence && !evidence.byName) yield { at: call, call, evidence, path: null };
  }
}

/** The elements of a written list, `[requireMember, keep(60)]`, or the value itself. */
function elementsOf(node: Node): Node[] {
  const inner = unwrap(node);
  return inner.type === "ArrayExpression" ? inner.elements.flatMap((each) => each ?? []) : [node];
}

/**
 * The call that made a middleware: itself, the one a constant holds, or the one a function of the file returns:
 * `const brief = (seconds) => cache({ cacheControl: `max-age=${seconds}` })`.
 */
function madeBy(file: SourceFile, node: Node, depth = 0): TSESTree.CallExpression | null {
  const inner = unwrap(node);
  const call =
    inner.type === "CallExpression"
      ? inner
      : inner.type === "Identifier"
        ? (file.fact(callsByHolder).get(inner.name) ?? null)
        : null;
  if (!call || depth > 2 || rowOf(file, call.callee)) return call;
  const maker = localFunctionOf(file, call.callee);
  for (const value of maker ? returnsOf(maker) : []) {
    const made = madeBy(file, value, depth + 1);
    if (made && rowOf(file, made.callee)) return made;
  }
  return call;
}

/** The first call that a name of the file is declared with, by that name. */
function callsByHolder(file: SourceFile): Map<string, TSESTree.CallExpression> {
  const calls = new Map<string, TSESTree.CallExpression>();
  for (const { id, init } of file.all("VariableDeclarator")) {
    if (id.type !== "Identifier" || !init || calls.has(id.name)) continue;
    const value = unwrap(init);
    if (value.type === "CallExpression") calls.set(id.name, value);
  }
  return calls;
}

/** Holds if an option of the cache puts the caller into its key or keeps personal responses out. */
function isGuarded(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  guards: readonly string[],
): boolean {
  return callsBehind(file, call).some((each) => isGuardedCall(file, each, guards));
}

/** The calls that made a function, outermost first: `make({…}).middleware("1m")` is two. */
function callsBehind(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
): (TSESTree.CallExpression | TSESTree.NewExpression)[] {
  const found = [call];
  let current: Node = unwrap(call.callee);
  for (let hops = 0; hops < 8; hops += 1) {
    if (current.type === "MemberExpression") current = unwrap(current.object);
    else if (isCallLike(current)) {
      found.push(current);
      current = unwrap(current.callee);
    } else if (current.type === "Identifier") {
      const variable = variableOf(file, current);
      const only = variable ? soleDefinitionOf(variable) : null;
      if (only?.kind !== "value") break;
      current = unwrap(only.node);
    } else break;
  }
  return found;
}

function isGuardedCall(
  file: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  guards: readonly string[],
): boolean {
  return call.arguments.some((argument) => {
    const inner = unwrap(argument);
    if (isFunction(inner) || (inner.type === "Identifier" && inner !== call.arguments[0]))
      return guards.includes("()");
    return (
      inner.type === "ObjectExpression" &&
      inner.properties.some(
        (property) =>
          property.type === "SpreadElement" ||
          (guards.includes(keyOf(property) ?? "") && separates(file, property.value)),
      )
    );
  });
}

/** Holds unless a key is made of public parts only, or a list of headers names none that says who asks. */
function separates(file: SourceFile, value: Node): boolean {
  const inner = unwrap(value);
  if (inner.type === "ArrayExpression" && inner.elements.length > 0) {
    const names = inner.elements.map((element) => stringOf(element));
    return names.some((name) => name === null || isIdentityHeader(name) || /user|session/i.test(name));
  }
  if (!isFunction(inner)) return true;
  return returnsOf(inner).length === 0 || whoseKey(file, inner) !== "does not say whose";
}

function entriesAfter(file: SourceFile, registration: TSESTree.CallExpression): Entry[] {
  const receiver =
    registration.callee.type === "MemberExpression" ? file.textOf(registration.callee.object) : "";
  const prefix = registration.arguments[0];
  const path = prefix ? textsOf(file, prefix)[0] : undefined;
  const mounts = mountsAfter(file, registration, receiver);
  return entriesOf(file).filter((entry) => {
    const call = entry.registration;
    if (call?.callee.type !== "MemberExpression") return false;
    const holder = file.textOf(call.callee.object);
    const mount = holder === receiver ? "" : mounts.get(holder);
    if (
      mount === undefined ||
      (mount === "" && holder === receiver && call.range[0] <= registration.range[0])
    )
      return false;
    if (path === undefined || !path.startsWith("/")) return true;
    const route = call.arguments[0] ? textsOf(file, call.arguments[0])[0] : undefined;
    return route === undefined || (mount + route).startsWith(path.replace(/\/?\*+$/, ""));
  });
}

/** The routers that are mounted on an application behind a middleware, by name, and their path: `app.use("/api", router)`. */
function mountsAfter(
  file: SourceFile,
  registration: TSESTree.CallExpression,
  receiver: string,
): ReadonlyMap<string, string> {
  const mounts = new Map<string, string>();
  for (const call of mountingCalls(file)) {
    if (call.range[0] <= registration.range[0] || call.callee.type !== "MemberExpression") continue;
    if (file.textOf(rootOf(call.callee)) !== receiver) continue;
    const [first] = call.arguments;
    const text = first ? (textsOf(file, first)[0] ?? "") : "";
    for (const argument of call.arguments) {
      const root = rootOf(argument);
      if (root.type === "Identifier" && root.name !== receiver)
        mounts.set(root.name, text.startsWith("/") ? text.replace(/\/$/, "") : "");
    }
  }
  return mounts;
}

function coveredEvidence(
  file: SourceFile,
  entries: readonly Entry[],
  honoursPrivate: boolean,
): Evidence | null {
  for (const entry of entries) {
    if (honoursPrivate && setsOwnCaching(file, entry)) continue;
    const evidence = firstEvidence(file, answersOf(file, entry));
    if (evidence) return evidence;
  }
  return null;
}

/** A cache for the whole application, mounted before the session is read. */
function beforeSession(file: SourceFile, registration: TSESTree.CallExpression): boolean {
  if (
    registration.arguments.length > 1 &&
    textsOf(file, registration.arguments[0]!)[0]?.startsWith("/") &&
    textsOf(file, registration.arguments[0]!)[0] !== "/"
  )
    return false;
  const registry = registryOf(file);
  return file.all("CallExpression").some((call) => {
    if (
      call.range[0] < registration.range[0] ||
      call.callee.type !== "MemberExpression" ||
      keyOf(call.callee) !== "use"
    )
      return false;
    return call.arguments.some((argument) => {
      const path = pathOf(file, argument);
      return path !== null && registry.sessions.has(path);
    });
  });
}

function* cachedWrappers(file: SourceFile): Generator<ResponseCache> {
  for (const call of file.all("CallExpression")) {
    const row = rowOf(file, call.callee);
    if (
      row?.covers !== "wrapped function" ||
      isGuarded(
        file,
        call,
        row.guards.filter((guard) => guard !== "()"),
      )
    )
      continue;
    const wrappedEntries = entriesOf(file).filter((entry) => entry.registration === call);
    const evidence = coveredEvidence(file, wrappedEntries, row.honoursPrivate);
    if (evidence) yield { at: call.callee, call, evidence, path: null };
  }
}

function* cachingDecorators(file: SourceFile): Generator<ResponseCache> {
  for (const decorator of file.all("Decorator")) {
    const expression = decorator.expression;
    if (expression.type !== "CallExpression") continue;
    const argument = cacheAmong(file, expression);
    if (!argument) continue;
    const target = decorator.parent;
    const covered = entriesOf(file).filter(
      (entry) =>
        isReadEntry(file, entry) &&
        (contains(target, entry.fn) || (target.type === "ClassDeclaration" && contains(target, entry.fn))),
    );
    const personal = covered.filter((entry) => !hasOwnKey(file, entry.fn, target));
    const evidence = coveredEvidence(file, personal, false);
    if (evidence) yield { at: argument, call: argument, evidence, path: null };
  }
}

/** The cache that a decorator is handed, or one that the file's own decorator is made of: the decorator itself then. */
function cacheAmong(file: SourceFile, expression: TSESTree.CallExpression): Node | null {
  const own = expression.arguments.find((each) => isDecoratedCache(file, each));
  if (own) return own;
  return composedOf(file, expression).some((call) =>
    call.arguments.some((each) => isDecoratedCache(file, each)),
  )
    ? expression
    : null;
}

function isDecoratedCache(file: SourceFile, node: Node): boolean {
  const path = pathOf(file, node);
  return path !== null && registryOf(file).responseCaches.get(path)?.covers === "decorated";
}

/** The decorators that one of the file's own puts together: `const Brief = () => applyDecorators(UseInterceptors(…), …)`. */
function composedOf(file: SourceFile, expression: TSESTree.CallExpression): TSESTree.CallExpression[] {
  const maker = localFunctionOf(file, expression.callee);
  return (maker ? returnsOf(maker) : []).flatMap((value) => {
    const inner = unwrap(value);
    return inner.type === "CallExpression"
      ? inner.arguments.flatMap((each) => {
          const part = unwrap(each);
          return part.type === "CallExpression" ? [part] : [];
        })
      : [];
  });
}

/** A cache in front of all handlers, some of which answer with one person's data. */
function* applicationCaches(file: SourceFile): Generator<ResponseCache> {
  for (const { at, call } of applicationCachesOf(file)) {
    const found = firstInApplication(file, (other) =>
      coveredEvidence(
        other,
        entriesOf(other).filter(
          (entry) =>
            isReadEntry(other, entry) && !hasOwnKey(other, entry.fn, classAround(entry.fn) ?? entry.fn),
        ),
        false,
      ),
    );
    if (found)
      yield { at, call, evidence: found === "elsewhere" ? null : found, path: null, covers: "application" };
  }
}

/** Interceptors of this kind store answers to GET only. */
function isReadEntry(file: SourceFile, entry: Entry): boolean {
  const method = entry.fn.parent;
  if (method.type !== "MethodDefinition") return false;
  return method.decorators.some((decorator) =>
    /^@?(?:Get|All|Query|ResolveField)\b/.test(file.textOf(decorator).replace(/^@/, "")),
  );
}

/** `@CacheKey((context) => …)`: a key made by a function of the request. */
function hasOwnKey(file: SourceFile, fn: FunctionNode, target: Node): boolean {
  const holders = [fn.parent, target];
  return holders.some(
    (holder) =>
      "decorators" in holder &&
      holder.decorators.some(({ expression }) =>
        expression.type === "CallExpression"
          ? [expression, ...composedOf(file, expression)].some(
              ({ callee, arguments: [key] }) =>
                /CacheKey$/.test(file.textOf(callee)) && key !== undefined && unwrap(key).type !== "Literal",
            )
          : false,
      ),
  );
}

/** `context.cache.set({ maxAge })`, `res.sendFile(path, { maxAge })`: a lifetime for a personal answer, whatever its headers say. */
function* keepingCalls(file: SourceFile): Generator<ResponseCache> {
  const registry = registryOf(file);
  if (!registry.mayReach(file, registry.keeps)) return;
  for (const call of file.all("CallExpression")) {
    const path = pathOf(file, call.callee);
    const row = path === null ? undefined : registry.keeps.get(`${path}()`);
    const argument = row?.options === undefined ? undefined : call.arguments[row.options];
    const options = argument ? unwrap(argument) : null;
    if (
      !row ||
      (row.lifetimes && !row.lifetimes.some((name) => options && isPositive(propertyValue(options, name))))
    )
      continue;
    if (options && /private|no-store|cacheControl:\s*false/.test(file.textOf(options))) continue;
    if (
      row.madeBy
        ? !isMadeWithout(file, row.madeBy, row.guards ?? [])
        : isGuardedCall(file, call, row.guards ?? [])
    )
      continue;
    const entry = entryAround(file, call);
    if (!entry || onlyWhenSignedOut(file, call, entry.fn)) continue;
    const body = row.body === undefined ? undefined : call.arguments[row.body];
    const evidence = body
      ? flowOf(file, body).identity
      : firstEvidence(
          file,
          answersOf(file, entry).filter((answer) => canRunTogether(call, answer.node)),
        );
    if (evidence && !evidence.byName) yield { at: call, call, evidence, path: null };
  }
}

/** Holds if the file makes such a cache, each time without an option that keeps visitors apart. */
function isMadeWithout(file: SourceFile, makers: readonly string[], guards: readonly string[]): boolean {
  const made = file.all("CallExpression").filter((call) => {
    const path = pathOf(file, call);
    return path !== null && makers.includes(path);
  });
  return made.length > 0 && made.every((call) => !isGuardedCall(file, call, guards));
}

const isPositive = (value: Node | null): boolean =>
  value !== null &&
  !(value.type === "Literal" && (value.value === 0 || value.value === false || value.value === "0"));

/** A route whose own option keeps its answers, though they are made for one person. */
function* cachingRoutes(file: SourceFile): Generator<ResponseCache> {
  const registry = registryOf(file);
  const { routeCaches } = registry;
  if (!registry.mayReach(file, routeCaches)) return;
  for (const call of file.all("CallExpression")) {
    const path = pathOf(file, call.callee);
    const row = path === null ? undefined : routeCaches.get(`${path}()`);
    if (!row) continue;
    for (const route of routesOf(call)) {
      const cache = firstAt(route, row.at);
      const options = cache ? unwrap(cache) : null;
      if (!cache || !options || !row.lifetimes.some((name) => isPositive(propertyValue(options, name))))
        continue;
      if (/private/.test(textsOf(file, propertyValue(options, row.privacy) ?? options).join())) continue;
      const signedIn = firstAt(route, row.signedIn ?? []);
      if (signedIn && !(unwrap(signedIn).type === "Literal" && stringOf(signedIn) === null)) continue;
      const covered = entriesOf(file).filter((entry) => contains(route, entry.fn));
      const evidence = coveredEvidence(file, covered, true);
      const origin = evidence && pathOf(file, originOf(evidence).at);
      if (!evidence || evidence.byName || row.separate?.some((each) => origin?.startsWith(each))) continue;
      yield { at: cache.parent!, call: cache, evidence, path: null };
    }
  }
}

/** The route objects of a registration: its argument, or the elements of a list. */
const routesOf = (call: TSESTree.CallExpression): Node[] =>
  call.arguments.flatMap((argument): Node[] => {
    const inner = unwrap(argument);
    return inner.type === "ArrayExpression"
      ? inner.elements.flatMap((each) => (each ? [each] : []))
      : [inner];
  });

/** The value at the first of some dotted places that an object has. */
function firstAt(object: Node, places: readonly string[]): Node | null {
  for (const place of places) {
    const value = place
      .split(".")
      .reduce<Node | null>((node, name) => (node ? propertyValue(node, name) : null), object);
    if (value) return value;
  }
  return null;
}
