import type { TSESTree } from "@typescript-eslint/utils";
import { BROWSER_ONLY, STARTS_UP } from "../models/environments.js";
import {
  PLACE_RECORDS,
  PROGRAM_SETTINGS,
  REQUEST_CARRIERS,
  SOMEBODYS_CREDENTIAL,
} from "../models/request-parts.js";
import { STAMPS } from "../models/people.js";
import { NO_SHARED_STORE, REQUEST_CONTEXTS } from "../models/shared-clients.js";
import {
  ELEMENT,
  isConstant,
  readsOf,
  soleDefinitionOf,
  valueBehind,
  variableOf,
  type Part,
} from "./bindings.js";
import { entryAround, frequencyOf } from "./entries.js";
import type { SourceFile } from "./file.js";
import {
  flowFromCallers,
  flowOf,
  givenTo,
  isRequestLike,
  originOf,
  userDataIn,
  userDataOrInputIn,
  withoutArguments,
  type Evidence,
  type Flow,
} from "./flow.js";
import { classOf, goneThrough, listRunOf, localFunctionOf, membersNamed } from "./functions.js";
import { whoseKey } from "./keys.js";
import {
  functionDeclaring,
  isComponentScope,
  isManaged,
  lifetimeOf,
  lifetimeInCalls,
  lifetimeOfInstances,
  lifetimeOfThis,
  outlivesEntry,
  rootOf,
} from "./lifetimes.js";
import {
  classAround,
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  nameOf,
  propertyValue,
  referenceName,
  statementOf,
  stringOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { callsNamed, callsWhere } from "./named-nodes.js";
import {
  isCarriedPersonName,
  isHarmlessName,
  isOnePersonName,
  isPersonName,
  isOnlyPersonsProperty,
  wordsOf,
} from "./names.js";
import { originOf as decidedBy } from "./origins.js";
import { pathOf } from "./paths.js";
import { typeDescribesPerson } from "./person-types.js";
import { registryOf } from "./registry.js";
import { growingLists } from "./growing-lists.js";
import {
  identityIn,
  mayRunPerRequest,
  runsPerRequest,
  servesMany,
  takesRequests,
  type SharedWrite,
} from "./shared-writes.js";
import { givenPersonIn } from "./given-people.js";
import { isServersModule, sideOf } from "./sides.js";
import { recordAskedFor } from "./stored-records.js";
import { sessionStatements } from "./session-statements.js";
import { within } from "./within.js";
import { placesWritten, type WrittenPlace } from "./written-places.js";

const mergingCalls = callsWhere((name) => name === "assign" || name === "set" || name === "defineProperty");

/** Writes of user data to something that outlives the request, in code that runs on a server per request. */
export function sharedWritesOf(file: SourceFile): SharedWrite[] {
  const side = sideOf(file);
  if (side === "client" || side === "tool") return [];
  const declares = registryOf(file).sharedStores.some(({ files }) => files.test(file.path));
  if (!declares && !mayServePeople(file) && !mayLoadPeople(file)) return [];
  const writes = [
    ...assignments(file),
    ...setterCalls(file),
    ...signalCalls(file),
    ...merges(file),
    ...mergedByEntries(file),
    ...growingLists(file),
    ...sessionStatements(file),
  ].map((write) => atDeclaration(file, write));
  const seen = new Set<number>();
  return [
    ...writes.filter(({ at }) => !isInOwnProcess(file, at)),
    ...sharedStores(file),
    ...exportedStores(file),
    ...sharedLoaders(file),
  ].filter((write) => !seen.has(write.at.range[0]) && seen.add(write.at.range[0]));
}

/** Holds in a handler whose process ends with the answer. */
function isInOwnProcess(file: SourceFile, at: Node): boolean {
  const frequency = frequencyOf(file, at);
  return frequency.kind === "per request" && frequency.entry.row.ownProcess === true;
}

/** Holds unless nothing of a file answers requests, is kept by a container or says that it is a server's. */
const mayServePeople = (file: SourceFile): boolean =>
  sideOf(file) === "server" ||
  takesRequests(file) ||
  isServersModule(file) ||
  registryOf(file).mayReach(file, registryOf(file).singletons) ||
  mayRunPerRequest(file);

const mayLoadPeople = (file: SourceFile): boolean =>
  registryOf(file).mayReach(file, registryOf(file).loaders);

/** A write to a store that is made at module level is reported where the store is made. */
function atDeclaration(file: SourceFile, write: SharedWrite): SharedWrite {
  const frequency = frequencyOf(file, write.at);
  if (
    frequency.kind === "per request" &&
    frequency.entry.runs === "server" &&
    frequency.entry.fn.params.length > 0
  )
    return write;
  const root = rootOf(write.target);
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only?.kind !== "value" || only.parts.length > 0) return write;
  const path = pathOf(file, only.node);
  return path !== null && registryOf(file).moduleStores.has(path)
    ? { ...write, at: only.from, target: root }
    : write;
}

/** `const [viewer, setViewer] = createSignal()` at module level, and `setViewer(found)` in a request. */
function* signalCalls(file: SourceFile): Generator<SharedWrite> {
  const registry = registryOf(file);
  if (!mayRunPerRequest(file) || !registry.mayReach(file, registry.moduleStores)) return;
  for (const call of file.all("CallExpression")) {
    const callee = unwrap(call.callee);
    const variable = callee.type === "Identifier" ? variableOf(file, callee) : null;
    const only = variable ? soleDefinitionOf(variable) : null;
    if (!variable || only?.kind !== "value" || only.parts[0] !== 1) continue;
    const path = pathOf(file, only.node);
    if (
      path === null ||
      !registry.moduleStores.has(path) ||
      !outlivesEntry(file, variable, call) ||
      !runsPerRequest(file, call)
    )
      continue;
    // `setSession("user", found)`: a path to a part comes before the value.
    const value = call.arguments.at(-1);
    const evidence = value ? evidenceOf(file, value) : null;
    if (evidence) yield { at: call, target: callee, evidence, how: "variable" };
  }
}

/** A store made once for the process and filled, or handed to a renderer, in a request: `app.use(pinia)`. */
function* sharedStores(file: SourceFile): Generator<SharedWrite> {
  const registry = registryOf(file);
  if (!mayRunPerRequest(file) || !registry.mayReach(file, registry.renderStores)) return;
  for (const declarator of file.all("VariableDeclarator")) {
    if (declarator.id.type !== "Identifier" || !declarator.init || functionAround(declarator)) continue;
    const path = pathOf(file, declarator.init);
    if (path === null || !registry.renderStores.has(path)) continue;
    const variable = variableOf(file, declarator.id);
    if (!variable || variable.scope.type !== "module") continue;
    for (const read of readsOf(variable)) {
      if (!runsPerRequest(file, read)) continue;
      const evidence = fillingIdentity(file, read) ?? handedIdentity(file, read);
      if (!evidence) continue;
      yield { at: declarator, target: declarator.id, evidence, how: "variable" };
      break;
    }
  }
}

/** A store for one person that a file exports to whatever renders on the server: `export const current = $state({ member: null })`. */
function* exportedStores(file: SourceFile): Generator<SharedWrite> {
  const rows = registryOf(file).sharedStores.filter(({ files }) => files.test(file.path));
  if (rows.length === 0 || BROWSER_ONLY.test(file.text)) return;
  for (const declarator of file.all("VariableDeclarator")) {
    const { id, init } = declarator;
    if (id.type !== "Identifier" || !init || declarator.parent.parent.type !== "ExportNamedDeclaration")
      continue;
    const at = storesMadeBy(file, init).flatMap((call) => {
      const path = pathOf(file, call);
      return rows.some((row) => row.call === path) ? (personKept(file, call) ?? []) : [];
    })[0];
    if (at)
      yield {
        at: declarator,
        target: id,
        evidence: {
          label: "personal",
          at,
          from: null,
          byName: false,
          says: { en: "is made for one person", ja: "1 人の利用者のためのものです" },
        },
        how: "variable",
      };
  }
}

/** Calls that may make a store: the value itself, or the fields of the class it is made of. */
function storesMadeBy(file: SourceFile, init: Node): TSESTree.CallExpression[] {
  const made = unwrap(init);
  if (made.type === "CallExpression") return [made];
  const members = made.type === "NewExpression" ? (classOf(file, made.callee)?.body.body ?? []) : [];
  return members.flatMap((member) => {
    const value = member.type === "PropertyDefinition" && !member.static ? member.value : null;
    const call = value ? unwrap(value) : null;
    return call?.type === "CallExpression" ? [call] : [];
  });
}

/** What says that a store keeps one person: its type, or a property of it or of its first value. */
function personKept(file: SourceFile, call: TSESTree.CallExpression): Node | null {
  const type = call.typeArguments?.params[0];
  // A list of people, or one by key, is a directory.
  const isMany =
    type !== undefined && /\[\]|\b(?:Array|ReadonlyArray|Map|Set|Record)\b/.test(file.textOf(type));
  if (type && type.type !== "TSTypeLiteral" && !isMany && typeDescribesPerson(file, type)) return type;
  for (const member of type?.type === "TSTypeLiteral" ? type.members : []) {
    if (member.type !== "TSPropertySignature" || !isOnePersonName(keyOf(member) ?? "")) continue;
    const kept = member.typeAnnotation?.typeAnnotation;
    if (kept && typeDescribesPerson(file, kept)) return member.key;
  }
  const first = call.arguments[0] ? unwrap(call.arguments[0]) : null;
  for (const property of !type && first?.type === "ObjectExpression" ? first.properties : [])
    if (
      property.type === "Property" &&
      isOnePersonName(keyOf(property) ?? "") &&
      (unwrap(property.value).type === "Literal" || typeAsserted(file, property.value))
    )
      return property.key;
  return null;
}

/** `null as Member | null` */
const typeAsserted = (file: SourceFile, value: Node): boolean =>
  value.type === "TSAsExpression" && typeDescribesPerson(file, value.typeAnnotation);

/** A store handed on in a function that knows who is asking. */
function handedIdentity(file: SourceFile, read: Node): Evidence | null {
  const call = wrapped(read).parent;
  const handed = call && isCallLike(call) && unwrap(call.callee) !== read;
  return handed ? identityBeside(file, statementOf(call)) : null;
}

/** Who is asking, in what a call of the store, or of something made from it, is given: `client.query({ context })`. */
function fillingIdentity(file: SourceFile, read: Node): Evidence | null {
  const outer = wrapped(read).parent;
  if (outer?.type === "MemberExpression" && unwrap(outer.object) === read) {
    const call = wrapped(outer).parent;
    return call?.type === "CallExpression" ? identityIn(file, call.arguments) : null;
  }
  if (!isCallLike(outer) || unwrap(outer.callee) === read) return null;
  const made = wrapped(outer).parent;
  // `useViewer(pinia).me = req.user`
  const field =
    made?.type === "MemberExpression" && unwrap(made.object) === outer ? wrapped(made).parent : null;
  if (field?.type === "AssignmentExpression" && unwrap(field.left) === made)
    return identityIn(file, [field.right]);
  if (field?.type === "CallExpression" && unwrap(field.callee) === made)
    return identityIn(file, field.arguments);
  const variable =
    made?.type === "VariableDeclarator" && made.id.type === "Identifier" ? variableOf(file, made.id) : null;
  for (const use of variable ? readsOf(variable) : []) {
    const member = wrapped(use).parent;
    const call = member?.type === "MemberExpression" ? wrapped(member).parent : null;
    const evidence = call?.type === "CallExpression" ? identityIn(file, call.arguments) : null;
    if (evidence) return evidence;
  }
  return null;
}

/** A loader that keeps what it loaded, made once for the process and loading people. */
function* sharedLoaders(file: SourceFile): Generator<SharedWrite> {
  const registry = registryOf(file);
  if (!mayLoadPeople(file)) return;
  for (const creation of file.all("NewExpression")) {
    const path = pathOf(file, creation);
    if (path === null || !registry.loaders.has(path)) continue;
    const kept = keptForProcess(file, creation);
    if (!kept) continue;
    if (creation.arguments[1] && /cache\s*:\s*false/.test(file.textOf(creation.arguments[1]))) continue;
    const person = creation.typeArguments?.params.find((type) => typeDescribesPerson(file, type));
    const loaded = creation.arguments[0] ? loadedPerson(file, creation.arguments[0]) : null;
    const evidence: Evidence | null = person
      ? {
          label: "personal",
          at: person,
          from: null,
          byName: false,
          says: { en: "loads people", ja: "個人のレコードを読み込みます" },
        }
      : loaded;
    if (evidence) yield { ...kept, evidence, how: "variable" };
  }
}

/** Where the file keeps what it makes for as long as the process lives, and under which name; null when it does not. */
function keptForProcess(
  file: SourceFile,
  creation: TSESTree.NewExpression,
): { at: Node; target: Node } | null {
  const holder = wrapped(creation).parent;
  if (holder?.type === "AssignmentExpression")
    return lifetimeOf(file, holder.left as Node) === "process" ? { at: holder, target: holder.left } : null;
  if (functionAround(creation)) return null;
  switch (holder?.type) {
    case "VariableDeclarator":
      return { at: holder, target: holder.id };
    // `const loaders = { members: new DataLoader(…) }`
    case "Property":
      return { at: holder, target: holder.key };
    case "PropertyDefinition": {
      const owner = classAround(holder);
      return owner && lifetimeOfInstances(file, owner, holder) === "process"
        ? { at: holder, target: holder.key }
        : null;
    }
    case "ExportDefaultDeclaration":
      return { at: creation, target: creation.callee };
    default:
      return null;
  }
}

/** What a batch function loads: records about people, by what it asks for or by whose id it asks. */
function loadedPerson(file: SourceFile, batch: Node): Evidence | null {
  const fn = localFunctionOf(file, batch);
  const loaded = flowOf(file, fn ?? batch).personal;
  if (loaded && (!loaded.byName || isCallLike(originOf(loaded).at))) return loaded;
  // `new DataLoader(membersByIds)`, with a function of another file
  if (!fn && isPersonName((referenceName(batch) ?? "").replace(/(?:By|For|From)[A-Z]\w*$/, "")))
    return loadsPeople(batch);
  const [keys] = fn?.params ?? [];
  const variable = keys?.type === "Identifier" ? variableOf(file, keys) : null;
  // `(memberIds) => …`, and the table that is read: `.from(guardians)`.
  if (
    keys?.type === "Identifier" &&
    /[Ii]ds$/.test(keys.name) &&
    isPersonName(keys.name.replace(/_?[Ii]ds$/, ""))
  )
    return loadsPeople(keys);
  for (const call of fn ? within(file, "CallExpression", fn) : []) {
    const [table] = call.arguments;
    const name = table ? unwrap(table) : null;
    if (call.callee.type !== "MemberExpression" || keyOf(call.callee) !== "from") continue;
    if (name?.type === "Identifier" && isPersonName(name.name)) return loadsPeople(name);
  }
  for (const read of variable ? readsOf(variable) : [])
    for (let parent = read.parent; parent && parent !== fn; parent = parent.parent) {
      if (parent.type !== "Property" || parent.parent.type !== "ObjectExpression") continue;
      const key = keyOf(parent) ?? "";
      if (/Id$|_id$/.test(key) && isPersonName(key.replace(/_?[Ii]d$/, ""))) return loadsPeople(parent.key);
    }
  return null;
}

const loadsPeople = (at: Node): Evidence => ({
  label: "personal",
  at,
  from: null,
  byName: false,
  says: { en: "loads what belongs to a person", ja: "個人に属するレコードを読み込みます" },
});

/** Who is asking, in the function a statement stands in. */
function identityBeside(file: SourceFile, statement: Node): Evidence | null {
  const fn = functionAround(statement);
  for (const declarator of fn ? file.all("VariableDeclarator") : []) {
    if (!declarator.init || functionAround(declarator) !== fn) continue;
    const evidence = flowOf(file, declarator.init).identity;
    if (evidence && !evidence.byName) return evidence;
  }
  return null;
}

function evidenceOf(file: SourceFile, value: Node, parts: readonly Part[] = []): Evidence | null {
  const apart = parts.length === 0 ? withoutOwnEntries(file, value) : null;
  if (apart) {
    for (const each of apart) {
      const evidence = evidenceOf(file, each);
      if (evidence) return evidence;
    }
    return null;
  }
  const found = withoutArguments(file, flowOf(file, value, parts), value);
  const evidence = userDataOrInputIn(file, found);
  if (evidence && (!evidence.byName || evidence.label !== "personal")) return evidence;
  // `await members.findMember(req.params.id)`: by its name a person's record, and the request says whose.
  if (evidence && isCallLike(originOf(evidence).at) && isAskedFor(file, found, value)) return evidence;
  return recordAskedFor(file, value);
}

/** What an object puts in beside entries that belong to the caller, `{ ...kept, [req.user.id]: view }`; null without any. */
function withoutOwnEntries(file: SourceFile, value: Node): Node[] | null {
  const object = unwrap(value);
  if (object.type !== "ObjectExpression") return null;
  const others = object.properties.filter(
    (each) =>
      !(each.type === "Property" && each.computed && whoseKey(file, each.key) !== "does not say whose"),
  );
  if (others.length === object.properties.length) return null;
  return others.flatMap((each) =>
    each.type === "SpreadElement"
      ? lifetimeOf(file, each.argument) === "process"
        ? []
        : [each.argument]
      : isHarmlessName(keyOf(each) ?? "")
        ? []
        : [each.value],
  );
}

/** Holds if a key names the caller, or may. */
function saysWhose(file: SourceFile, key: Node): boolean {
  const found = flowOf(file, key);
  return found.identity !== null || found.personal !== null || found.open;
}

/** Holds if the request says what a value is fetched by: `await queue.take(req.params.ticket)`. */
function isAskedFor(file: SourceFile, found: Flow, value: Node): boolean {
  if (found.input) return true;
  const made = found.personal ? originOf(found.personal).at : null;
  const call = made && isCallLike(made) ? made : valueBehind(file, value);
  return (
    isCallLike(call) &&
    call.arguments.flatMap(elementsOf).some((each) => decidedBy(file, each).kind === "client")
  );
}

/** The elements of a written list, `[req.params.id]`, or the value itself. */
const elementsOf = (given: Node): Node[] =>
  given.type === "ArrayExpression" ? given.elements.flatMap((each) => each ?? []) : [given];

/**
 * What a place is declared to hold, where that is one person's record and the request says whose:
 * `static last: Patient | null`, and `Desk.last = await queue.take(ticket)` in a handler.
 */
function evidenceByDeclaredType(file: SourceFile, target: Node, value: Node): Evidence | null {
  const type = declaredTypeOf(file, target);
  return type && typeDescribesPerson(file, type) && isAskedFor(file, flowOf(file, value), value)
    ? {
        label: "personal",
        at: value,
        from: null,
        byName: false,
        says: {
          en: "is kept where a person's record belongs",
          ja: "個人のレコードを入れる場所に保存されます",
        },
      }
    : null;
}

/** What was sent, where the file takes a personal field from what it is kept in: `last = JSON.parse(body)`, `last.email`. */
function readAsPerson(file: SourceFile, target: Node, value: Node, parts: readonly Part[]): Evidence | null {
  const variable = target.type === "Identifier" ? variableOf(file, target) : null;
  const isRead = variable && readsOf(variable).some((read) => takesPersonal(read));
  return isRead ? flowOf(file, value, parts).input : null;
}

function takesPersonal(read: Node): boolean {
  const outer = wrapped(read).parent;
  if (outer?.type === "MemberExpression" && unwrap(outer.object) === read)
    return isOnlyPersonsProperty(keyOf(outer) ?? "");
  return (
    outer?.type === "VariableDeclarator" &&
    outer.id.type === "ObjectPattern" &&
    outer.id.properties.some((each) => each.type === "Property" && isOnlyPersonsProperty(keyOf(each) ?? ""))
  );
}

/** The type written at the declaration of a variable, or of a field of the class around. */
function declaredTypeOf(file: SourceFile, target: Node): TSESTree.TypeNode | null {
  if (target.type === "Identifier") {
    const declared = variableOf(file, target)?.identifiers[0] as unknown as Node | undefined;
    return (declared?.type === "Identifier" && declared.typeAnnotation?.typeAnnotation) || null;
  }
  const owner = target.type === "MemberExpression" ? classAround(target) : null;
  if (!owner || target.type !== "MemberExpression") return null;
  const holder = unwrap(target.object);
  const isOwn =
    holder.type === "ThisExpression" || (holder.type === "Identifier" && holder.name === owner.id?.name);
  for (const member of isOwn ? owner.body.body : [])
    if (member.type === "PropertyDefinition" && keyOf(member) === keyOf(target))
      return member.typeAnnotation?.typeAnnotation ?? null;
  return null;
}

/**
 * The user data a write gets in a request, of this file or of another one that calls the function around it.
 */
function evidenceAt(
  file: SourceFile,
  at: Node,
  value: Node,
  target: Node | null = null,
  parts: readonly Part[] = [],
): Evidence | null {
  if (runsPerRequest(file, at))
    return (
      evidenceOf(file, value, parts) ??
      (target && (evidenceByDeclaredType(file, target, value) ?? readAsPerson(file, target, value, parts)))
    );
  const fn = functionAround(at);
  if (!fn || frequencyOf(file, at).kind === "once") return null;
  const carried = carriedCaller(file, value, parts);
  if (carried) return carried;
  if (servesMany(file, at) && parts.length === 0) {
    const looked = lookedUpPerson(file, fn, value, target);
    if (looked) return looked;
  }
  if (servesMany(file, at) && !isAccessor(fn) && isPersonItself(file, value) && !isOfPlace(target)) {
    const given = givenPersonIn(file, [value]);
    if (given) return given;
  }
  const found = flowFromCallers(file, value, fn, (call) => runsPerRequest(call.file, call.node));
  const evidence = userDataIn(found);
  return evidence && !evidence.byName ? evidence : null;
}

const carriers = new Set(REQUEST_CARRIERS);

/** Who is asking, by what a function is handed that is called a request: `start(req) { this.user = req.session.user; }`. */
function carriedCaller(file: SourceFile, value: Node, parts: readonly Part[]): Evidence | null {
  const { identity } = withoutArguments(file, flowOf(file, value, parts), value);
  if (!identity || identity.byName) return null;
  const { at } = originOf(identity);
  return at.type === "Identifier" && isFunction(at.parent) && carriers.has(at.name.toLowerCase())
    ? identity
    : null;
}

/** One person's record that is looked up by what a service is given, kept where such a record belongs: `this.reader`. */
function lookedUpPerson(
  file: SourceFile,
  fn: FunctionNode,
  value: Node,
  target: Node | null,
): Evidence | null {
  const call = unwrap(value);
  const type = target ? declaredTypeOf(file, target) : null;
  if (!type || call.type !== "CallExpression" || !LOOKS_UP.test(referenceName(call.callee) ?? ""))
    return null;
  if (givenTo(file, call, fn).length === 0 || !namesCarriedPerson(type)) return null;
  return {
    label: "personal",
    at: call,
    from: null,
    byName: false,
    says: { en: "looks up one person's record", ja: "1 人の利用者のレコードを取得します" },
  };
}

const LOOKS_UP = /^(?:find|get|load|fetch|query|select|by)(?:One|Unique|First|By\w+|OrFail|OrThrow|$)/;

function namesCarriedPerson(type: TSESTree.TypeNode): boolean {
  if (type.type === "TSUnionType") return type.types.some(namesCarriedPerson);
  return (
    type.type === "TSTypeReference" &&
    type.typeName.type === "Identifier" &&
    isCarriedPersonName(type.typeName.name) &&
    !/s$/.test(type.typeName.name)
  );
}

/** Holds for a value that is handed on, or a person's record that is fetched; a connection made for somebody is neither. */
const isPersonItself = (file: SourceFile, value: Node): boolean =>
  !isCallLike(valueBehind(file, value)) || flowOf(file, value).personal !== null;

const placeWords = new Set(PLACE_RECORDS);

/** `clinicProfile.email = input.email`: of a shop, a clinic or a whole service, which has one of each. */
function isOfPlace(target: Node | null): boolean {
  const owner = target?.type === "MemberExpression" ? referenceName(target.object) : null;
  return owner !== null && wordsOf(owner).some((word) => placeWords.has(word));
}

/** What a setter of a property gets is reported where it is set. */
const isAccessor = (fn: FunctionNode): boolean =>
  fn.parent.type === "MethodDefinition" && fn.parent.kind === "set";

function* assignments(file: SourceFile): Generator<SharedWrite> {
  const perRequest = mayRunPerRequest(file);
  for (const written of placesWritten(file)) {
    const { at, target, value, parts } = written;
    if (
      !perRequest &&
      !isFieldOfThis(target) &&
      !takesRequests(file) &&
      sideOf(file) !== "server" &&
      !isServersModule(file)
    )
      continue;
    if (parts.length === 0 && isKeptUpToDate(file, target, value)) continue;
    if (target.type === "Identifier") {
      const variable = variableOf(file, target);
      // A variable of the same function cannot outlive it: the cheap question, and the answer for most.
      if (!variable || functionDeclaring(variable) === functionAround(at)) continue;
      const shared = outlivesEntry(file, variable, at) && !isComponentScope(file, target);
      const evidence = shared ? evidenceAt(file, at, value, target, parts) : null;
      if (evidence) yield { at, target, evidence, how: "variable" };
    } else if (target.type === "MemberExpression") {
      const write = memberWrite(file, written, target);
      if (write) yield write;
    }
  }
}

/** Methods that give a list with fewer entries, others in their place, or another order. */
const REARRANGES = /^(?:filter|map|slice|sort|reverse|toSorted|toReversed|toSpliced|without|reject)$/;

/**
 * `notes = notes.filter(…)`, `online = without(online, userId)`: a list of many that is kept up to date. Whose data it gets
 * is asked where it grows.
 */
function isKeptUpToDate(file: SourceFile, target: Node, value: Node): boolean {
  const text = file.textOf(target);
  const isItself = (node: Node): boolean => file.textOf(unwrap(node)) === text;
  let call = unwrap(value);
  if (call.type !== "CallExpression") return false;
  if (call.arguments.some(isItself))
    return call.arguments.every(
      (each) => isItself(each) || wordsOf(referenceName(unwrap(each)) ?? "").at(-1) === "id",
    );
  while (call.type === "CallExpression") {
    const callee: Node = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || !REARRANGES.test(keyOf(callee) ?? "")) return false;
    if (isItself(callee.object)) return true;
    call = unwrap(callee.object);
  }
  return false;
}

/** A field of an object that a framework may keep, whatever else the file shows of requests. */
function isFieldOfThis(target: Node): boolean {
  const root = rootOf(target);
  return root.type === "MemberExpression" && root.object.type === "ThisExpression";
}

function memberWrite(
  file: SourceFile,
  { at, value, parts }: WrittenPlace,
  target: TSESTree.MemberExpression,
): SharedWrite | null {
  const owner = classAround(target);
  const root = rootOf(target);
  if (root.type === "MemberExpression" && root.object.type === "ThisExpression") {
    if (lifetimeOfThis(file, root) !== "process" || isConstructor(target)) return null;
    if (keyedByCaller(file, target)) return null;
    if (!owner && !runsPerRequest(file, at)) return null;
    const evidence =
      (owner && isManaged(file, owner) ? evidenceOf(file, value, parts) : null) ??
      evidenceAt(file, at, value, target, parts);
    return evidence ? { at, target, evidence, how: "field" } : null;
  }
  const path = pathOf(file, target);
  const holder = target.computed ? pathOf(file, target.object) : path;
  const processPath = holder !== null && isProcessWide(file, holder);
  // A store by key is another rule's question; `globalThis[KEY]` is one place.
  if (target.computed && keyOf(target) === null && !(processPath && isOfModule(file, target.property)))
    return null;
  if (keyedByCaller(file, target) || isStamp(file, target)) return null;
  if (!processPath && !isShared(file, target.object, at)) return null;
  const evidence =
    evidenceAt(file, at, value, target, parts) ??
    (isClient(file, target) && servesMany(file, at) ? handedCredential(file, at, value) : null);
  if (!evidence) return null;
  return {
    at,
    target,
    evidence,
    how: processPath ? "process" : root.type === "Identifier" && isClient(file, target) ? "client" : "field",
  };
}

/** Holds for a constant of the module. */
function isOfModule(file: SourceFile, name: Node): boolean {
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  return variable !== null && variable.scope.type === "module" && isConstant(variable);
}

/** `for (const note of notes) note.acknowledgedBy = …`: who did something to a record, on that record of a list of them. */
function isStamp(file: SourceFile, target: TSESTree.MemberExpression): boolean {
  const name = unwrap(target.object);
  if (!STAMPS.test(keyOf(target) ?? "") || name.type !== "Identifier") return false;
  const variable = variableOf(file, name);
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only?.kind === "parameter") return listRunOf(file, only.fn)?.list !== undefined && only.index === 0;
  if (only?.kind !== "value") return false;
  const made = unwrap(only.node);
  return (
    only.parts[0] === ELEMENT ||
    (made.type === "CallExpression" && /^(?:find|findLast|get|at)$/.test(referenceName(made.callee) ?? ""))
  );
}

/** `sessions[id].user = …`: an entry that belongs to the caller. */
function keyedByCaller(file: SourceFile, target: TSESTree.MemberExpression): boolean {
  for (let node: Node = target; node.type === "MemberExpression"; node = unwrap(node.object))
    if (node.computed && keyOf(node) === null && saysWhose(file, node.property)) return true;
  return false;
}

const isConstructor = (node: Node): boolean => {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (parent.type === "MethodDefinition") return parent.kind === "constructor";
  return false;
};

/** Holds for a process-wide object and what is in it, not for what one of its functions gives: `app.locals.getDB().query()`. */
function isProcessWide(file: SourceFile, path: string): boolean {
  const registry = registryOf(file);
  for (let prefix = path; prefix.includes("."); prefix = prefix.slice(0, prefix.lastIndexOf(".")))
    if (registry.processWide.has(prefix)) return !path.slice(prefix.length).includes("(");
  return registry.processWide.has(path);
}

const isClient = (file: SourceFile, target: Node): boolean =>
  /\bdefaults\b|\bheaders?\b/i.test(file.textOf(target));

/** Holds for what outlives the request of a place: it lives as long as the process, or stands around the handlers. */
function isShared(file: SourceFile, node: Node, at: Node): boolean {
  if (lifetimeInCalls(file, node) === "process") return true;
  const root = rootOf(node);
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return (
    variable !== null && only?.kind === "value" && isMadeHere(only.node) && outlivesEntry(file, variable, at)
  );
}

const isMadeHere = (node: Node): boolean =>
  /^(?:ObjectExpression|ArrayExpression|NewExpression|CallExpression)$/.test(unwrap(node).type);

function* setterCalls(file: SourceFile): Generator<SharedWrite> {
  const registry = registryOf(file);
  for (const call of callsNamed(file, registry.setters)) {
    const callee = unwrap(call.callee);
    const rows = registry.setters.get(referenceName(callee) ?? "");
    if (!rows) continue;
    // `tenantContext.setTenantId(id)`: what is called so keeps a value for one request, as far as is known here.
    if (callee.type === "MemberExpression" && REQUEST_CONTEXTS.test(referenceName(callee.object) ?? ""))
      continue;
    for (const row of rows) {
      const client =
        row.client !== undefined
          ? call.arguments[row.client]
          : callee.type === "MemberExpression"
            ? callee.object
            : undefined;
      if (!client) continue;
      const path = pathOf(file, row.client === undefined ? client : callee);
      if (
        row.on &&
        !(path !== null && row.on.some((on) => path === on || (on.startsWith(".") && path.endsWith(on))))
      )
        continue;
      if (row.named && !row.named.test(file.textOf(client))) continue;
      if (row.onImported && !isImportedStore(path, call.arguments.length)) continue;
      if (!isShared(file, row.ofPart ? partOf(client) : client, call)) continue;
      const value = call.arguments[row.value];
      const more = call.arguments[row.value + 1] ? unwrap(call.arguments[row.value + 1]!) : null;
      // `accounts.setCurrentUser(account.id, user.id)`, `sessions.setSession(token, { … })` say of whom: a record is
      // changed, no client.
      if (more && row.client === undefined && !row.on && saysOfWhat(more)) continue;
      // `tokens.setAccessToken({ res, payload })`: what is handed the answer writes into that.
      if (call.arguments.some((argument) => holdsAnswer(file, argument))) continue;
      const evidence = value
        ? row.preference
          ? preferenceOf(file, call, value)
          : row.captures
            ? row.undoneBy
              ? heardByOthers(file, call, client, value, row.undoneBy)
              : capturedIdentity(file, value)
            : runsPerRequest(file, call)
              ? evidenceOf(file, value)
              : (givenCredential(file, call, value) ?? evidenceAt(file, call, value))
        : null;
      if (row.captures && !runsPerRequest(file, call)) continue;
      if (!evidence) continue;
      yield { at: call, target: client, evidence, how: "client" };
      break;
    }
  }
}

/** What a part is asked of: `client` of `client.collection("members")`. */
function partOf(client: Node): Node {
  const call = unwrap(client);
  const callee = call.type === "CallExpression" ? unwrap(call.callee) : null;
  return callee?.type === "MemberExpression" ? callee.object : client;
}

/** A record, or a name for one, not options that are written down. */
const saysOfWhat = (given: Node): boolean =>
  given.type === "Identifier" ||
  given.type === "MemberExpression" ||
  given.type === "CallExpression" ||
  (given.type === "ObjectExpression" &&
    given.properties.some((each) => each.type !== "Property" || unwrap(each.value).type !== "Literal"));

/** Holds for the request or the answer at hand, and for an object that has one of them. */
function holdsAnswer(file: SourceFile, given: Node): boolean {
  const inner = unwrap(given);
  if (inner.type === "ObjectExpression")
    return inner.properties.some((each) => each.type === "Property" && isAnswer(file, each.value));
  return isAnswer(file, inner);
}

const isAnswer = (file: SourceFile, node: Node): boolean =>
  /^[^.()[\]]+:(?:api-)?(?:request|response|reply|context|event)$/.test(pathOf(file, node) ?? "");

/** A setting of the person asking: `req.user.language`, harmless in itself, so its owner or its request is asked for. */
function preferenceOf(file: SourceFile, call: Node, value: Node): Evidence | null {
  if (!runsPerRequest(file, call)) return null;
  for (const choice of choicesIn(file, value)) {
    let owner = choice;
    while (owner.type === "MemberExpression" && isHarmlessName(keyOf(owner) ?? ""))
      owner = unwrap(owner.object);
    const evidence = identityIn(file, [owner]) ?? askedFor(file, choice);
    if (evidence) return evidence;
  }
  return null;
}

/** The values one of which an expression takes: `user.language ?? req.query.lang ?? "ja"`. */
function choicesIn(file: SourceFile, value: Node): Node[] {
  const inner = unwrap(value);
  if (inner.type === "LogicalExpression")
    return [...choicesIn(file, inner.left), ...choicesIn(file, inner.right)];
  if (inner.type === "ConditionalExpression")
    return [...choicesIn(file, inner.consequent), ...choicesIn(file, inner.alternate)];
  const behind = inner.type === "Identifier" ? unwrap(valueBehind(file, inner)) : inner;
  return behind === inner ? [inner] : choicesIn(file, behind);
}

/** What the request at hand asks for: `req.query.lang`. */
function askedFor(file: SourceFile, value: Node): Evidence | null {
  const asked =
    decidedBy(file, value).kind === "client" ||
    (isCallLike(value) && isRequestLike(file, rootOf(value))) ||
    /:[\w-]*request\.(?:headers|cookies|query)\b/.test(pathOf(file, value) ?? "");
  return asked
    ? {
        label: "input",
        at: value,
        from: null,
        byName: false,
        says: { en: "is chosen by the request", ja: "リクエストごとに決まる値です" },
      }
    : null;
}

/** In server code, a credential of the person a function is given: `client.setHeader("authorization", dealer.token)`. */
function givenCredential(file: SourceFile, call: Node, value: Node): Evidence | null {
  if ((sideOf(file) !== "server" && !servesMany(file, call)) || !functionAround(call)) return null;
  const evidence = flowOf(file, value).identity ?? flowOf(file, value).personal;
  const name = evidence && originOf(evidence).at;
  const fn = functionAround(call);
  const given =
    name?.type === "Identifier" && fn !== null && fn.params.some((parameter) => contains(parameter, name));
  return given ? evidence : (tokenOfParameter(file, fn, value) ?? handedCredential(file, call, value));
}

/** The credential of whoever a function is to speak for: `token` in `export function actAs(token)`. */
function handedCredential(file: SourceFile, at: Node, value: Node): Evidence | null {
  const fn = functionAround(at);
  if (!fn || STARTS_UP.test(nameOf(fn) ?? "")) return null;
  for (const { index, parts } of givenTo(file, value, fn)) {
    const parameter = fn.params[index];
    const name = parts.at(-1) ?? (parameter?.type === "Identifier" ? parameter.name : null);
    if (parameter && typeof name === "string" && SOMEBODYS_CREDENTIAL.test(name))
      return {
        label: "identity",
        at: parameter,
        from: null,
        byName: false,
        says: { en: "a credential of whoever was given", ja: "渡された相手の資格情報です" },
      };
  }
  return null;
}

/** `dealer.token`, a credential of what the function was given. */
function tokenOfParameter(file: SourceFile, fn: FunctionNode | null, value: Node): Evidence | null {
  for (const member of file.all("MemberExpression")) {
    if (
      !contains(value, member) ||
      !/^(?:\w*[tT]oken|jwt|sessionId|apiKey|credential\w*)$/.test(keyOf(member) ?? "")
    )
      continue;
    const root = unwrap(member.object);
    // `config.apiKey` is the program's own.
    if (root.type !== "Identifier" || PROGRAM_SETTINGS.test(root.name)) continue;
    const variable = variableOf(file, root);
    const only = variable ? soleDefinitionOf(variable) : null;
    if (only?.kind === "parameter" && only.fn === fn)
      return {
        label: "identity",
        at: member,
        from: null,
        byName: false,
        says: { en: "a credential of whoever was given", ja: "渡された相手の資格情報です" },
      };
  }
  return null;
}

/** A store of the project's own modules; not one that is made per request (AsyncLocalStorage, a context). */
const isImportedStore = (path: string | null, given: number): boolean =>
  path !== null && /^~\.[^.()[\]]+$/.test(path) && given === 1 && !NO_SHARED_STORE.test(path);

/** Who is asking, as a function captures it from around itself. */
function capturedIdentity(file: SourceFile, value: Node): Evidence | null {
  const fn = unwrap(value);
  if (!isFunction(fn)) return null;
  for (const name of file.all("Identifier")) {
    if (name.range[0] < fn.range[0] || name.range[1] > fn.range[1]) continue;
    const variable = variableOf(file, name);
    const declared = variable?.identifiers[0] as unknown as Node | undefined;
    if (!declared || (declared.range[0] >= fn.range[0] && declared.range[1] <= fn.range[1])) continue;
    const evidence = flowOf(file, chainFrom(name)).identity;
    if (evidence && !evidence.byName) return evidence;
  }
  return null;
}

/** Who a listener is for that stays when the request is over and hears what is said to everybody. */
function heardByOthers(
  file: SourceFile,
  call: TSESTree.CallExpression,
  emitter: Node,
  listener: Node,
  undoneBy: readonly string[],
): Evidence | null {
  const fn = localFunctionOf(file, listener);
  if (!fn || stringOf(call.arguments[0]) === null) return null;
  const receiver = file.textOf(emitter);
  const entry = entryAround(file, call);
  const isUndone = undoneBy.some((name) =>
    membersNamed(file, name).some(
      (member) =>
        member.type === "MemberExpression" &&
        file.textOf(member.object) === receiver &&
        entryAround(file, member)?.fn === entry?.fn,
    ),
  );
  const asksWhose = within(file, "BinaryExpression", fn).some(
    (test) => /^[!=]==?$/.test(test.operator) && identityIn(file, [test.left as Node, test.right]) !== null,
  );
  return isUndone || asksWhose ? null : capturedIdentity(file, fn);
}

/** The whole chain of members that starts with a name: `req.headers.authorization`. */
function chainFrom(name: Node): Node {
  let chain = name;
  for (
    let parent = wrapped(chain).parent;
    parent?.type === "MemberExpression";
    parent = wrapped(chain).parent
  ) {
    if (unwrap(parent.object) !== chain) break;
    chain = parent;
  }
  return chain;
}

/** `Object.assign(shared, userData)`, `Reflect.set(shared, "member", userData)`. */
function* merges(file: SourceFile): Generator<SharedWrite> {
  if (!mayRunPerRequest(file) && !isServersModule(file)) return;
  for (const call of mergingCalls(file)) {
    if (call.callee.type !== "MemberExpression" || !call.arguments[0]) continue;
    const [target] = call.arguments;
    const values = mergedBy(call);
    const outlives =
      target.type === "ThisExpression"
        ? lifetimeOfThis(file, target) === "process"
        : isShared(file, target, call);
    if (values.length === 0 || !outlives) continue;
    if (target.type === "MemberExpression" && keyedByCaller(file, target)) continue;
    for (const value of values) {
      const evidence = entryAround(file, call) ? evidenceOf(file, value) : evidenceAt(file, call, value);
      if (evidence) yield { at: call, target, evidence, how: "field" };
    }
  }
}

/** `for (const [key, value] of Object.entries(input)) draft[key] = value`: all that is gone through is merged in. */
function* mergedByEntries(file: SourceFile): Generator<SharedWrite> {
  if (!mayRunPerRequest(file) && !isServersModule(file)) return;
  for (const { at, target, value } of placesWritten(file)) {
    if (target.type !== "MemberExpression" || !target.computed || keyOf(target) !== null) continue;
    const source = entriesBehind(file, target.property, value);
    if (!source || !isShared(file, target.object, at)) continue;
    const evidence = entryAround(file, at) ? evidenceOf(file, source) : evidenceAt(file, at, source);
    if (evidence) yield { at, target: target.object, evidence, how: "field" };
  }
}

/** What is gone through by key and value, where a key and a value are those of one entry; null for other keys. */
function entriesBehind(file: SourceFile, key: Node, value: Node): Node | null {
  const [ofKey, ofValue] = [goneThrough(file, key), goneThrough(file, value)];
  if (!ofValue) return null;
  // `form.forEach((value, key) => …)`
  if (ofValue.parts.length === 0) return isSecondBeside(file, value, key) ? ofValue.list : null;
  if (ofKey?.list !== ofValue.list || ofKey.parts[0] !== 0 || ofValue.parts[0] !== 1) return null;
  const list = unwrap(ofValue.list);
  if (list.type !== "CallExpression") return list;
  if (file.textOf(list.callee) === "Object.entries") return list.arguments[0] ?? null;
  const callee = unwrap(list.callee);
  return callee.type === "MemberExpression" && keyOf(callee) === "entries" ? callee.object : null;
}

/** Holds for the second parameter of the function whose first one a name is. */
function isSecondBeside(file: SourceFile, first: Node, second: Node): boolean {
  const [one, other] = [first, second].map((each) => {
    const name = unwrap(each);
    const variable = name.type === "Identifier" ? variableOf(file, name) : null;
    return variable ? soleDefinitionOf(variable) : null;
  });
  return one?.kind === "parameter" && other?.kind === "parameter" && one.fn === other.fn && other.index === 1;
}

/** What a call puts into its first argument. */
function mergedBy(call: TSESTree.CallExpression): readonly Node[] {
  const callee = unwrap(call.callee);
  const [, key, given] = call.arguments;
  switch (callee.type === "MemberExpression" ? keyOf(callee) : null) {
    case "assign":
      return call.arguments.slice(1);
    case "set":
      return isNamed(callee, "Reflect") && stringOf(key) !== null && given ? [given] : [];
    case "defineProperty": {
      const value =
        isNamed(callee, "Object") && stringOf(key) !== null && given && propertyValue(given, "value");
      return value ? [value] : [];
    }
    default:
      return [];
  }
}

const isNamed = (callee: Node, name: string): boolean =>
  callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === name;
