import { entriesOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import type { Evidence } from "./flow.js";
import { isCallLike, keyOf, unwrap, type Node } from "./nodes.js";
import { isReadable, openFile, servicesOf } from "./other-files.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

/** A cache of responses that stands in front of every handler of the application. */
export interface ApplicationCache {
  at: Node;
  call: Node;
}

/** Caches that are handed to the application itself: as a provider, or to the object that was made for it. */
export function applicationCachesOf(file: SourceFile): ApplicationCache[] {
  const registry = registryOf(file);
  if (!registry.mayReach(file, registry.responseCaches)) return [];
  const isCache = (value: Node, holder: string | null): boolean => {
    const path = pathOf(file, value)?.replace(/\(\)$/, "");
    const row = path === undefined ? undefined : registry.responseCaches.get(path);
    return row?.mountedBy !== undefined && holder !== null && row.mountedBy.includes(holder);
  };
  const found: ApplicationCache[] = [];
  for (const property of file.all("Property")) {
    const value = unwrap(property.value);
    if (property.parent.type !== "ObjectExpression" || !/^(?:Identifier|NewExpression)$/.test(value.type))
      continue;
    for (const other of property.parent.properties)
      if (
        other.type === "Property" &&
        other !== property &&
        unwrap(other.value).type === "Identifier" &&
        isCache(value, pathOf(file, other.value))
      )
        found.push({ at: property.value, call: property.parent });
  }
  for (const call of file.all("CallExpression")) {
    if (call.callee.type !== "MemberExpression" || keyOf(call.callee) === null) continue;
    for (const argument of call.arguments)
      if (isCallLike(unwrap(argument)) && isCache(argument, pathOf(file, call.callee)))
        found.push({ at: argument, call });
  }
  return found;
}

/** Other files with handlers that one question may read. */
const MAX_FILES = 40;

/** The first of the application's handlers, of this file or of others, for which a question has an answer. */
export function firstInApplication(
  file: SourceFile,
  ask: (file: SourceFile) => Evidence | null,
): Evidence | "elsewhere" | null {
  const own = ask(file);
  if (own) return own;
  const services = servicesOf(file);
  if (!services) return null;
  let read = 0;
  for (const source of services.program.getSourceFiles()) {
    if (!isReadable(services.program, source) || !/^\s*@\w+\(/m.test(source.text)) continue;
    const other = openFile(file, source);
    if (!other || entriesOf(other).length === 0) continue;
    if (ask(other)) return "elsewhere";
    if ((read += 1) >= MAX_FILES) return null;
  }
  return null;
}
