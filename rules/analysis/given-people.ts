import type { SourceFile } from "./file.js";
import { givenTo, type Evidence, type Given } from "./flow.js";
import { isCarriedPersonName, isIdentityName, isPersonName } from "./names.js";
import { functionAround, type FunctionNode, type Node } from "./nodes.js";

/** Holds for a property that says which person a record is of: `id`, `memberId`; not `officeId`. */
const isOwnId = (name: string): boolean =>
  /^(?:id|uid|_id|sub)$/.test(name) ||
  isIdentityName(name) ||
  isPersonName(name.replace(/_?(?:[Ii]d|[Nn]o)$/, ""));

/**
 * One person whom the function around a value was given, and whose id the value is made with:
 * `driver` in `async dashboard(driver) { … query(sql, [driver.id]) … }`. Nobody's if the key is made with it, too.
 */
export function personGiven(
  file: SourceFile,
  { key, value }: { key: Node | null; value: Node },
): Evidence | null {
  const fn = functionAround(value);
  if (!fn) return null;
  const inKey = key ? givenTo(file, key, fn) : [];
  for (const given of givenTo(file, value, fn)) {
    const name = personAt(fn, given);
    if (!name || inKey.some((other) => covers(other, given))) continue;
    return {
      label: "identity",
      at: name,
      from: null,
      byName: false,
      says: { en: "the value is made with its id", ja: "値はこの ID を使って作られます" },
    };
  }
  return null;
}

/** The parameter a part belongs to, if it is one person's id. */
function personAt(fn: FunctionNode, { index, parts }: Given): Node | null {
  const parameter = fn.params[index];
  const [first] = parts;
  if (parameter?.type !== "Identifier" || typeof first !== "string" || parts.length !== 1) return null;
  const { name } = parameter;
  return isOwnId(first) && (isCarriedPersonName(name) || isPersonName(name)) && !/[^s]s$/i.test(name)
    ? parameter
    : null;
}

/** Holds if a part of a parameter contains another, or is in it. */
const covers = (a: Given, b: Given): boolean =>
  a.index === b.index && a.parts.every((part, at) => at >= b.parts.length || part === b.parts[at]);
