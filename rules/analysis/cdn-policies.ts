import type { Bilingual } from "../incidents/schema.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import type { CachedResult } from "./cached-results.js";
import type { SourceFile } from "./file.js";
import {
  isCallLike,
  keyOf,
  propertyValue,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import { isPersonalPath, pathPatternAround } from "./path-patterns.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { textsOf } from "./texts.js";

/** Names of the properties by which a behaviour of a CDN names its cache policy and what it hands to the origin. */
const CACHE_POLICY = /^cachePolicy(?:Id)?$/;
const ORIGIN_POLICY = ["originRequestPolicy", "originRequestPolicyId"];

const FORWARDED: Bilingual = {
  en: "cookies reach the origin but are not part of the key",
  ja: "Cookie はオリジンに届きますが、鍵に含まれません",
};
const OWN_PAGE: Bilingual = {
  en: "everybody's own page is behind this path",
  ja: "このパスの内容は人によって変わります",
};

/**
 * Behaviours of a CDN, as programs describe them, whose cache has no visitor in its key although the visitor's cookies
 * reach the origin, or although the path is everybody's own.
 */
export function* cdnPoliciesOf(file: SourceFile): Generator<CachedResult> {
  if (!/cachePolicy|originRequestPolicy/i.test(file.text)) return;
  for (const property of file.all("Property")) {
    if (property.parent.type !== "ObjectExpression") continue;
    const name = keyOf(property) ?? "";
    if (CACHE_POLICY.test(name)) {
      const pattern = patternOf(file, property.parent);
      // A known policy for a personal path is the configuration's own question.
      if (!keepsForEverybody(file, property.value)) continue;
      if (forwardsCookies(file, property.parent) && !isAsset(pattern)) yield found(property, FORWARDED);
      else if (pattern !== null && isPersonalPath(pattern)) yield found(property, OWN_PAGE);
    } else if (ORIGIN_POLICY.includes(name) && isDefaultPolicyBehaviour(file, property.parent)) {
      const pattern = patternOf(file, property.parent);
      if (forwardsCookies(file, property.parent) && !isAsset(pattern)) yield found(property, FORWARDED);
    }
  }
}

const found = (at: Node, says: Bilingual): CachedResult => ({ at, shown: at, steps: [{ at, says }] });

const isAsset = (pattern: string | null): boolean =>
  pattern !== null && /static|assets?|images?|public|_next|\.\w{2,5}$/i.test(pattern);

/** The path a behaviour is for: beside it, as its key, or the argument before it. */
function patternOf(file: SourceFile, behaviour: Node): string | null {
  const outer = wrapped(behaviour);
  const call = outer.parent;
  if (isCallLike(call) && calledName(call as never) === "addBehavior")
    return call.arguments[0] ? (textsOf(file, call.arguments[0])[0] ?? null) : null;
  const own = propertyValue(behaviour, "pathPattern");
  if (own) return textsOf(file, own)[0] ?? null;
  const property = outer.parent;
  const key = property?.type === "Property" && property.value === outer ? keyOf(property) : null;
  if (key !== null && key.includes("/")) return key;
  return pathPatternAround(file, behaviour)?.pattern ?? null;
}

/** Holds for a behaviour that says nothing of a cache policy where the library then takes one without cookies. */
function isDefaultPolicyBehaviour(file: SourceFile, behaviour: Node): boolean {
  if (behaviour.type !== "ObjectExpression") return false;
  const names = behaviour.properties.map((property) =>
    property.type === "Property" ? (keyOf(property) ?? "") : "...",
  );
  if (names.includes("...") || names.some((name) => CACHE_POLICY.test(name)) || !names.includes("origin"))
    return false;
  return propertyValue(behaviour, "originRequestPolicy") !== null;
}

function forwardsCookies(file: SourceFile, behaviour: Node): boolean {
  const { forwardsCookies: known } = registryOf(file);
  return ORIGIN_POLICY.some((name) => {
    const value = propertyValue(behaviour, name);
    if (!value) return false;
    const path = pathOf(file, value);
    return (path !== null && known.has(path)) || namesIn(file, value).some((text) => known.has(text));
  });
}

/** Ids and names that an expression gives: `"4135…"`, `getPolicy({ name: "Managed-…" })`, `fromPolicyId(this, "x", "4135…")`. */
function namesIn(file: SourceFile, value: Node): string[] {
  const inner = unwrap(value);
  const text = textsOf(file, inner);
  return [...text, ...[...file.textOf(inner).matchAll(/["'`]([\w-]{8,})["'`]/g)].map((match) => match[1]!)];
}

/** Holds for a cache policy whose key has no cookie and no credential. */
function keepsForEverybody(file: SourceFile, value: Node): boolean {
  const registry = registryOf(file);
  const path = pathOf(file, value);
  if (path !== null && registry.sharedPolicies.has(path)) return true;
  if (namesIn(file, value).some((text) => registry.sharedPolicies.has(text))) return true;
  const creation = creationOf(file, value, 0);
  return creation !== null && isWithoutCaller(file, creation);
}

/** The call that made a policy: itself, or what a constant or its `.id` stands for. */
function creationOf(file: SourceFile, value: Node, depth: number): CallLike | null {
  const inner = unwrap(value);
  if (depth > 4) return null;
  if (inner.type === "MemberExpression") return creationOf(file, inner.object, depth + 1);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const [only] = variable ? definitionsOf(variable) : [];
    return only?.kind === "value" && only.parts.length === 0 ? creationOf(file, only.node, depth + 1) : null;
  }
  return isCallLike(inner) ? inner : null;
}

function isWithoutCaller(file: SourceFile, creation: CallLike): boolean {
  const path = pathOf(file, creation.callee);
  const row = path === null ? undefined : registryOf(file).cachePolicies.get(`${path}()`);
  const options = row && creation.arguments[row.options];
  if (!row || !options || unwrap(options).type !== "ObjectExpression") return false;
  const longest = at(options, row.longest ?? []);
  if (longest && isZero(file, longest)) return false;
  return row.keyedBy.every((place) => {
    const behaviour = at(options, place.split("."));
    if (!behaviour) return true;
    const behaviourPath = pathOf(file, behaviour);
    return (
      (behaviourPath !== null && row.none.includes(behaviourPath)) ||
      row.none.includes(stringOf(behaviour) ?? "")
    );
  });
}

const at = (object: Node, names: readonly string[]): Node | null =>
  names.length === 0
    ? null
    : names.reduce<Node | null>((node, name) => (node ? propertyValue(node, name) : null), object);

/** `0`, `Duration.seconds(0)`. */
const isZero = (file: SourceFile, node: Node): boolean => /^(?:[\w.]+\()?0\)?$/.test(file.textOf(node));
