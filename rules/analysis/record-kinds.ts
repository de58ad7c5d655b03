import {
  ATTENDED_WORDS,
  FIRM_WORDS,
  HANDED_OUT_RECORD_WORDS,
  KEPT_OF_WORDS,
  MAKER_COLUMN,
  OFFER_WORDS,
  OWNED_RECORD_WORDS,
  OWNER_WORDS,
  PART_WORDS,
  POLICY_HOMONYMS,
  PUBLIC_RECORD_WORDS,
  SESSION_OWNER_WORDS,
  SHOPS_OWN_RECORD_WORDS,
  THING_WORDS,
  WRITTEN_PART_WORDS,
} from "../models/policies.js";
import { LINKED_WORDS } from "../models/people.js";
import { MODEL_HIDES, MODEL_KEEPS_BACK } from "../models/serializers.js";
import { declarationOf } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { servicesOf } from "./other-files.js";
import type { Condition } from "./record-conditions.js";
import { creationsOf } from "./record-creations.js";
import { lookupsBehind } from "./looked-up.js";
import { lookupAt, lookupsOf, type Lookup } from "./record-lookups.js";
import { sameRecord, singular } from "./record-names.js";
import { taggedLookupsOf } from "./record-texts.js";
import { useOf } from "./record-use.js";
import {
  describesPerson,
  isIdentityName,
  isLinkedName,
  isPersonName,
  isPrivateProperty,
  isSharedProperty,
  wordsOf,
} from "./names.js";
import { isCallLike, keyOf, stringOf, unwrap, type ClassNode, type Node } from "./nodes.js";
import { originOf } from "./origins.js";
import { calledName, namesOf } from "./chains.js";
import { SpelledWords } from "./spelled-words.js";

const owned = new SpelledWords(OWNED_RECORD_WORDS);
const handedOut = new Set(HANDED_OUT_RECORD_WORDS);
const openToAll = new SpelledWords(PUBLIC_RECORD_WORDS);
const shopsOwn = new SpelledWords(SHOPS_OWN_RECORD_WORDS);
const parts = new Set(PART_WORDS);
const written = new Set(WRITTEN_PART_WORDS);
const things = new Set(THING_WORDS);
const offered = new Set(OFFER_WORDS);
const machineSessions = new Set(SESSION_OWNER_WORDS);
const owners = new SpelledWords(OWNER_WORDS);
const attended = new Set(ATTENDED_WORDS);
const keptOf = new SpelledWords(KEPT_OF_WORDS);
const firms = new SpelledWords(FIRM_WORDS);
const homonyms = new Set(POLICY_HOMONYMS);

/** The part of a record's name that says what it is: `order_items` → order, `tbl_members` → members. */
function headOf(record: string): string[] {
  const words = [...wordsOf(record)]
    .map(singular)
    .filter((word) => !/^(?:tbl|t|m|mst|trn|tb|my|own|current|db|base|app|the)$/.test(word));
  while (words.length > 1 && parts.has(words.at(-1)!)) words.pop();
  return words;
}

/** Holds for a record that is a person: `members`, `applicantProfile`, `患者`. */
export const isPersonRecord = (record: string): boolean => isPersonName(headOf(record).at(-1) ?? record);

/** Holds for a record whose name says that it belongs to somebody: `appointment`, `order_items`, `message`. */
export function isOwnedRecord(record: string): boolean {
  const head = headOf(record).at(-1);
  return (
    head !== undefined &&
    !shopsOwn.has(headOf(record).slice(-2).join(" ")) &&
    (isLinkedName(head) ||
      owned.has(head) ||
      isOwnedCompound(record) ||
      endsInOwned(head) ||
      isLinkedName(record) ||
      owned.has(singular(wordsOf(record).at(-1) ?? "")))
  );
}

const ownedInKanji = [...OWNED_RECORD_WORDS, ...LINKED_WORDS].filter(
  (word) => word.length > 1 && /\p{sc=Han}$/u.test(word),
);

/** Holds for a word that is written together with what it is: `患者予約`, `会員履歴`. */
const endsInOwned = (word: string): boolean =>
  /\p{sc=Han}$/u.test(word) && ownedInKanji.some((owned) => word.endsWith(owned));

/** Holds for a record everybody may see by nature; what is written about one (`lessonReport`) need not be. */
export const isPublicRecord = (record: string): boolean => {
  const head = headOf(record).at(-1);
  const last = singular(wordsOf(record).at(-1) ?? "");
  return (
    head !== undefined &&
    openToAll.has(head) &&
    !isOwnedCompound(record) &&
    (last === head || !written.has(last))
  );
};

/** Holds for a record that is found by whoever was given its id: an invitation, a link. */
export const isHandedOut = (record: string): boolean => handedOut.has(headOf(record).at(-1) ?? "");

/** Holds for two words that together name what belongs to somebody: `carePlan`, though a plan alone is a price. */
const isOwnedCompound = (record: string): boolean =>
  owned.has(wordsOf(record).slice(-2).map(singular).join(" "));

/** Holds for a column that says whose a record is: `userId`, `customer_id`, `owner`, `createdBy`. */
export function isOwnerColumn(column: string): boolean {
  const words = wordsOf(column).map(singular);
  if (isIdentityName(column)) return true;
  if (words.includes("by") && (words.includes("created") || words.includes("owned"))) return true;
  const head = words
    .filter(
      (word) =>
        word !== "id" &&
        word !== "uid" &&
        word !== "uuid" &&
        word !== "no" &&
        word !== "sub" &&
        word !== "email",
    )
    .at(-1);
  return head !== undefined && owners.has(head) && (words.length > 1 || head !== "created");
}

/** Holds for a column that a record is picked by: `id`, `memberNo`, `orderId`, `uuid`. */
export const isKeyColumn = (column: string): boolean =>
  /(?:^_?id$|^pk$|^uuid$|^uid$|^guid$|^cuid$|^ulid$|_?id$|Id$|ID$|^number$|^no$|No$|_no$|Number$|_number$|Uuid$|_uuid$|^sub$|^code$|Code$|^ref$|Ref$|_ref$|^reference$|番号$|(?:^|_)bango$|Bango$)/.test(
    column,
  ) && !/(?:phone|tel|card|fax|mobile|postal|zip|country|area)/i.test(column);

/** What ties a kind of record to the person asking elsewhere in the file: the column and the value. */
export function ownerElsewhere(file: SourceFile, record: string): Condition | null {
  for (const condition of conditionsOn(file, record)) {
    if (condition.column === null || /^_?id$/.test(condition.column)) continue;
    if (originOf(file, condition.value).kind === "caller") return condition;
  }
  return null;
}

/** What ties a kind of record to the person asking elsewhere in the file, and not to the firm they belong to. */
export function personElsewhere(file: SourceFile, record: string): Condition | null {
  const owners = [...conditionsOn(file, record)].filter(
    ({ column, value }) =>
      column !== null && !/^_?id$/.test(column) && originOf(file, value).kind === "caller",
  );
  const ofFirm = (each: Condition): boolean => isOfFirm(each) || isFoundByFirm(file, each);
  // Of what is a firm's, `createdBy` says which of its people made it.
  const isFirms = owners.some(ofFirm);
  return owners.find((each) => !ofFirm(each) && !(isFirms && MAKER_COLUMN.test(each.column!))) ?? null;
}

/** `route: route._id` of a route that was found by `school: req.user.school`, and by nothing else of whoever asks. */
function isFoundByFirm(file: SourceFile, { value }: Condition): boolean {
  const behind = lookupsBehind(file, value);
  return (
    behind.length > 0 &&
    behind.every((node) => {
      const conditions = lookupAt(file, node)?.conditions ?? [];
      const own = conditions.filter((each) => originOf(file, each.value).kind === "caller");
      return own.length > 0 && own.every(isOfFirm);
    })
  );
}

/** Holds for a kind of record that the file ties to the firm of whoever asks, and to no person: a bus of a school. */
const isFirmsOwn = (file: SourceFile, record: string): boolean =>
  ownerElsewhere(file, record) !== null && personElsewhere(file, record) === null;

/** `school: req.user.school`, `companyId: user.companyId`: what a firm has, which is no person's own for that. */
export function isOfFirm({ column, value }: Condition): boolean {
  const firm = firmIn(column ?? "");
  const names = namesOf(unwrap(value));
  return (
    firm !== null &&
    firmIn(names.at(-1) ?? "") !== null &&
    // Who rents a home is asked for by `tenantId` as well: a user who has one belongs to a firm.
    (!homonyms.has(firm) || isPersonName(names.at(-2) ?? ""))
  );
}

/** The firm that a name holds: `school` of `schoolId`. */
const firmIn = (name: string): string | null => {
  const last = wordsOf(name)
    .filter((word) => word !== "id" && word !== "uuid" && word !== "no")
    .at(-1);
  return last !== undefined && firms.has(last) ? last : null;
};

/** What a kind of record is asked for by, and what of it says whose it is when it is made. */
function* conditionsOn(file: SourceFile, record: string): Generator<Condition> {
  for (const lookup of [...lookupsOf(file), ...taggedLookupsOf(file)])
    if (lookup.record !== null && sameRecord(lookup.record, record))
      yield* lookup.conditions.filter(
        ({ column, value }) =>
          column !== null && (isOwnerColumn(column) || (!isPublicRecord(record) && saysWhose(column, value))),
      );
  for (const creation of creationsOf(file))
    if (sameRecord(creation.record, record))
      yield* creation.data.filter(({ column }) => column !== null && isOwnerColumn(column));
}

/** `keeper = me.id` says whose a record is, `area = me.area` what they have in common. */
const saysWhose = (column: string, value: Node): boolean =>
  isKeyColumn(column) || !sameRecord(namesOf(value).at(-1) ?? column, column);

/** A record as a file declares it: an entity class, a schema, a table, an interface. */
export interface Declaration {
  name: string;
  fields: readonly string[];
  /** Fields that are marked as never to be shown. */
  hidden: readonly string[];
  /** It keeps fields back by itself: in every answer, or only where its documents are turned into JSON. */
  keepsBack: "always" | "as document" | null;
}

/** The properties that a record shows, as this file, or the one it is imported from, declares it. */
function shownFields(file: SourceFile, record: string): readonly string[] {
  const declared = declarationOfRecord(file, record);
  return declared?.fields.filter((field) => !declared.hidden.includes(field)) ?? [];
}

/** The declaration of a record in this file, or in the file it is imported from. */
export function declarationOfRecord(file: SourceFile, record: string): Declaration | null {
  const own = file.fact(findDeclared).find((declared) => sameRecord(declared.name, record));
  if (own || !servicesOf(file)) return own ?? null;
  for (const { local } of file.all("ImportSpecifier")) {
    if (!sameRecord(local.name.replace(/(?:Entity|Model|Schema)$/, ""), record)) continue;
    const there = declarationOf(file, local)?.file;
    const declared = there?.fact(findDeclared).find(({ name }) => sameRecord(name, record));
    if (declared) return declared;
  }
  return null;
}

function findDeclared(file: SourceFile): Declaration[] {
  const found: (Omit<Declaration, "keepsBack" | "hidden"> & { node: Node; holder: string | null })[] = [];
  for (const declaration of file.all("ClassDeclaration"))
    if (declaration.id)
      found.push({
        name: declaration.id.name.replace(/(?:Entity|Model|Schema)$/, ""),
        node: declaration,
        holder: declaration.id.name,
        fields: declaration.body.body.flatMap((member) =>
          member.type === "PropertyDefinition" ? (keyOf(member) ?? []) : [],
        ),
      });
  for (const declaration of file.all("TSInterfaceDeclaration"))
    found.push({
      name: declaration.id.name.replace(/^I(?=[A-Z])|(?:Document|Row|Record|Entity|Doc)$/g, ""),
      node: declaration,
      holder: null,
      fields: declaration.body.body.flatMap((member) =>
        member.type === "TSPropertySignature" ? (keyOf(member) ?? []) : [],
      ),
    });
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const name = calledName(call);
    const [first, second] = call.arguments;
    if (
      /^(?:pgTable|mysqlTable|sqliteTable|table|define)$/.test(name) &&
      first &&
      second &&
      stringOf(first) !== null
    )
      found.push({ name: stringOf(first)!, node: call, holder: null, fields: propertyNames(second) });
    if (name !== "Schema" || !first) continue;
    const parent = call.parent;
    if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier")
      found.push({
        name: parent.id.name.replace(/Schema$/i, ""),
        node: call,
        holder: parent.id.name,
        fields: propertyNames(first),
      });
    // `mongoose.model("Staff", new Schema({ … }))`
    const model = isCallLike(parent) && calledName(parent) === "model" ? stringOf(parent.arguments[0]) : null;
    if (model !== null) found.push({ name: model, node: call, holder: null, fields: propertyNames(first) });
  }
  return found.map(({ node, holder, ...declared }) => ({
    ...declared,
    hidden: node.type === "ClassDeclaration" ? hiddenMembers(file, node) : [],
    keepsBack: howKeptBack(file, node, holder),
  }));
}

/** Properties with a decorator that keeps them back: `@Exclude()`, `@Column({ select: false })`. */
const hiddenMembers = (file: SourceFile, owner: ClassNode): string[] =>
  owner.body.body.flatMap((member) =>
    member.type === "PropertyDefinition" &&
    member.decorators.some((decorator) => MODEL_HIDES.test(file.textOf(decorator)))
      ? (keyOf(member) ?? [])
      : [],
  );

function howKeptBack(file: SourceFile, node: Node, holder: string | null): Declaration["keepsBack"] {
  const text = file.textOf(node);
  if (MODEL_KEEPS_BACK.test(text)) return MODEL_HIDES.test(text) ? "always" : "as document";
  const converts = holder !== null && new RegExp(`\\b${holder}\\b[^\\n]*(?:toJSON|toObject)`).test(file.text);
  return converts ? "as document" : null;
}

const propertyNames = (node: Node): string[] => {
  const inner = unwrap(node);
  return inner.type === "ObjectExpression"
    ? inner.properties.flatMap((property) => (property.type === "Property" ? (keyOf(property) ?? []) : []))
    : [];
};

/** Why a lookup's record is somebody's: it is a person, it belongs to one by name, by its fields, or by what the file does with it. */
export function personalKind(file: SourceFile, lookup: Lookup): "person" | "owned" | null {
  const { record } = lookup;
  if (record === null) return null;
  const head = headOf(record);
  if (isHandedOut(record))
    // A `coachingSession` with a client is no session of somebody who signed in.
    return head.at(-1) === "session" &&
      head.length > 1 &&
      !machineSessions.has(head.at(-2)!) &&
      ownerElsewhere(file, record)
      ? "owned"
      : null;
  const isPublic = isPublicRecord(record);
  // `Lesson.find({ student: me })`: each is one pupil's.
  if (isPublic && lookup.does === "read") return isListedByPerson(file, record) ? "owned" : null;
  if (isPersonRecord(record)) return isWrittenPart(record) ? "owned" : "person";
  if (signsIn(file, record)) return "person";
  if (isThing(file, lookup, record) && !ownerElsewhere(file, record)) return null;
  if (isOwnedRecord(record) || lookup.under?.some(isPersonRecord)) return "owned";
  const use = useOf(file, lookup.node);
  const fields = [
    ...(lookup.fields ?? []),
    ...(lookup.kept ?? []),
    ...lookup.written,
    ...(use.fields ?? []),
    ...shownFields(file, record),
  ];
  if (describesSomebody(fields)) return isPublic ? null : "owned";
  if (!isPublic && lookup.kept?.some(isOwnerColumn)) return "owned";
  if (personElsewhere(file, record) && (lookup.does === "change" || !isPublic)) return "owned";
  if (!isPublic && belongsToOwned(file, lookup)) return "owned";
  // A file whose other records are the caller's own changes nothing that belongs to nobody.
  if (
    (lookup.does === "change" || use.changes) &&
    !isPublic &&
    file.fact(tiesRecordsToCaller) &&
    !isFirmsOwn(file, record)
  )
    return "owned";
  return null;
}

/** `weights where petId = …`, `results where patientId = …`: what is kept of somebody, or of what is somebody's. */
const belongsToOwned = (file: SourceFile, { conditions }: Lookup): boolean =>
  conditions.some(({ column }) => {
    const of = /^(.{2,}?)_?(?:id|Id|ID|no|No|[nN]umber|[bB]ang?ou?)$/.exec(column ?? "")?.[1];
    return (
      of !== undefined &&
      !isPublicRecord(of) &&
      // `member_no`: a number that members are given.
      ((isPersonName(of) && /(?:No|_no|Number|_number|[bB]ang?ou?)$/.test(column!)) ||
        keptOf.has(singular(wordsOf(of).at(-1) ?? "")) ||
        isOwnedRecord(of) ||
        ownerElsewhere(file, of) !== null)
    );
  });

/** `tenant_documents`, `memberNotes`: not the person, but what is kept of them. */
const isWrittenPart = (record: string): boolean => {
  const last = singular(wordsOf(record).at(-1) ?? "");
  return headOf(record).at(-1) !== last && (written.has(last) || owned.has(last));
};

/** Holds for a record that the session names: whoever has a `session.renterId` is a renter. */
const signsIn = (file: SourceFile, record: string): boolean =>
  [...file.fact(callerKeys)].some((name) => sameRecord(name, record));

/** What the session, or another part of the person asking, calls them: `renter` of `ctx.session.renterId`. */
const callerKeys = (file: SourceFile): ReadonlySet<string> =>
  new Set(
    file.all("MemberExpression").flatMap((member) => {
      const name = /^(.{3,}?)_?(?:Id|ID|id|No|no)$/.exec(keyOf(member) ?? "")?.[1];
      return name !== undefined &&
        /^(?:session|claims)$/.test(namesOf(member.object).at(-1) ?? "") &&
        originOf(file, member).kind === "caller"
        ? [name]
        : [];
    }),
  );

/** Holds for a lesson, not for what somebody wrote, where the file lists the caller's own by whom each is for. */
const isListedByPerson = (file: SourceFile, record: string): boolean =>
  attended.has(headOf(record).at(-1) ?? "") &&
  lookupsOf(file).some(
    (other) =>
      other.does === "read" &&
      other.record !== null &&
      sameRecord(other.record, record) &&
      other.conditions.some(
        ({ column, value }) => ownersColumn(column ?? "") && originOf(file, value).kind === "caller",
      ),
  );

/** Holds for a column that names one person of whom something is kept: `student`, `patientId`. */
const ownersColumn = (column: string): boolean => {
  const words = wordsOf(column).filter((word) => word !== "id");
  return words.length === 1 && keptOf.has(words[0]!);
};

/** A vehicle somebody owns, or one that is for hire, a ticket for sale: what is asked of it says which, or who orders it. */
function isThing(file: SourceFile, lookup: Lookup, record: string): boolean {
  if (!things.has(headOf(record).at(-1) ?? "")) return false;
  const fields = lookup.fields ?? useOf(file, lookup.node).fields ?? [];
  if (fields.some((field) => isPrivateProperty(field) || isOwnerColumn(field))) return false;
  return (
    fields.some((field) => wordsOf(field).some((word) => offered.has(word))) ||
    isOrdered(file, lookup, record)
  );
}

/** `Order.create({ ticket, buyer: me })`: what was looked up goes into an order that is made here. */
const isOrdered = (file: SourceFile, lookup: Lookup, record: string): boolean =>
  creationsOf(file).some(
    (made) =>
      isLinkedName(headOf(made.record).at(-1) ?? "") &&
      !sameRecord(made.record, record) &&
      made.data.some(({ value }) => lookupsBehind(file, value).includes(lookup.node)) &&
      made.data.some(
        ({ column, value }) => isOwnerColumn(column ?? "") && originOf(file, value).kind === "caller",
      ),
  );

/** Holds for fields that describe a person, or that a person's name stands in front of: `buyerName`, `pickupPhone`. */
const describesSomebody = (fields: readonly string[]): boolean =>
  (describesPerson(fields) && fields.some(isPrivateProperty)) ||
  fields.filter((field) => isPrivateProperty(field) || isFieldOfPerson(field)).length >= 2;

const isFieldOfPerson = (field: string): boolean => {
  const words = wordsOf(field);
  const last = words.at(-1) ?? "";
  return (
    words.length > 1 &&
    isPersonName(words[0]!) &&
    (isSharedProperty(last) || isPrivateProperty(last) || last === "name")
  );
};

/** Holds if the file asks for, or creates, records by a column that says whose they are, with the caller's value. */
function tiesRecordsToCaller(file: SourceFile): boolean {
  const says = (condition: Condition): boolean =>
    condition.column !== null &&
    !/^_?id$/.test(condition.column) &&
    isOwnerColumn(condition.column) &&
    !isOfFirm(condition) &&
    originOf(file, condition.value).kind === "caller";
  return (
    lookupsOf(file).some(({ conditions }) => conditions.some(says)) ||
    creationsOf(file).some(({ data }) => data.some(says))
  );
}
