import {
  ACTOR_COLUMN,
  DECIDER_COLUMNS,
  EDITOR_COLUMN,
  MAKER_COLUMN,
  PUBLIC_COLUMN_WORDS,
  RIGHTS_WORDS,
} from "../models/policies.js";
import { serverEntryAround, type Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import { isStepOfAnybody, nameOfHandler } from "./guards.js";
import { lookupsBehind } from "./looked-up.js";
import { wordsOf } from "./names.js";
import { contains, keyOf, stringOf, unwrap, type FunctionNode, type Node } from "./nodes.js";
import { originOf } from "./origins.js";
import { creationsOf } from "./record-creations.js";
import { isKeyColumn, isOwnedRecord, isOwnerColumn, isPersonRecord, ownerElsewhere } from "./record-kinds.js";
import { lookupAt, lookupsOf, type Lookup } from "./record-lookups.js";
import { sameRecord } from "./record-names.js";
import { useOf } from "./record-use.js";
import { isCaller } from "./ties.js";
import { within } from "./within.js";

const publicColumns = new Set(PUBLIC_COLUMN_WORDS);
const rights = new Set(RIGHTS_WORDS);

/**
 * Holds if a handler changes what this file publishes to everybody, what another handler here lists of everybody, or
 * what another one decides about: such changes are those of the people who run the service, where nothing in the file
 * says otherwise.
 */
export const changesForStaff = (file: SourceFile, entry: Entry, lookup: Lookup): boolean =>
  (lookup.does === "change" || useOf(file, lookup.node).changes) &&
  !isStepOfAnybody(entry.fn) &&
  (givesRights(entry.fn) ||
    notesEditor(file, entry, lookup) ||
    notesActor(file, entry) ||
    [
      ...file.fact(decisions),
      ...[...file.fact(listedOfEverybody), ...(isOwnedRecord(lookup.record!) ? [] : file.fact(published))],
    ].some((other) => sameRecord(other.record!, lookup.record!) && !contains(entry.fn, other.node)));

/** Holds for a change that notes the person asking as who made it: `updatedBy: req.user.id`. Nobody notes that of their own. */
const notesEditor = (file: SourceFile, { fn }: Entry, lookup: Lookup): boolean =>
  lookup.data.some(
    ({ column, value }) => column !== null && EDITOR_COLUMN.test(column) && isCaller(file, value),
  ) ||
  file
    .all("AssignmentExpression")
    .some(
      ({ left, right }) =>
        contains(fn, left) &&
        left.type === "MemberExpression" &&
        EDITOR_COLUMN.test(keyOf(left) ?? "") &&
        isCaller(file, right),
    );

/** `revokeUserRole`: nobody gives themselves a right. */
const givesRights = (fn: FunctionNode): boolean =>
  wordsOf(nameOfHandler(fn)).some((word) => rights.has(word));

/** Holds if the log of what is done notes the person asking: `{ action: "rejected", by: req.user.id, at: new Date() }`. */
const notesActor = (file: SourceFile, { fn }: Entry): boolean =>
  within(file, "Property", fn).some(
    (property) => ACTOR_COLUMN.test(keyOf(property) ?? "") && isCaller(file, property.value),
  );

/**
 * Holds for a record that the file lists for everybody and that is nobody's by name: who made it is noted, and is not
 * whose it is.
 */
export function onlyNotesMaker(file: SourceFile, lookup: Lookup): boolean {
  const record = lookup.record!;
  const isListed = file.fact(listedOfEverybody).some((other) => sameRecord(other.record!, record));
  return (
    isListed &&
    lookup.does === "read" &&
    !isOwnedRecord(record) &&
    !isPersonRecord(record) &&
    MAKER_COLUMN.test(ownerElsewhere(file, record)?.column ?? "")
  );
}

/** Holds if a function notes the person asking as who decided about something: `claim.approvedBy = req.user.id`. */
export const notesDecision = (file: SourceFile, fn: FunctionNode): boolean =>
  file.fact(decisions).some(({ node }) => contains(fn, node));

/** Where the file notes the person asking as who decided about a record, and which. */
function decisions(file: SourceFile): readonly { record: string; node: Node }[] {
  const found: { record: string; node: Node }[] = [];
  const decides = (column: string | null, value: Node): boolean =>
    column !== null && DECIDER_COLUMNS.test(column) && isCaller(file, value);
  for (const { record, node, data } of [...lookupsOf(file), ...creationsOf(file)])
    if (record !== null && data.some(({ column, value }) => decides(column, value)))
      found.push({ record, node });
  for (const { left, right } of file.all("AssignmentExpression")) {
    const member = unwrap(left);
    if (member.type !== "MemberExpression" || !decides(keyOf(member), right)) continue;
    for (const node of lookupsBehind(file, member.object)) {
      const record = lookupAt(file, node)?.record ?? null;
      if (record !== null) found.push({ record, node: member });
    }
  }
  return found;
}

const published = (file: SourceFile): readonly Lookup[] =>
  lookupsOf(file).filter((each) => each.does === "read" && each.record !== null && isPublished(each));

const listedOfEverybody = (file: SourceFile): readonly Lookup[] =>
  lookupsOf(file).filter(
    (each) => each.does === "read" && each.record !== null && listsEverybodys(file, each),
  );

const isPublished = ({ conditions }: Lookup): boolean =>
  conditions.some(
    ({ column, value }) =>
      wordsOf(column ?? "").some((word) => publicColumns.has(word)) ||
      publicColumns.has((stringOf(value) ?? "").toLowerCase()),
  );

/** `Order.find()`, `Order.find({ status })`: of all people, for whoever may see that. */
const listsEverybodys = (file: SourceFile, lookup: Lookup): boolean =>
  lookup.many &&
  !lookup.open &&
  lookup.conditions.every(
    ({ column, value }) =>
      !(column !== null && (isOwnerColumn(column) || isKeyColumn(column))) &&
      /^(?:code|client)$/.test(originOf(file, value).kind),
  ) &&
  serverEntryAround(file, lookup.node)?.guessed === true &&
  useOf(file, lookup.node).leaves;
