import { isCacheHeader } from "./cache-directives.js";
import { deadlineOf } from "./durations.js";
import type { SourceFile } from "./file.js";
import { headerSettingsOf, type HeaderSetting } from "./header-settings.js";
import { functionAround, isFunction, keyOf, stringOf, unwrap, type Node } from "./nodes.js";
import { pathOf } from "./paths.js";
import { registryOf } from "./registry.js";

/** The old header that names a date: without Cache-Control, a cache keeps the response until then. */
const NAME = "expires";

/** Places that send `Expires` with a later date, in functions that say nothing of caching in another way. */
export function laterExpiresOf(file: SourceFile): readonly HeaderSetting[] {
  return /\bexpires["'`]\s*,/i.test(file.text) ? file.fact(findLater) : [];
}

function findLater(file: SourceFile): HeaderSetting[] {
  const registry = registryOf(file);
  return file.all("CallExpression").flatMap((call) => {
    const [name, value] = call.arguments;
    if (stringOf(name)?.toLowerCase() !== NAME || !value || isFunction(unwrap(value))) return [];
    const callee = pathOf(file, call.callee);
    const sets = callee === null ? undefined : registry.headers.get(`${callee}()`);
    if (!sets?.some((row) => row.name === 0 && row.value === 1)) return [];
    const now = Date.now();
    const left = deadlineOf(file, dateIn(value), now);
    return left !== null && left > 0 && !saysMore(file, call) ? [{ name: NAME, value, at: call }] : [];
  });
}

/** The date behind its text: `date` in `date.toUTCString()`. */
function dateIn(value: Node): Node {
  const inner = unwrap(value);
  if (inner.type !== "CallExpression") return inner;
  const callee = unwrap(inner.callee);
  return callee.type === "MemberExpression" && /^to(?:UTC|GMT)String$/.test(keyOf(callee) ?? "")
    ? callee.object
    : inner;
}

/** Cache-Control counts more than Expires, whatever it says. */
const saysMore = (file: SourceFile, call: Node): boolean =>
  headerSettingsOf(file).some(
    (other) => isCacheHeader(other.name) && functionAround(other.at) === functionAround(call),
  );
