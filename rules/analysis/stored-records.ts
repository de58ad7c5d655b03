import type { SourceFile } from "./file.js";
import type { Evidence } from "./flow.js";
import { lookupsBehind } from "./looked-up.js";
import type { Node } from "./nodes.js";
import { originOf } from "./origins.js";
import { isKeyColumn, isOwnerColumn, personalKind } from "./record-kinds.js";
import { lookupAt, type Lookup } from "./record-lookups.js";

/**
 * What the request said to choose somebody's stored record, where it is kept under a key of the code alone:
 * `req.params.id` in `cache.set("order", await Order.findById(req.params.id))`.
 */
export function choiceOfRecord(file: SourceFile, value: Node, key: Node): Evidence | null {
  if (originOf(file, key).kind !== "code") return null;
  for (const node of lookupsBehind(file, value)) {
    const lookup = lookupAt(file, node);
    const chosen = lookup && isSomebodys(file, lookup) ? chosenBy(file, lookup) : null;
    if (chosen) return chosen;
  }
  return null;
}

const isSomebodys = (file: SourceFile, lookup: Lookup): boolean =>
  lookup.does === "read" && lookup.gives && personalKind(file, lookup) !== null;

/** The part of the request that says which record, or whose. */
function chosenBy(file: SourceFile, { conditions }: Lookup): Evidence | null {
  for (const { column, value } of conditions) {
    if (column === null || !(isKeyColumn(column) || isOwnerColumn(column))) continue;
    const { kind, at } = originOf(file, value);
    if (kind !== "client") continue;
    return {
      label: "input",
      at,
      from: null,
      byName: false,
      says: { en: "says which record", ja: "どのレコードかを決めます" },
    };
  }
  return null;
}
