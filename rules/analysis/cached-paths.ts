import { registryOf } from "./registry.js";
import type { SourceFile } from "./file.js";
import { usesOfObject } from "./header-settings.js";
import { propertiesWhere } from "./named-nodes.js";
import { keyOf, propertyValue, stringOf, unwrap, wrapped, type Node } from "./nodes.js";
import { isPersonalPath, pathPatternAround } from "./path-patterns.js";
import { pathOf } from "./paths.js";

/** A configuration entry that puts a personal path into a shared cache. */
export interface CachedPath {
  at: Node;
  pattern: string;
}

/** Options under a path pattern that store its responses, with the values that do not. */
const STORES = new Set(["swr", "isr", "cache", "static", "cachePolicy", "cachingEnabled"]);

const storeOptions = propertiesWhere((key) => STORES.has(key));

/** Personal paths that a route or CDN configuration of the file caches for everybody. */
export function cachedPathsOf(file: SourceFile): CachedPath[] {
  const found: CachedPath[] = [];
  for (const property of storeOptions(file)) {
    const key = keyOf(property);
    if (key === null || property.parent.type !== "ObjectExpression") continue;
    if (!stores(file, key, property.value)) continue;
    // Where the options are kept in a constant, each path that uses it: `"/mypage/**": short`.
    for (const at of [property, ...usesOfObject(file, property.parent).map(spreadOf)]) {
      const pattern = pathPatternAround(file, at);
      if (!pattern || pattern.at === property || !isPersonalPath(pattern.pattern)) continue;
      found.push({ at, pattern: pattern.pattern });
    }
  }
  return found;
}

/** Where a name is used: the spread around it, or itself. */
function spreadOf(use: Node): Node {
  const parent = wrapped(use).parent;
  return parent?.type === "SpreadElement" ? parent : use;
}

function stores(file: SourceFile, key: string, value: Node): boolean {
  const inner = unwrap(value);
  if (key === "cachePolicy") {
    const path = pathOf(file, inner);
    return path !== null && registryOf(file).sharedPolicies.has(path);
  }
  if (key === "cachingEnabled" && /cacheKeyParameters/.test(file.text)) return false;
  if (inner.type === "ConditionalExpression")
    return stores(file, key, inner.consequent) || stores(file, key, inner.alternate);
  if (inner.type === "Literal")
    return inner.value === true || (typeof inner.value === "number" && inner.value > 0);
  if (inner.type === "ObjectExpression" && propertyValue(inner, "privacy") !== null)
    return stringOf(propertyValue(inner, "privacy")) === "public";
  if (inner.type === "ObjectExpression" && propertyValue(inner, "expiresIn") !== null) return false;
  if (inner.type === "ObjectExpression")
    return !inner.properties.some(
      (property) =>
        property.type === "SpreadElement" ||
        /^(?:varies|getKey|shouldBypassCache|allowCookies|allowAuthorization)$/.test(keyOf(property) ?? ""),
    );
  return (
    key !== "static" && key !== "cache" && (inner.type === "BinaryExpression" || inner.type === "Identifier")
  );
}
