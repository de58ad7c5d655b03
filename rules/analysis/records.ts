import type { TSESTree } from "@typescript-eslint/utils";
import {
  ABOUT_SECRET_WORDS, COLUMN_OPTIONS, COMPANY_HOMONYM, COMPANY_TENANT_FIELDS, COPY_UNDER, COPYING_CALLS, GUARDED_RECORDS, HANDED_TO_PAYER, INTERACTIVE_COMPONENT_WORDS, LOGGERS, LOG_METHODS, MODEL_KEEPS_BACK, OUTPUT_STEPS, PERSON_RELATIONS, PLAIN_INSTANCE_FINDERS, PLAIN_PREFIXES, RESPONSE_SCHEMAS, SECRET_FIELD_WORDS, SEEDING_FILES, SERIALIZING_DECORATORS, TABLE_WRITERS, TELEMETRY_METHODS, TEMPLATE_DATA, TEMPLATE_MAKERS, TEMPLATE_RENDERERS, LOCAL_TEMPLATE_DATA, PASSWORD_FIELD,
} from "../models/serializers.js"; // prettier-ignore
import { answersOf, type Answer } from "./answers.js";
import {
  definitionsOf,
  ELEMENT,
  type Definition,
  readsOf,
  valueBehind,
  variableOf,
  type Part,
  type Variable,
} from "./bindings.js";
import { calledName, chainEndingIn, namesOf } from "./chains.js";
import { lookupsBehind } from "./looked-up.js";
import { entriesOf, type Entry } from "./entries.js";
import { functionAt, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { flowOf, isRequestLike, originOf as evidenceOriginOf } from "./flow.js";
import { callbackSource, callsTo, localFunctionOf, returnsOf } from "./functions.js";
import { rootOf } from "./lifetimes.js";
import { creationsOf } from "./record-creations.js";
import { mailsOf } from "./mail.js";
import { lookupAt, lookupsOf, type Lookup } from "./record-lookups.js";
import { heldBy } from "./held-chains.js";
import { originOf } from "./origins.js";
import { isQueryStep } from "./query-steps.js";
import { callsWhere } from "./named-nodes.js";
import { describesPerson, isCarriedPersonName, isPrivateProperty, wordsOf } from "./names.js";
import {
  classAround,
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  propertyOf,
  statementOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
  isNothing,
} from "./nodes.js";
import { declarationOfRecord, isOfFirm, isOwnedRecord } from "./record-kinds.js";
import { sideOf } from "./sides.js";
import { fieldsOfType } from "./type-answers.js";

/** A whole personal record on its way out. */
export interface WholeRecord {
  /** The send, the returned value, or the log call. */
  at: Node;
  how: "answer" | "log";
  /** The expression that is the record. */
  value: Node;
  /** What the record is called. */
  record: string;
  /** Where it was looked up or made. */
  from: Node;
  lookup: Lookup | null;
}

interface Found {
  value: Node;
  record: string;
  from: Node;
  lookup: Lookup | null;
}

const guarded = new Set(GUARDED_RECORDS);
const plainPrefixes = new Set(PLAIN_PREFIXES);
const relations = new Set(PERSON_RELATIONS);
const secretWords = new Set(SECRET_FIELD_WORDS);
const aboutSecrets = new Set(ABOUT_SECRET_WORDS);
const logMethods = new Set(LOG_METHODS);
const loggers = new Set(LOGGERS);
const telemetry = new Set(TELEMETRY_METHODS);
const interactive = new Set(INTERACTIVE_COMPONENT_WORDS);
const tableWriters = new Set(TABLE_WRITERS);
const columnOptions = new Set(COLUMN_OPTIONS);

/** Personal records that leave the file's handlers, or go to a log, with all their fields. */
export function wholeRecordsOf(file: SourceFile): WholeRecord[] {
  const side = sideOf(file);
  if (side === "client" || side === "tool") return [];
  const found: WholeRecord[] = [];
  const seen = new Set<Node>();
  const add = (at: Node, how: WholeRecord["how"], body: Node): void => {
    const whole = seen.has(at) ? null : wholeIn(file, body, 0);
    if (!whole) return;
    seen.add(at);
    found.push({ at, how, ...whole });
  };
  for (const entry of entriesOf(file)) {
    if (entry.runs === "client" || entry.runs === "start" || isShaped(file, entry)) continue;
    if (isHelper(file, entry)) continue;
    for (const answer of answersOf(file, entry))
      if (!isRendering(answer.node))
        for (const body of answer.body) {
          add(answer.node, "answer", body);
          for (const handed of handedBodies(file, answer, body)) add(answer.node, "answer", handed);
        }
    // What a page is built with stands in the page.
    if (entry.runs === "build" && entry.answers === "returned value")
      for (const value of returnsOf(entry.fn)) add(value, "answer", value);
  }
  for (const { mail, data } of filledTemplates(file)) add(mail, "answer", data);
  if (!SEEDING_FILES.test(file.path))
    for (const call of loggingCalls(file))
      if (isLog(file, call))
        for (const argument of call.arguments)
          for (const value of printedBy(argument)) add(call, "log", value);
  return found.sort((a, b) => a.at.range[0] - b.at.range[0]);
}

/** What a helper that answers is handed for the body, or for a part of it: `Item` of `reply(200, Item)`, where it sends `{ data }`. */
function handedBodies(file: SourceFile, { node, through }: Answer, body: Node): readonly Node[] {
  const call = unwrap(node);
  if (!through || !isCallLike(call)) return [];
  return leavesOf(file, body).flatMap((value) => {
    const variable = value.type === "Identifier" ? variableOf(file, value) : null;
    const [only, ...others] = variable ? definitionsOf(variable) : [];
    if (only?.kind !== "parameter" || others.length > 0 || only.fn !== through || only.parts.length > 0)
      return [];
    const argument = call.arguments[only.index];
    return argument && argument.type !== "SpreadElement" ? [argument] : [];
  });
}

/** The values that stand whole in a body: itself, those of an object literal, what is turned into text. */
function leavesOf(file: SourceFile, body: Node, depth = 0): readonly Node[] {
  const inner = unwrap(body);
  if (isCallLike(inner) && file.textOf(inner.callee) === "JSON.stringify" && inner.arguments.length === 1)
    return leavesOf(file, inner.arguments[0]!, depth + 1);
  if (inner.type !== "ObjectExpression" || depth > 3) return [inner];
  return inner.properties.flatMap((each) =>
    leavesOf(file, each.type === "Property" ? each.value : each.argument, depth + 1),
  );
}

/** A function with a handler's parameters that handlers of this file call: what it returns goes to them, not to the client. */
const isHelper = (file: SourceFile, entry: Entry): boolean =>
  entry.registration === null && entry.answers === "returned value" && callsTo(file, entry.fn).length > 0;

/** What the file's mails fill templates with; the template, and who edits it, sees all of it. */
function* filledTemplates(file: SourceFile): Generator<{ mail: Node; data: Node }> {
  if (!/template|compile|render/i.test(file.text) && !TEMPLATE_DATA.some((name) => file.text.includes(name)))
    return;
  for (const { call, parts } of mailsOf(file))
    for (const { field, at, value } of parts) {
      if (field !== "content" || at.type !== "Property") continue;
      const key = keyOf(at) ?? "";
      if (TEMPLATE_DATA.includes(key)) yield { mail: call, data: value };
      // `{ template: "recall", context: { ...patient } }`
      else if (LOCAL_TEMPLATE_DATA.includes(key) && propertyOf(at.parent, "template"))
        yield { mail: call, data: value };
      const filled = valueBehind(file, value);
      // `ejs.renderFile("welcome.ejs", { user })`
      if (isCallLike(filled) && TEMPLATE_RENDERERS.includes(calledName(filled)) && filled.arguments[1])
        yield { mail: call, data: filled.arguments[1] };
      if (isCallLike(filled) && filled.arguments[0] && isTemplate(file, filled.callee))
        yield { mail: call, data: filled.arguments[0] };
    }
}

/** Holds for what a template was compiled to: `const birthday = Handlebars.compile(…)`. */
function isTemplate(file: SourceFile, callee: Node): boolean {
  const inner = unwrap(callee);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only, ...others] = variable ? definitionsOf(variable) : [];
  const made = only?.kind === "value" && others.length === 0 ? unwrap(only.node) : null;
  return isCallLike(made) && TEMPLATE_MAKERS.includes(calledName(made));
}

/** Markup made on the server sends what it prints, not the record; the data of a template is as good as sent. */
const isRendering = (node: Node): boolean => isCallLike(node) && /^renderTo/.test(calledName(node));

/** What a log writes of an argument: itself, or what a text spells out: `` `got ${JSON.stringify(user)}` ``. */
function printedBy(node: Node): Node[] {
  const inner = unwrap(node);
  const spelled = (each: Node): Node[] => (isCallLike(unwrap(each)) ? [each] : printedBy(each));
  if (inner.type === "TemplateLiteral")
    return inner.expressions.flatMap((each) => (unwrap(each).type === "Identifier" ? [] : spelled(each)));
  if (inner.type === "BinaryExpression")
    return [inner.left as Node, inner.right].flatMap((each) =>
      unwrap(each).type === "Identifier" ? [] : spelled(each),
    );
  return [node];
}

/** The calls of a file whose name is a log's or a telemetry's method. */
const loggingCalls = callsWhere((name) => telemetry.has(name) || logMethods.has(name));

function isLog(file: SourceFile, call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (telemetry.has(calledName(call))) return callee.type !== "Identifier" || isImported(file, callee);
  if (callee.type !== "MemberExpression" || !logMethods.has(keyOf(callee) ?? "")) return false;
  const receiver = namesOf(callee.object).at(-1) ?? "";
  return loggers.has(receiver.replace(/^#/, "").toLowerCase());
}

/** Holds for a function of a package or another file; `setUser` of `useState` keeps what a page shows. */
function isImported(file: SourceFile, callee: Node): boolean {
  const variable = variableOf(file, callee);
  return variable !== null && definitionsOf(variable).some(({ kind }) => kind === "import");
}

/** Holds if the response has a declared shape that leaves fields out. */
function isShaped(file: SourceFile, entry: Entry): boolean {
  if (entry.row.shaped) return true;
  const call = entry.registration;
  if (call) {
    for (const argument of call.arguments) if (mentionsSchema(argument, 0)) return true;
    if (chainEndingIn(call).steps.some((step) => OUTPUT_STEPS.includes(step.name))) return true;
  }
  const member = entry.fn.parent;
  const own =
    member.type === "MethodDefinition" || member.type === "PropertyDefinition" ? member.decorators : [];
  return [...own, ...(classAround(entry.fn)?.decorators ?? [])].some((decorator) => {
    const name = calledName(decorator);
    const inner = isCallLike(decorator.expression)
      ? decorator.expression.arguments.map((argument) => file.textOf(argument)).join(" ")
      : "";
    return (
      SERIALIZING_DECORATORS.test(name) || (/interceptor/i.test(name) && SERIALIZING_DECORATORS.test(inner))
    );
  });
}

function mentionsSchema(node: Node, depth: number): boolean {
  const inner = unwrap(node);
  if (inner.type !== "ObjectExpression" || depth > 2) return false;
  return inner.properties.some(
    (property) =>
      property.type === "Property" &&
      (RESPONSE_SCHEMAS.includes(keyOf(property) ?? "") ||
        ((keyOf(property) === "schema" || depth > 0) &&
          (unwrap(property.value).type === "Identifier"
            ? keyOf(property) === "schema"
            : mentionsSchema(property.value, depth + 1)))),
  );
}

/** Holds if a record of this name has fields that nobody else should see. */
function isGuarded(file: SourceFile, record: string): boolean {
  const declared = declarationOfRecord(file, record);
  if (file.fact(recordsWithSecrets).has(bareName(record)) && !MODEL_KEEPS_BACK.test(file.text)) return true;
  if (declared && declared.fields.length > 0) return holdsBack(declared.fields);
  const words = wordsOf(record);
  // `policyHolder`: one word to some, two to others.
  if (words.length === 2 && guarded.has(words.join("").replace(/s$/, ""))) return true;
  const head = words.at(-1) ?? "";
  if (!words.slice(0, -1).every((word) => plainPrefixes.has(word))) return false;
  if (head.replace(/s$/, "") === COMPANY_HOMONYM && file.fact(tenantsAreCompanies)) return false;
  return guarded.has(head) || guarded.has(head.replace(/s$/, ""));
}

/** Holds if a file's tenants are firms: people or settings carry the id of one, or one has a plan and a domain. */
const tenantsAreCompanies = (file: SourceFile): boolean =>
  file
    .all("MemberExpression")
    .some(
      (member) =>
        COMPANY_TENANT_FIELDS.test(keyOf(member) ?? "") && namesOf(member.object).at(-1) === COMPANY_HOMONYM,
    ) ||
  [
    ...lookupsOf(file).map(({ record, conditions, data }) => ({ record, columns: [...conditions, ...data] })),
    ...creationsOf(file).map(({ record, data }) => ({ record, columns: data })),
  ].some(({ record, columns }) => {
    const kind =
      wordsOf(record ?? "")
        .at(-1)
        ?.replace(/s$/, "") ?? "";
    return columns.some(({ column }) =>
      kind === COMPANY_HOMONYM
        ? COMPANY_TENANT_FIELDS.test(column ?? "")
        : guarded.has(kind) && wordsOf(column ?? "")[0] === COMPANY_HOMONYM,
    );
  });

/** Holds for fields that nobody else should see. */
const holdsBack = (fields: readonly string[]): boolean =>
  fields.some(isSecretField) || (describesPerson(fields) && fields.filter(isPrivateProperty).length >= 2);

/** Holds if the model leaves fields out by itself; a conversion of its own does not run for a plain object. */
function keepsBack(file: SourceFile, record: string, node: Node): boolean {
  const how = declarationOfRecord(file, record)?.keepsBack;
  if (!how) return false;
  return (
    how === "always" || !isCallLike(node) || !chainEndingIn(node).steps.some(({ name }) => name === "lean")
  );
}

/** `req.providerId` for a provider: middleware put it there. */
function isCarriedId(file: SourceFile, node: Node, head: string): boolean {
  const inner = unwrap(node);
  return (
    inner.type === "MemberExpression" &&
    isRequestLike(file, inner.object) &&
    wordsOf(keyOf(inner) ?? "").join(" ") === `${head} id`
  );
}

/** Records that this file gives a password, hash or token, or reads a password of: `member.passwordHash`. */
const recordsWithSecrets = (file: SourceFile): ReadonlySet<string> =>
  new Set([
    ...file
      .all("MemberExpression")
      .filter((member) => PASSWORD_FIELD.test(keyOf(member) ?? ""))
      .flatMap(({ object }) => lookupsBehind(file, object))
      .flatMap((node) => lookupAt(file, node)?.record ?? [])
      .map(bareName),
    ...lookupsOf(file).flatMap(({ record, written }) =>
      record !== null && written.some((field) => isSecretOf(record, field)) ? [bareName(record)] : [],
    ),
    ...creationsOf(file).flatMap(({ record, data }) =>
      data.some(({ column }) => column !== null && isSecretOf(record, column)) ? [bareName(record)] : [],
    ),
  ]);

/** Holds for a secret that is kept in a record; what a payment service gives an order is for the browser that pays. */
const isSecretOf = (record: string, field: string): boolean =>
  isSecretField(field) && !(wordsOf(field).join(" ") === HANDED_TO_PAYER && isOwnedRecord(record));

const bareName = (record: string): string => wordsOf(record).join("").replace(/s$/, "");

/** Where the request or session holds a value of the person asking: `session.groomerId` of `const groomerId = …`. */
function carrierOf(file: SourceFile, value: Node): Node {
  const { identity } = flowOf(file, value);
  const carrier = identity ? evidenceOriginOf(identity).at : value;
  return contains(value, carrier) ? value : carrier;
}

/** Holds for the account of whoever asks: found by the caller's own id, whatever such a person is called here. */
function isOwnAccount(file: SourceFile, lookup: Lookup): boolean {
  const head =
    wordsOf(lookup.record ?? "")
      .at(-1)
      ?.replace(/s$/, "") ?? "";
  return (
    head !== "" &&
    lookup.conditions.some(
      ({ column, value }) =>
        column !== null &&
        /^(?:_?id|uid|uuid|sub|pk)$/i.test(column) &&
        // `School.findById(req.user.school)`: where they belong, not who they are.
        !isOfFirm({ column: head, value }) &&
        (originOf(file, value).kind === "caller"
          ? isCarriedPersonName(head) ||
            namesOf(carrierOf(file, value)).some((name) => wordsOf(name).includes(head))
          : isCarriedId(file, value, head)),
    )
  );
}

/** Holds for `passwordHash`, `resetToken`, `salt`. */
export const isSecretField = (name: string): boolean => {
  const words = wordsOf(name);
  return words.some((word) => secretWords.has(word)) && !aboutSecrets.has(words.at(-1)!);
};

/** The whole record in a value, when nothing on the way chose its fields. */
function wholeIn(file: SourceFile, node: Node, depth: number, parts: readonly Part[] = []): Found | null {
  const inner = unwrap(node);
  if (depth > 8) return null;
  const made = recordAt(file, inner, parts);
  if (made !== undefined) return made;
  switch (inner.type) {
    case "Identifier":
      return ofName(file, inner, depth, parts);
    case "MemberExpression": {
      const key = keyOf(inner);
      if (key === "_doc" || key === "dataValues") return wholeIn(file, inner.object, depth + 1, parts);
      return wholeIn(file, inner.object, depth + 1, [key === null ? ELEMENT : key, ...parts]);
    }
    case "JSXElement":
    case "JSXFragment":
      return parts.length > 0 ? null : inMarkup(file, inner, depth);
    case "ObjectExpression":
      if (parts.length > 0 && parts[0] !== ELEMENT) {
        const property = inner.properties.find(
          (each) => each.type === "Property" && keyOf(each) === parts[0],
        );
        return property?.type === "Property"
          ? wholeIn(file, property.value, depth + 1, parts.slice(1))
          : null;
      }
      return first(inner.properties, (property) =>
        property.type === "SpreadElement" && inner.properties.some(isEmptied)
          ? null
          : wholeIn(file, property.type === "SpreadElement" ? property.argument : property.value, depth + 1),
      );
    case "ArrayExpression":
      if (typeof parts[0] === "number") {
        const element = inner.elements[parts[0]];
        return element ? wholeIn(file, element, depth + 1, parts.slice(1)) : null;
      }
      return first(inner.elements, (element) =>
        element
          ? wholeIn(
              file,
              element.type === "SpreadElement" ? element.argument : element,
              depth + 1,
              parts.slice(1),
            )
          : null,
      );
    case "ConditionalExpression":
      return (
        wholeIn(file, inner.consequent, depth + 1, parts) ?? wholeIn(file, inner.alternate, depth + 1, parts)
      );
    case "LogicalExpression":
      return (
        (inner.operator === "&&" ? null : wholeIn(file, inner.left, depth + 1, parts)) ??
        wholeIn(file, inner.right, depth + 1, parts)
      );
    case "CallExpression":
      return ofCall(file, inner, depth, parts);
    case "BinaryExpression":
    case "TemplateLiteral":
      return parts.length > 0
        ? null
        : first(spelledIn(inner), (each) => (spellsOut(file, each) ? wholeIn(file, each, depth + 1) : null));
    default:
      return null;
  }
}

/** The expressions of a text in pieces. */
const spelledIn = (node: TSESTree.BinaryExpression | TSESTree.TemplateLiteral): readonly Node[] =>
  node.type === "TemplateLiteral" ? node.expressions : [node.left as Node, node.right];

/** Holds for what turns a whole record into text; a record's name within a text does not. */
const spellsOut = (file: SourceFile, node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "BinaryExpression" || (isCallLike(inner) && file.textOf(inner.callee) === "JSON.stringify")
  );
};

/** `{ ...user, password: undefined }`: a field is taken out again. */
const isEmptied = (property: Node): boolean => property.type === "Property" && isNothing(property.value);

/** A record handed as a property to a component that runs in the browser. */
function inMarkup(
  file: SourceFile,
  node: TSESTree.JSXElement | TSESTree.JSXFragment,
  depth: number,
): Found | null {
  if (node.type === "JSXElement") {
    const { name } = node.openingElement;
    const last = name.type === "JSXIdentifier" ? (wordsOf(name.name).at(-1) ?? "") : "";
    if (name.type === "JSXIdentifier" && /^[A-Z]/.test(name.name) && interactive.has(last))
      for (const attribute of node.openingElement.attributes) {
        const value =
          attribute.type === "JSXSpreadAttribute" ? attribute.argument
          : attribute.value?.type === "JSXExpressionContainer" ? attribute.value.expression
          : null; // prettier-ignore
        const found = value ? wholeIn(file, value, depth + 1) : null;
        if (found) return found;
      }
  }
  return first(node.children.flatMap(markupOf(file)), (child) =>
    depth < 8 ? inMarkup(file, child, depth + 1) : null,
  );
}

/** The markup a child is, also by a name or behind a question: `{form}`, `{member && <Form member={member} />}`. */
const markupOf =
  (file: SourceFile) =>
  (child: Node): (TSESTree.JSXElement | TSESTree.JSXFragment)[] => {
    const inner = unwrap(child);
    const more = markupOf(file);
    switch (inner.type) {
      case "JSXElement":
      case "JSXFragment":
        return [inner];
      case "JSXExpressionContainer":
        return more(inner.expression);
      case "LogicalExpression":
        return more(inner.right);
      case "ConditionalExpression":
        return [...more(inner.consequent), ...more(inner.alternate)];
      case "Identifier": {
        const value = unwrap(valueBehind(file, inner));
        return value.type === "JSXElement" || value.type === "JSXFragment" ? [value] : [];
      }
      default:
        return [];
    }
  };

function first<T>(items: readonly T[], look: (item: T) => Found | null): Found | null {
  for (const item of items) {
    const found = look(item);
    if (found) return found;
  }
  return null;
}

/** Parts of a driver's answer that hold the record: `rows[0]`, `data`, `Item`. */
const isWhole = (parts: readonly Part[]): boolean =>
  parts.every(
    (part) =>
      typeof part === "number" || part === ELEMENT || /^(?:rows|data|Item|Items|docs|\d+)$/.test(part),
  );

/** The lookup or creation a node is; undefined when it is none, null when its fields are chosen or harmless. */
function recordAt(file: SourceFile, node: Node, parts: readonly Part[]): Found | null | undefined {
  const lookup = lookupAt(file, node);
  if (lookup) {
    if (!lookup.gives || lookup.record === null) return null;
    const at = parts.findIndex((part) => typeof part === "string" && lookup.included.includes(part));
    const related =
      at >= 0
        ? isWhole(parts.slice(at + 1)) ? String(parts[at]) : undefined
        : isWhole(parts) && lookup.fields === null
          ? lookup.included.find((name) => isRelation(name))
          : undefined; // prettier-ignore
    if (related !== undefined && isRelation(related))
      return { value: node, record: related, from: node, lookup };
    if (lookup.fields !== null || !isWhole(parts)) return null;
    if (keepsBack(file, lookup.record, node)) return null;
    const typed = lookup.kept ?? fieldsOfType(file, node);
    const guards = lookup.kept
      ? holdsBack(lookup.kept)
      : typed && typed.length > 2
        ? holdsBack(typed)
        : isGuarded(file, lookup.record) || isOwnAccount(file, lookup);
    if (!guards) return null;
    return { value: node, record: lookup.record, from: node, lookup };
  }
  const creation = file.fact(creationNodes).get(node);
  if (!creation) return undefined;
  if (!creation.whole || !isWhole(parts) || keepsBack(file, creation.record, node)) return null;
  if (!isGuarded(file, creation.record)) return null;
  return { value: node, record: creation.record, from: node, lookup: null };
}

const creationNodes = (file: SourceFile) =>
  new Map(creationsOf(file).map((creation) => [creation.node, creation]));

const isRelation = (name: string): boolean => {
  const words = wordsOf(name);
  const head = words.at(-1) ?? "";
  // `members` and the like are rows between two tables as often as people.
  return relations.has(head) || (guarded.has(head) && words.length === 1);
};

function ofName(
  file: SourceFile,
  name: TSESTree.Identifier,
  depth: number,
  parts: readonly Part[],
): Found | null {
  const variable = variableOf(file, name);
  if (!variable || redactedAt(file, variable) <= name.range[0]) return null;
  const stored = parts.length === 0 ? asStored(file, variable, name) : null;
  if (stored) return stored;
  for (const definition of definitionsAt(file, variable, name)) {
    let found: Found | null = null;
    // `const { password, ...rest } = user`: something was left out.
    if (definition.kind === "value" && !definition.parts.includes("..."))
      found = wholeIn(file, definition.node, depth + 1, [...definition.parts, ...parts]);
    else if (definition.kind === "parameter" && definition.parts.length === 0) {
      const source = callbackSource(file, definition.fn, definition.index);
      if (source) found = wholeIn(file, source.node, depth + 1, [...source.parts, ...parts]);
      else {
        // `User.findById(id, (error, user) => …)`
        const call = wrapped(definition.fn).parent;
        if (isCallLike(call) && definition.index === 1 && call.arguments.at(-1) === wrapped(definition.fn))
          found = wholeIn(file, call, depth + 1, parts);
      }
    }
    if (found) return { ...found, value: name };
  }
  return parts.length === 0 ? ofWrites(file, variable, name, depth) : null;
}

/** What a name may hold where it stands: `user = { id, name }` on every way there replaces the row it held before. */
function definitionsAt(file: SourceFile, variable: Variable, name: Node): readonly Definition[] {
  const all = definitionsOf(variable);
  const fn = functionAround(name);
  if (all.length < 2 || !fn) return all;
  const before = all.filter(({ from }) => functionAround(from) === fn && isPassedBefore(from, name));
  const last = before.filter((each) => !goesOn(file, variable, each)).at(-1);
  return last ? all.filter(({ from }) => from.range[0] >= last.from.range[0]) : all;
}

/** `query = query.limit(10)`: the same, with one step more. */
function goesOn(file: SourceFile, variable: Variable, definition: Definition): boolean {
  const from = definition.kind === "value" ? rootOf(definition.node) : null;
  return from?.type === "Identifier" && variableOf(file, from) === variable;
}

/** Holds if what sets a name is a statement of its own that every way to a node passes. */
function isPassedBefore(set: Node, node: Node): boolean {
  const statement = statementOf(set);
  const block = statement.parent;
  const isWhole =
    statement.type !== "ExpressionStatement" || unwrap(statement.expression).type === "AssignmentExpression";
  return (
    isWhole &&
    statement.range[1] <= node.range[0] &&
    /^(?:BlockStatement|Program)$/.test(block?.type ?? "") &&
    contains(block!, node)
  );
}

const STORES = /^(?:push|unshift|set|add|save|insert|insertOne|put|create)$/;

/** `const user = { email, passwordHash }; users.push(user)`: what is sent is the record as it is kept. */
function asStored(file: SourceFile, variable: Variable, name: TSESTree.Identifier): Found | null {
  const [only, ...others] = definitionsOf(variable);
  if (only?.kind !== "value" || others.length > 0 || only.parts.length > 0) return null;
  const made = unwrap(only.node);
  if (made.type !== "ObjectExpression" || made.properties.some(isEmptied)) return null;
  const fields = made.properties.flatMap((each) => (each.type === "Property" ? (keyOf(each) ?? []) : []));
  if (!fields.some((field) => isSecretOf(variable.name, field)) || !isCarriedPersonName(variable.name))
    return null;
  const isStored = readsOf(variable).some((read) => {
    const call = read.parent;
    return (
      call?.type === "CallExpression" &&
      (call.arguments as Node[]).includes(read) &&
      call.range[1] <= name.range[0] &&
      STORES.test(calledName(call))
    );
  });
  return isStored ? { value: name, record: variable.name, from: made, lookup: null } : null;
}

/** `payload.user = user`: a record that is put into an object of this file before it goes out. */
function ofWrites(
  file: SourceFile,
  variable: Variable,
  name: TSESTree.Identifier,
  depth: number,
): Found | null {
  const [only, ...others] = definitionsOf(variable);
  if (only?.kind !== "value" || others.length > 0 || unwrap(only.node).type !== "ObjectExpression")
    return null;
  return first(readsOf(variable), (read) => {
    const member = wrapped(read).parent;
    const written =
      member?.type === "MemberExpression" && unwrap(member.object) === read ? wrapped(member).parent : null;
    return written?.type === "AssignmentExpression" &&
      unwrap(written.left) === member &&
      written.range[1] <= name.range[0]
      ? wholeIn(file, written.right, depth + 1)
      : null;
  });
}

const redactionCache = (_file: SourceFile): Map<Variable, number> => new Map();

/** Where something of a record is taken away first, by any of its reads; nowhere is at infinity. */
function redactedAt(file: SourceFile, variable: Variable): number {
  const cache = file.fact(redactionCache);
  let first = cache.get(variable);
  if (first === undefined) {
    first = Infinity;
    for (const read of readsOf(variable)) if (isRedacted(read)) first = Math.min(first, read.range[0]);
    cache.set(variable, first);
  }
  return first;
}

/** `delete user.password`, `user.password = undefined`, `user.toJSON = …`: the record goes on without it. */
function isRedacted(read: Node): boolean {
  const member = wrapped(read).parent;
  if (member?.type !== "MemberExpression" || unwrap(member.object) !== read) return false;
  const parent = wrapped(member).parent;
  if (parent?.type === "UnaryExpression" && parent.operator === "delete") return true;
  if (parent?.type !== "AssignmentExpression" || parent.left !== member) return false;
  const value = unwrap(parent.right);
  return (
    isSecretField(keyOf(member) ?? "") ||
    (value.type === "Identifier" && value.name === "undefined") ||
    (value.type === "Literal" && (value.value === null || value.value === ""))
  );
}

/** What a list is asked with: a function, or a name for one. */
const mayBeQuestion = (argument: Node): boolean =>
  isFunction(unwrap(argument)) || /^(?:Identifier|MemberExpression)$/.test(unwrap(argument).type);

function ofCall(
  file: SourceFile,
  call: TSESTree.CallExpression,
  depth: number,
  parts: readonly Part[],
): Found | null {
  const callee = unwrap(call.callee);
  const text = file.textOf(callee).replaceAll("?.", ".");
  const argument = call.arguments[0];
  // `JSON.stringify(user, ["id", "name"])`
  if (text === "JSON.stringify" && call.arguments[1] && !isNothing(call.arguments[1])) return null;
  // `const { json, meta } = superjson.serialize(rows)`
  const under = COPY_UNDER.get(text);
  const copied = under !== undefined && parts[0] === under ? parts.slice(1) : parts;
  if (under !== undefined || text === "Object.assign" || COPYING_CALLS.includes(text))
    return first(call.arguments, (each) =>
      each.type === "SpreadElement" ? null : wholeIn(file, each, depth + 1, copied),
    );
  // `stringify(users)`: a column for every field.
  if (tableWriters.has(calledName(call)) && argument && argument.type !== "SpreadElement")
    return choosesColumns(call) ? null : wholeIn(file, argument, depth + 1, parts);
  if (/^Promise\.all(?:Settled)?$/.test(text) && argument && argument.type !== "SpreadElement")
    return wholeIn(file, argument, depth + 1, parts);
  if (callee.type === "MemberExpression") {
    const method = keyOf(callee) ?? "";
    const plain = call.arguments.every((each) => unwrap(each).type === "ObjectExpression");
    if (localFunctionOf(file, callee)) return ofFunction(file, call, depth, parts);
    if (
      /^(?:toObject|slice|sort|reverse|at|catch|finally|exec|lean|data)$/.test(method) ||
      // `user.filter()` without a question is the record's own, which leaves fields out.
      (/^(?:filter|find)$/.test(method) && argument !== undefined && mayBeQuestion(argument)) ||
      (/^(?:get|val|toDict)$/.test(method) && plain) ||
      (method === "toJSON" && isPlainInstance(file, callee.object)) ||
      (method === "save" && call.arguments.length === 0) ||
      (isQueryStep(method) && isBuilder(file, callee.object))
    )
      return wholeIn(file, callee.object, depth + 1, parts);
    // `repository.save(member)`, `client.send(new GetCommand(…))`
    if (/^(?:save|send)$/.test(method) && argument && argument.type !== "SpreadElement")
      return method === "save" || lookupAt(file, argument) ? wholeIn(file, argument, depth + 1, parts) : null;
    if (method === "then" || method === "map") {
      const fn = argument ? localFunctionOf(file, argument) : null;
      return fn
        ? first(returnsOf(fn), (value) =>
            wholeIn(file, value, depth + 1, method === "map" ? parts.slice(1) : parts),
          )
        : null;
    }
  }
  return ofFunction(file, call, depth, parts);
}

/** Holds for a row whose `toJSON()` gives all of it, as the mapper says whose finder found it. */
function isPlainInstance(file: SourceFile, node: Node): boolean {
  const row = valueBehind(file, node);
  const lookup = lookupAt(file, row);
  return lookup !== null && isCallLike(row) && PLAIN_INSTANCE_FINDERS.includes(calledName(row));
}

/** `unparse(rows, { columns: ["name"] })`; `header: true` only asks for a first line. */
const choosesColumns = (call: TSESTree.CallExpression): boolean =>
  call.arguments.slice(1).some((each) => {
    const options = unwrap(each);
    return (
      options.type !== "ObjectExpression" ||
      options.properties.some(
        (option) =>
          option.type === "SpreadElement" ||
          (columnOptions.has(keyOf(option) ?? "") && unwrap(option.value).type !== "Literal"),
      )
    );
  });

/** What a function gives, of this file or another. */
function ofFunction(
  file: SourceFile,
  call: TSESTree.CallExpression,
  depth: number,
  parts: readonly Part[],
): Found | null {
  const fn = functionAt(file, call.callee);
  if (!fn || isFunction(unwrap(call.callee)) || depth > 4) return null;
  const found = first(returnsOf(fn.node), (value) => wholeIn(fn.file, value, depth + 3, parts));
  if (found)
    return fn.file === file ? found : { value: call, record: found.record, from: call, lookup: null };
  const handed = call.arguments[handedOnBy(fn) ?? call.arguments.length];
  return handed && handed.type !== "SpreadElement" ? wholeIn(file, handed, depth + 1, parts) : null;
}

/** The index of the parameter that every way out of a function hands on whole: `(value) => JSON.parse(JSON.stringify(value))`. */
function handedOnBy({ file, node: fn }: Place<FunctionNode>): number | null {
  const given = returnsOf(fn).filter((value) => !isNothing(value));
  const indexes = new Set(given.map((value) => handedParameter(file, fn, value, 0)));
  const [only = null, ...others] = indexes;
  return others.length === 0 ? only : null;
}

/** The index of the parameter that a value is, whole and with nothing taken from it. */
function handedParameter(file: SourceFile, fn: FunctionNode, value: Node, depth: number): number | null {
  const inner = unwrap(value);
  if (depth > 5) return null;
  if (isCallLike(inner)) {
    const [copied, ...others] = inner.arguments;
    return copied && others.every(isNothing) && COPYING_CALLS.includes(file.textOf(unwrap(inner.callee)))
      ? handedParameter(file, fn, copied, depth + 1)
      : null;
  }
  if (inner.type === "ObjectExpression") {
    const [spread, ...others] = inner.properties;
    return spread?.type === "SpreadElement" && others.length === 0
      ? handedParameter(file, fn, spread.argument, depth + 1)
      : null;
  }
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only, ...others] = variable ? definitionsOf(variable) : [];
  if (!variable || !only || others.length > 0 || redactedAt(file, variable) <= inner.range[0]) return null;
  if (only.kind === "value" && only.parts.length === 0)
    return handedParameter(file, fn, only.node, depth + 1);
  return only.kind === "parameter" && only.fn === fn && only.parts.length === 0 ? only.index : null;
}

/** Holds for a name that holds a builder: `query` in `const query = db("members"); … await query.first()`. */
function isBuilder(file: SourceFile, node: Node): boolean {
  const held = unwrap(node).type === "Identifier" ? heldBy(file, node) : null;
  return held !== null && wrapped(held.node).type !== "AwaitExpression" && lookupAt(file, held.node) !== null;
}

/** The lookups of a file that answer with whole records, for rules that only need to know whether there are any. */
export const hasLookups = (file: SourceFile): boolean =>
  lookupsOf(file).length > 0 || creationsOf(file).length > 0;
