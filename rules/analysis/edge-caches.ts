import type { Bilingual } from "../incidents/schema.js";
import type { CachedResult } from "./cached-results.js";
import { cdnPoliciesOf } from "./cdn-policies.js";
import { conditionsOf } from "./conditions.js";
import { entriesOf, entryAround } from "./entries.js";
import { answersOf, userDataInAnswer } from "./answers.js";
import type { SourceFile } from "./file.js";
import { flowOf, isRequestLike, originOf, stepsOf, type Evidence } from "./flow.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import {
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  propertyOf,
  propertyValue,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import { readsOf, variableOf } from "./bindings.js";
import { callsNamed, propertiesWhere } from "./named-nodes.js";
import { whoseKey } from "./keys.js";
import { isPersonalPath } from "./path-patterns.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

/** Caching asked for by hints, options and CDN code, over results that are made for one person. */
export function edgeCachesOf(file: SourceFile): CachedResult[] {
  return [
    ...publicHints(file),
    ...sharedSessions(file),
    ...cacheEverything(file),
    ...cdnPoliciesOf(file),
    ...schemaHints(file),
    ...decoratedHints(file),
    ...defaultLifetimes(file),
  ];
}

const result = (at: Node, evidence: Evidence): CachedResult => ({
  at,
  shown: originOf(evidence).at,
  steps: stepsOf(evidence),
});

const personally = (at: Node, says: Bilingual): CachedResult => ({ at, shown: at, steps: [{ at, says }] });

/** `info.cacheControl.setCacheHint({ maxAge: 60 })` in a resolver that returns the caller's data. */
function* publicHints(file: SourceFile): Generator<CachedResult> {
  const { hints, hintCalls } = registryOf(file);
  for (const call of callsNamed(file, hintCalls)) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") continue;
    const hint = hints.find(
      (row) => row.call === keyOf(callee) && (!row.on || file.textOf(callee.object).endsWith(row.on)),
    );
    const options = hint && call.arguments[hint.argument];
    if (!hint || !options || unwrap(options).type !== "ObjectExpression") continue;
    if (stringOf(propertyValue(options, hint.privateWhen.option))?.toUpperCase() === hint.privateWhen.value)
      continue;
    const age = propertyValue(options, hint.needs);
    if (!age || (age.type === "Literal" && age.value === 0)) continue;
    const fn = functionAround(call);
    if (!fn) continue;
    for (const value of returnsOf(fn)) {
      const evidence = flowOf(file, value).identity;
      if (evidence && !evidence.byName) {
        yield result(call, evidence);
        break;
      }
    }
  }
}

/** A response cache whose session function answers null: one cache for everybody. */
function* sharedSessions(file: SourceFile): Generator<CachedResult> {
  const registry = registryOf(file);
  if (!registry.mayReach(file, registry.sharedSessions)) return;
  for (const call of file.all("CallExpression")) {
    const path = pathOf(file, call.callee);
    const option = path === null ? undefined : registry.sharedSessions.get(`${path}()`);
    const property = option && call.arguments[0] ? propertyOf(unwrap(call.arguments[0]), option) : null;
    const fn = property ? unwrap(property.value) : null;
    if (!property || !fn || !isFunction(fn)) continue;
    if (!returnsOf(fn).every((value) => unwrap(value).type === "Literal")) continue;
    const evidence = anyPersonalAnswer(file) ?? contextBeside(file, call);
    if (evidence) yield result(property, evidence);
    else if (/\b(?:me|viewer|currentUser|my[A-Z]\w*)\s*(?:\([^)]*\))?\s*:/.test(file.text))
      yield personally(property, {
        en: "one cache for every session",
        ja: "全セッションで 1 つのキャッシュになります",
      });
  }
}

/** Who is asking, in the `context` of the server that a plugin is handed to: `{ context: ({ request }) => …, plugins: […] }`. */
function contextBeside(file: SourceFile, plugin: Node): Evidence | null {
  for (let node = plugin.parent; node && !isFunction(node); node = node.parent) {
    const context = node.type === "ObjectExpression" ? propertyOf(node, "context") : null;
    const fn = context ? localFunctionOf(file, context.value) : null;
    for (const value of fn ? returnsOf(fn) : []) {
      const { identity } = flowOf(file, value);
      if (identity && !identity.byName) return identity;
    }
  }
  return null;
}

function anyPersonalAnswer(file: SourceFile): Evidence | null {
  for (const entry of entriesOf(file))
    for (const answer of answersOf(file, entry)) {
      const evidence = userDataInAnswer(file, answer);
      if (evidence?.label === "identity" && !evidence.byName) return evidence;
    }
  return null;
}

const fetchOptions = propertiesWhere((key) => key === "cf");

/** `fetch(request, { cf: { cacheEverything: true } })`: the visitor's own request, cached whatever the origin says. */
function* cacheEverything(file: SourceFile): Generator<CachedResult> {
  for (const property of fetchOptions(file)) {
    const options = unwrap(property.value);
    const everything = propertyValue(options, "cacheEverything");
    const lifetime = propertyValue(options, "cacheTtl");
    const forced =
      (everything?.type === "Literal" && everything.value === true) ||
      (lifetime?.type === "Literal" && Number(lifetime.value) > 0) ||
      keepsSomeStatus(propertyValue(options, "cacheTtlByStatus"));
    const key = propertyValue(options, "cacheKey");
    if (!forced || (key && whoseKey(file, key) !== "does not say whose")) continue;
    const call = callWith(file, property.parent);
    if (!call?.arguments[0]) continue;
    const sent = flowOf(file, property.parent).identity;
    if (sent && !sent.byName) {
      yield result(property, sent);
      continue;
    }
    if (!carriesVisitor(file, call.arguments[0])) continue;
    const entry = entryAround(file, call);
    if (
      !entry ||
      conditionsOf(call, entry.fn).some(
        ({ test, holds }) =>
          /cookie|authorization|personal|anonymous|session|user|bypass/i.test(file.textOf(test)) ||
          (holds &&
            /public|path|asset|static|ext\b|cacheable/i.test(file.textOf(test)) &&
            !namesPersonalPath(file.textOf(test))),
      )
    )
      continue;
    yield personally(property, {
      en: "the visitor's request goes on with its cookies",
      ja: "利用者のリクエストが Cookie ごと転送されます",
    });
  }
}

/** `pathname.startsWith("/account/")` */
const namesPersonalPath = (test: string): boolean =>
  [...test.matchAll(/(["'`])(\/[^"'`]*)\1/g)].some(([, , path]) => isPersonalPath(path!));

/** `{ "200-299": 2 }`: an answer of some status is kept. */
const keepsSomeStatus = (value: Node | null): boolean =>
  value?.type === "ObjectExpression" &&
  value.properties.some(
    (property) =>
      property.type === "Property" && property.value.type === "Literal" && Number(property.value.value) > 0,
  );

/** The call an options object is handed to, directly or through a constant. */
function callWith(file: SourceFile, options: Node): CallLike | null {
  const parent = wrapped(options).parent;
  if (isCallLike(parent)) return parent;
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return null;
  const variable = variableOf(file, parent.id);
  for (const read of variable ? readsOf(variable) : []) {
    const call = wrapped(read).parent;
    if (isCallLike(call)) return call;
  }
  return null;
}

/** Holds for the visitor's request, and for a new one that is made with its headers. */
function carriesVisitor(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type !== "NewExpression") return isRequestLike(file, inner);
  const [, init] = inner.arguments;
  return (
    inner.arguments.some((argument) => argument.type !== "SpreadElement" && isRequestLike(file, argument)) ||
    (init !== undefined && isRequestLike(file, propertyValue(init, "headers") ?? init))
  );
}

/** `@Directive("@cacheControl(maxAge: 60)")` on a resolver that answers with the caller's data. */
function* decoratedHints(file: SourceFile): Generator<CachedResult> {
  if (!file.text.includes("@cacheControl")) return;
  for (const decorator of file.all("Decorator")) {
    const call = decorator.expression;
    const hint = isCallLike(call) ? stringOf(call.arguments[0]) : null;
    if (hint === null || !/^@cacheControl\(.*maxAge:\s*[1-9]/.test(hint) || /PRIVATE/.test(hint)) continue;
    const member = decorator.parent;
    if (member.type !== "MethodDefinition" || !isFunction(member.value)) continue;
    for (const value of returnsOf(member.value)) {
      const evidence = flowOf(file, value).identity;
      if (!evidence || evidence.byName) continue;
      yield result(call, evidence);
      break;
    }
  }
}

/** A lifetime for every field of a schema, where a resolver of the file answers with the caller's data. */
function* defaultLifetimes(file: SourceFile): Generator<CachedResult> {
  const registry = registryOf(file);
  const rows = registry.defaultLifetimes;
  if (!registry.mayReach(file, rows)) return;
  for (const call of file.all("CallExpression")) {
    const path = pathOf(file, call.callee);
    const option = path === null ? undefined : rows.get(`${path}()`);
    const property = option && call.arguments[0] ? propertyOf(unwrap(call.arguments[0]), option) : null;
    const age = property ? unwrap(property.value) : null;
    if (!property || age?.type !== "Literal" || !(Number(age.value) > 0)) continue;
    const evidence = anyPersonalAnswer(file);
    if (evidence) yield result(property, evidence);
  }
}

const SCHEMA_HINT = /\b(?:me|viewer|currentUser|myself|my[A-Z]\w*)\b[^\n@]*@cacheControl\(([^)]*)\)/g;

/** `me: User @cacheControl(maxAge: 60)` in a schema written as a template. */
function* schemaHints(file: SourceFile): Generator<CachedResult> {
  if (!file.text.includes("@cacheControl")) return;
  for (const quasi of file.all("TemplateElement"))
    for (const match of (quasi.value.raw ?? "").matchAll(SCHEMA_HINT)) {
      if (/PRIVATE/.test(match[1]!) || !/maxAge:\s*[1-9]/.test(match[1]!)) continue;
      const start = quasi.range[0] + 1 + match.index;
      const range: [number, number] = [start, start + match[0].length];
      const place = {
        ...quasi,
        range,
        loc: { start: file.source.getLocFromIndex(range[0]), end: file.source.getLocFromIndex(range[1]) },
      } as Node;
      yield personally(place, {
        en: "everybody's own record behind one public hint",
        ja: "人によって変わる項目に公開のキャッシュ指定があります",
      });
    }
}
