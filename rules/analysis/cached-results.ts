import type { Bilingual } from "../incidents/schema.js";
import { answersOf, userDataInAnswer } from "./answers.js";
import { exportedConstant } from "./bindings.js";
import { entriesOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import { flowOf, originOf, stepsOf, type Evidence } from "./flow.js";
import {
  contains,
  functionAround,
  isFunction,
  stringOf,
  unwrap,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { isPersonalPath } from "./path-patterns.js";
import { registryOf } from "./registry.js";

/** A function or file whose framework keeps its result for everybody, though the result is personal. */
export interface CachedResult {
  at: Node;
  shown: Node;
  steps: { at: Node; says: Bilingual }[];
}

/** Results that a directive or an exported setting puts into a framework's shared cache although they are personal. */
export function cachedResultsOf(file: SourceFile): CachedResult[] {
  return [...byDirective(file), ...bySegmentSetting(file)];
}

const FETCHES_OWN: Bilingual = {
  en: "everybody's own data is behind this address",
  ja: "このアドレスの内容は人によって変わります",
};

function* byDirective(file: SourceFile): Generator<CachedResult> {
  for (const statement of file.all("ExpressionStatement")) {
    const directive = stringOf(statement.expression);
    if (directive === null || !registryOf(file).cachingDirectives.has(directive)) continue;
    const fn = functionAround(statement);
    if (!fn) continue;
    const evidence = ambientIdentity(file, fn);
    if (evidence) yield { at: statement, shown: originOf(evidence).at, steps: stepsOf(evidence) };
    else {
      const own = ownAddress(file, fn);
      if (own) yield { at: statement, shown: own, steps: [{ at: own, says: FETCHES_OWN }] };
    }
  }
}

/** Identity that reaches a function's result other than through its parameters or the names around it: those are keys. */
function ambientIdentity(file: SourceFile, fn: FunctionNode): Evidence | null {
  const evidence = flowOf(file, fn).identity;
  if (!evidence || evidence.byName) return null;
  const origin = originOf(evidence).at;
  return contains(fn, origin) && !fn.params.some((parameter) => contains(parameter, origin))
    ? evidence
    : null;
}

/** A request inside the function to an address where everybody sees their own data: `client.get("/me/visits")`. */
function ownAddress(file: SourceFile, fn: FunctionNode): Node | null {
  for (const call of file.all("CallExpression")) {
    if (!contains(fn, call) || isFunction(unwrap(call.callee))) continue;
    const first = call.arguments[0];
    const text = stringOf(first);
    if (
      first &&
      text !== null &&
      text.startsWith("/") &&
      /(?:^|\/)(?:me|self|my|mypage|my-page)(?:\/|$|\?)/.test(text) &&
      isPersonalPath(text)
    )
      return first;
  }
  return null;
}

/** `export const revalidate = 60` in a file whose page or route answers with user data. */
function* bySegmentSetting(file: SourceFile): Generator<CachedResult> {
  for (const declaration of file.all("ExportNamedDeclaration")) {
    const inner = declaration.declaration;
    if (inner?.type !== "VariableDeclaration") continue;
    for (const declarator of inner.declarations) {
      if (declarator.id.type !== "Identifier" || !declarator.init) continue;
      const row = registryOf(file).cachingExports.get(declarator.id.name);
      if (!row || !row.files.test(file.path) || !keeps(unwrap(declarator.init), row.values)) continue;
      if (row.overruledBy && isOverruled(file, row.overruledBy)) continue;
      const evidence = fileEvidence(file);
      if (evidence) yield { at: declarator, shown: originOf(evidence).at, steps: stepsOf(evidence) };
    }
  }
}

/** `export const dynamic = "force-dynamic"` beside a setting that would keep the page. */
function isOverruled(file: SourceFile, { name, value }: { name: string; value: string }): boolean {
  const exported = exportedConstant(file, name);
  return exported !== null && stringOf(exported) === value;
}

function keeps(value: Node, values: readonly (string | number | boolean | "positive number")[]): boolean {
  if (value.type !== "Literal") return false;
  return values.some((each) =>
    each === "positive number" ? typeof value.value === "number" && value.value > 0 : each === value.value,
  );
}

function fileEvidence(file: SourceFile): Evidence | null {
  for (const entry of entriesOf(file)) {
    if (entry.runs !== "server" && entry.runs !== "both") continue;
    for (const answer of answersOf(file, entry)) {
      const evidence = userDataInAnswer(file, answer);
      if (evidence?.label === "identity" && !evidence.byName) return evidence;
    }
  }
  return null;
}
