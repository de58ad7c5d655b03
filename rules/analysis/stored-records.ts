import type { Bilingual } from "../incidents/schema.js";
import type { Evidence } from "./flow.js";
import { creationsBehind, lookupsBehind } from "./looked-up.js";
import { unwrap, type Node } from "./nodes.js";
import type { SourceFile } from "./file.js";
import { originOf } from "./origins.js";
import { creationsOf } from "./record-creations.js";
import { isKeyColumn, isOwnedRecord, isOwnerColumn, isPersonRecord, personalKind } from "./record-kinds.js";
import { lookupAt, type Lookup } from "./record-lookups.js";

/** Holds for a key that is a part of the code: nothing of the request decides it. */
export const isFixedKey = (file: SourceFile, key: Node): boolean => originOf(file, key).kind === "code";

/** Somebody's stored record that a request asked for. */
interface ChosenRecord {
  /** The lookup. */
  record: Node;
  /** What the request said to choose it: `req.params.id`. */
  choice: Node;
}

/** What the request said to choose the record that a value is, or is a part of: `await Order.findById(req.params.id)`. */
export function choiceOfRecord(file: SourceFile, value: Node): Evidence | null {
  const chosen = chosenRecord(file, value);
  return chosen && seen(chosen.choice, { en: "says which record", ja: "どのレコードかを決めます" });
}

/** The record that a value is, or is a part of, where the request says whose it is, or what it is made of. */
export function recordAskedFor(file: SourceFile, value: Node): Evidence | null {
  const chosen = chosenRecord(file, value);
  if (chosen)
    return seen(chosen.record, {
      en: "reads the record that was asked for",
      ja: "要求されたレコードを読み出します",
    });
  const made = recordMade(file, value);
  return (
    made && seen(made, { en: "makes a record of this request", ja: "このリクエストのレコードを作ります" })
  );
}

/** The call that made somebody's record of what the request says. */
function recordMade(file: SourceFile, value: Node): Node | null {
  const made = new Set(partsOf(value).flatMap((part) => creationsBehind(file, part)));
  for (const { node, record, given, data } of made.size > 0 ? creationsOf(file) : [])
    if (
      made.has(node) &&
      (isPersonRecord(record) || isOwnedRecord(record)) &&
      [given, ...data.map((each) => each.value)].some((part) => originOf(file, part).kind === "client")
    )
      return node;
  return null;
}

const seen = (at: Node, says: Bilingual): Evidence => ({
  label: "personal",
  at,
  from: null,
  byName: false,
  says,
});

function chosenRecord(file: SourceFile, value: Node): ChosenRecord | null {
  for (const record of partsOf(value).flatMap((part) => lookupsBehind(file, part))) {
    const lookup = lookupAt(file, record);
    const choice = lookup && isSomebodys(file, lookup) ? chosenBy(file, lookup) : null;
    if (choice) return { record, choice };
  }
  return null;
}

/** A value, or what an object or a list is made of: `{ total: order.total }`. */
function partsOf(value: Node): Node[] {
  const inner = unwrap(value);
  if (inner.type === "ObjectExpression")
    return inner.properties.flatMap((each) => partsOf(each.type === "Property" ? each.value : each.argument));
  if (inner.type === "ArrayExpression") return inner.elements.flatMap((each) => (each ? partsOf(each) : []));
  return [inner.type === "SpreadElement" ? inner.argument : inner];
}

const isSomebodys = (file: SourceFile, lookup: Lookup): boolean =>
  lookup.gives && personalKind(file, lookup) !== null;

/** The part of the request that says which record, or whose; of a new one, what it is made of. */
function chosenBy(file: SourceFile, { conditions, data }: Lookup): Node | null {
  const saysWhich = conditions.filter(
    ({ column }) => column !== null && (isKeyColumn(column) || isOwnerColumn(column)),
  );
  for (const { value } of [...saysWhich, ...data]) {
    const { kind, at } = originOf(file, value);
    if (kind === "client") return at;
  }
  return null;
}
