import { CONTENT_RECORDS, SHARED_PLACES } from "../models/mail-words.js";
import { isNamePart } from "./ambiguous-keys.js";
import { soleDefinitionOf, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { identifiersIn } from "./identifiers.js";
import { functionDeclaring } from "./lifetimes.js";
import { isPersonName, wordsOf } from "./names.js";
import { contains, isCallLike, keyOf, unwrap, type Node } from "./nodes.js";
import type { Source } from "./sources.js";

/**
 * Holds for the name of one record in what goes to each of a list whose own names were asked for and are never read:
 * `${booking.guest_name} 様` to all of `select("email", "guest_name")` who wait for the same slot.
 */
export function standsForTheirs(file: SourceFile, name: Node, recipients: readonly Source[]): boolean {
  const read = unwrap(name);
  const record = read.type === "MemberExpression" ? variableOf(file, unwrap(read.object)) : null;
  const field = read.type === "MemberExpression" ? keyOf(read) : null;
  const only = record ? soleDefinitionOf(record) : null;
  if (!record || field === null || !isNameOfPerson(field, record.name)) return false;
  if (only?.kind !== "parameter" && !(only?.kind === "value" && isCallLike(unwrap(only.node)))) return false;
  return recipients.every(({ loop, lineup }) => {
    const around = functionDeclaring(record);
    const declared = record.identifiers[0] as unknown as Node;
    if (!loop || !around || !contains(around, loop) || contains(loop, declared)) return false;
    const asked = lineup?.made === "rows" ? lineup.at : null;
    return (
      asked !== null &&
      asksFor(file, asked, field) &&
      onlyByThings(file, asked, record, only.kind === "value" ? only.node : only.from) &&
      identifiersIn(file, loop).every((each) => each.name !== field || isPartOf(file, each, record))
    );
  });
}

/** `guestName`, `hogosha_shimei`, and the plain `name` of what is called as a person. */
const isNameOfPerson = (field: string, owner: string): boolean =>
  /name|shimei|namae|氏名|名前/i.test(field) &&
  (wordsOf(field).some((word) => isPersonName(word)) ||
    (isNamePart(field) &&
      (wordsOf(field).join("") !== "name" || wordsOf(owner).some((word) => isPersonName(word)))));

/** Holds for a query that names a field: `select("email", "guest_name")`, `select: { guestName: true }`, `SELECT guest_name`. */
const asksFor = (file: SourceFile, asked: Node, field: string): boolean =>
  file
    .textOf(asked)
    .split(/[^\p{L}\w$.]+/u)
    .some((word) => word === field || (word.endsWith(`.${field}`) && /^\w\.\w+$/.test(word)));

/**
 * Holds if a query is asked with nothing of a record but the thing that others have in common with it, `booking.slotId`,
 * nor with what the record itself was asked for with, or the number of a person.
 */
function onlyByThings(file: SourceFile, asked: Node, record: Variable, made: Node): boolean {
  const known = new Set(identifiersIn(file, made).map((each) => variableOf(file, each)));
  return identifiersIn(file, asked).every((each) => {
    const variable = variableOf(file, each);
    if (!variable || !functionDeclaring(variable)) return true;
    if (variable === record)
      return each.parent.type === "MemberExpression" && isNumberOfThing(keyOf(each.parent) ?? "");
    const words = wordsOf(each.name);
    return (
      isNumberOfThing(each.name) ||
      !(words.at(-1) === "id" || known.has(variable) || words.some((word) => isPersonName(word)))
    );
  });
}

/** `slotId`, `waku_id` */
function isNumberOfThing(name: string): boolean {
  const [last, thing] = wordsOf(name).toReversed();
  return last === "id" && thing !== undefined && things.has(thing);
}

const things = new Set([...CONTENT_RECORDS, ...SHARED_PLACES]);

/** Holds for `name` in `booking.name`. */
const isPartOf = (file: SourceFile, key: Node, record: Variable): boolean =>
  key.parent?.type === "MemberExpression" &&
  key.parent.property === key &&
  variableOf(file, unwrap(key.parent.object)) === record;
