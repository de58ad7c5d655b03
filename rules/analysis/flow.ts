import type { TSESTree } from "@typescript-eslint/utils";
import type { Bilingual } from "../incidents/schema.js";
import { REQUEST_CARRIERS } from "../models/request-parts.js";
import type { Label, Path, SetterRow, SourceRow } from "../models/schema.js";
import {
  definitionsOf,
  ELEMENT,
  readsOf,
  REST,
  valueBehind,
  variableOf,
  type Part,
  type Variable,
} from "./bindings.js";
import { additionsAt, type Addition } from "./later-additions.js";
import { entryOf, parameterRole } from "./entries.js";
import { callsElsewhere } from "./callers.js";
import { functionAt, valueElsewhere, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { callbackSource, callsTo, listRunOf, localFunctionOf, membersNamed, returnsOf } from "./functions.js";
import {
  describesPerson,
  isCallerFunctionName,
  isCarriedPersonName,
  isCarriedThing,
  isCurrentCallerName,
  isGroupFunctionName,
  isHarmlessName,
  isIdentityHeader,
  isIdentityName,
  isLinkedName,
  isPersonName,
  isOnlyPersonsProperty,
  isPrivateProperty,
  wordsOf,
} from "./names.js";
import {
  classAround,
  contains,
  isCallLike,
  isFunction,
  keyOf,
  stringOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
  referenceName,
} from "./nodes.js";
import { servicesOf } from "./other-files.js";
import { isWhoMayEnter } from "./known-callers.js";
import { fieldAssignments, isSetUpByProject, pathOf } from "./paths.js";
import { typeDescribesPerson } from "./person-types.js";
import { registryOf } from "./registry.js";
import { typeAnswer } from "./type-answers.js";

/** Why a value has a label: the place that says so, and where the value came from before. */
export interface Evidence {
  label: Label;
  at: Node;
  says: Bilingual;
  from: Evidence | null;
  /** Only a name suggests it; nothing was seen to flow. */
  byName: boolean;
}

/** What is known of a value: its labels, and whether something unknown may be in it. */
export interface Flow {
  readonly identity: Evidence | null;
  readonly input: Evidence | null;
  readonly personal: Evidence | null;
  readonly secret: Evidence | null;
  /** True when a part of the value could not be followed; nothing may be concluded from a missing label then. */
  readonly open: boolean;
  /** Parameters of the function the value is looked at in, and the parts of them that reach the value. */
  readonly given: readonly Given[];
}

/** A part of a parameter that reaches a value: what it holds depends on the call. */
export interface Given {
  index: number;
  parts: readonly Part[];
}

const NOTHING: Flow = { identity: null, input: null, personal: null, secret: null, open: false, given: [] };
const OPEN: Flow = { ...NOTHING, open: true };

/** The function whose parameters stay open while its values are looked at; null when every caller counts. */
type Frame = FunctionNode;

const MAX_PARTS = 6;

/** Steps of evaluation one file may take; after that everything is unknown. Ordinary files take a few thousand. */
const MAX_STEPS = 400_000;

interface Evaluation {
  known: Map<Node, Map<Frame | null, Map<string, Flow>>>;
  /** Variables being looked at: a value made from its own earlier value adds nothing. */
  active: Set<Variable>;
  steps: number;
}

const evaluationOf = (_file: SourceFile): Evaluation => ({ known: new Map(), active: new Set(), steps: 0 });

/** The labels of a value, followed back through this file. `parts` asks for a part of it: `["user", "name"]`. */
export function flowOf(file: SourceFile, node: Node, parts: readonly Part[] = []): Flow {
  return flow(file, node, parts, null);
}

/** The labels of a value inside a function of this file, when that function is reached through one call. */
export function flowInCall(file: SourceFile, node: Node, fn: FunctionNode, call: CallLike): Flow {
  return atCall(file, flow(file, node, [], fn), call, null);
}

/** The parts of a function's parameters that reach a value in it. */
export const givenTo = (file: SourceFile, node: Node, fn: FunctionNode): readonly Given[] =>
  flow(file, node, [], fn).given;

/**
 * The labels that calls in other files hand to a value of a function of this file. Asks for the function's callers:
 * for the few places where everything else says that there is something to report.
 */
export function flowFromCallers(
  file: SourceFile,
  node: Node,
  fn: FunctionNode,
  counts: (call: Place<CallLike>) => boolean,
): Flow {
  const { given } = flow(file, node, [], fn);
  if (given.length === 0) return NOTHING;
  const says = { en: "handed over by another file", ja: "別のファイルから渡されます" };
  return union(
    callsElsewhere(file, fn)
      .filter(counts)
      .map((call) => seenFrom(atCall(call.file, { ...NOTHING, given }, call.node, null), node, says)),
  );
}

/** What a function's value is once its parameters are a call's arguments. */
function atCall(file: SourceFile, found: Flow, call: CallLike, frame: Frame | null): Flow {
  if (found.given.length === 0) return found;
  const own: Flow = { ...found, given: [] };
  return union([
    own,
    ...found.given.map(({ index, parts }) => {
      const argument = call.arguments[index];
      return argument ? flow(file, argument, parts, frame) : NOTHING;
    }),
  ]);
}

/**
 * The evidence that a value is user data, what a visitor typed included: a whole form counts when the file shows that
 * the form asks for personal fields.
 */
export function userDataOrInputIn(file: SourceFile, found: Flow): Evidence | null {
  return userDataIn(found) ?? (found.input && asksForPersonalFields(file) ? found.input : null);
}

/** Holds if an object or type in the file lists fields that describe a person: a schema, an interface, a draft. */
export const asksForPersonalFields = (file: SourceFile): boolean => file.fact(listsPersonalFields);

function listsPersonalFields(file: SourceFile): boolean {
  return file.fact(personalLists).length > 0 || importsPersonalFields(file);
}

/** The objects and types of a file that list fields which describe a person. */
function personalLists(file: SourceFile): Node[] {
  const described = (names: (string | null)[]): boolean =>
    describesPerson(names.filter((name): name is string => name !== null));
  return [
    ...file
      .all("ObjectExpression")
      .filter((object) =>
        described(
          object.properties.map((property) => (property.type === "Property" ? keyOf(property) : null)),
        ),
      ),
    ...file
      .all("TSInterfaceBody")
      .filter((body) =>
        described(body.body.map((member) => (member.type === "TSPropertySignature" ? keyOf(member) : null))),
      ),
    ...file
      .all("TSTypeLiteral")
      .filter((type) =>
        described(
          type.members.map((member) => (member.type === "TSPropertySignature" ? keyOf(member) : null)),
        ),
      ),
  ];
}

const CHECKS_INPUT =
  /^(?:parse|parseAsync|safeParse|safeParseAsync|validate|validateSync|validateAsync|cast)$/;

/** Holds if what is sent is checked by a schema of another file that asks for personal fields. */
function importsPersonalFields(file: SourceFile): boolean {
  if (!servicesOf(file)) return false;
  return file.all("CallExpression").some((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || !CHECKS_INPUT.test(keyOf(callee) ?? "")) return false;
    const schema = valueElsewhere(file, callee.object);
    return schema !== null && schema.file.fact(personalLists).some((list) => contains(schema.node, list));
  });
}

/** The evidence that a value is user data: of the person asking, or a personal record. */
export const userDataIn = (found: Flow): Evidence | null => found.identity ?? found.personal;

function flow(file: SourceFile, node: Node, parts: readonly Part[], frame: Frame | null): Flow {
  const inner = unwrap(node);
  const evaluation = file.fact(evaluationOf);
  let byFrame = evaluation.known.get(inner);
  if (!byFrame) evaluation.known.set(inner, (byFrame = new Map()));
  let byParts = byFrame.get(frame);
  if (!byParts) byFrame.set(frame, (byParts = new Map()));
  const key = parts.join("\0");
  const known = byParts.get(key);
  if (known) return known;
  evaluation.steps += 1;
  if (parts.length > MAX_PARTS || evaluation.steps > MAX_STEPS) return OPEN;
  byParts.set(key, NOTHING);
  const found = compute(file, inner, parts, frame);
  byParts.set(key, found);
  return found;
}

function union(flows: Iterable<Flow>): Flow {
  let identity: Evidence | null = null;
  let input: Evidence | null = null;
  let personal: Evidence | null = null;
  let secret: Evidence | null = null;
  let open = false;
  let given: readonly Given[] = NOTHING.given;
  for (const each of flows) {
    if (each === NOTHING) continue;
    identity = stronger(identity, each.identity);
    input = stronger(input, each.input);
    personal = stronger(personal, each.personal);
    secret = stronger(secret, each.secret);
    open ||= each.open;
    if (each.given.length > 0) given = given.length === 0 ? each.given : mergeGiven(given, each.given);
  }
  if (identity || input || personal || secret || given.length > 0)
    return { identity, input, personal, secret, open, given };
  return open ? OPEN : NOTHING;
}

/** More parts of parameters than this say no more than "all of it". */
const MAX_GIVEN = 12;

function mergeGiven(first: readonly Given[], second: readonly Given[]): readonly Given[] {
  const merged = [...first];
  for (const each of second) {
    if (merged.length >= MAX_GIVEN) break;
    const key = each.parts.join("\0");
    if (!merged.some((other) => other.index === each.index && other.parts.join("\0") === key))
      merged.push(each);
  }
  return merged;
}

const stronger = (a: Evidence | null, b: Evidence | null): Evidence | null =>
  !a || (a.byName && b && !b.byName) ? (b ?? a) : a;

const labelled = (evidence: Evidence): Flow => ({ ...NOTHING, [evidence.label]: evidence });

/** The same labels, one step further on. */
function passed(found: Flow, at: Node, says: Bilingual): Flow {
  if (!found.identity && !found.input && !found.personal && !found.secret) return found;
  const on = (evidence: Evidence | null): Evidence | null =>
    evidence && evidence.at !== at
      ? { label: evidence.label, at, says, from: evidence, byName: evidence.byName }
      : evidence;
  return {
    identity: on(found.identity),
    input: on(found.input),
    personal: on(found.personal),
    secret: on(found.secret),
    open: found.open,
    given: found.given,
  };
}

function compute(file: SourceFile, node: Node, parts: readonly Part[], frame: Frame | null): Flow {
  const last = parts.at(-1);
  if (typeof last === "string" && last !== ELEMENT && isReducedPart(last)) return NOTHING;
  const source = sourceAt(file, node, pathOf(file, node), parts);
  if (source) return source;
  switch (node.type) {
    case "Identifier":
      return ofIdentifier(file, node, parts, frame);
    case "MemberExpression":
      return ofMember(file, node, parts, frame);
    case "CallExpression":
    case "NewExpression":
      return ofCall(file, node, parts, frame);
    case "ObjectExpression":
      return ofObject(file, node, parts, frame);
    case "ArrayExpression":
      return ofArray(file, node, parts, frame);
    case "ConditionalExpression":
      return union([flow(file, node.consequent, parts, frame), flow(file, node.alternate, parts, frame)]);
    case "LogicalExpression":
      return union([flow(file, node.left, parts, frame), flow(file, node.right, parts, frame)]);
    case "AssignmentExpression":
      return flow(file, node.right, parts, frame);
    case "SequenceExpression":
      return flow(file, node.expressions.at(-1)!, parts, frame);
    case "SpreadElement":
      return flow(file, node.argument, parts, frame);
    case "TemplateLiteral":
      return union(node.expressions.map((expression) => flow(file, expression, [], frame)));
    case "TaggedTemplateExpression":
      return union(node.quasi.expressions.map((expression) => flow(file, expression, [], frame)));
    case "BinaryExpression":
      return node.operator === "+"
        ? union([flow(file, node.left, [], frame), flow(file, node.right, [], frame)])
        : NOTHING;
    case "YieldExpression":
      return node.argument ? flow(file, node.argument, parts, frame) : NOTHING;
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return union(returnsOf(node).map((value) => flow(file, value, [], frame)));
    case "JSXElement":
    case "JSXFragment":
      return ofJsx(file, node, frame);
    case "JSXExpressionContainer":
    case "JSXSpreadAttribute":
    case "JSXSpreadChild":
      return flow(file, node.type === "JSXSpreadAttribute" ? node.argument : node.expression, [], frame);
    case "ThisExpression":
      return OPEN;
    default:
      return NOTHING;
  }
}

/** What a value carries along that may be a function: what that will be given when somebody calls it is nothing yet. */
export function withoutArguments(file: SourceFile, found: Flow, value: Node): Flow {
  const fn = unwrap(value);
  if (!isFunction(fn) || !(found.identity || found.input || found.personal || found.secret)) return found;
  const kept = (evidence: Evidence | null): Evidence | null =>
    evidence && isArgumentOf(file, originOf(evidence).at, fn) ? null : evidence;
  return {
    ...found,
    identity: kept(found.identity),
    input: kept(found.input),
    personal: kept(found.personal),
    secret: kept(found.secret),
  };
}

/** `interaction.uid` in `(ctx, interaction) => interaction.uid` */
function isArgumentOf(file: SourceFile, at: Node, fn: FunctionNode): boolean {
  let root = unwrap(at);
  while (root.type === "MemberExpression" || root.type === "CallExpression")
    root = unwrap(root.type === "MemberExpression" ? root.object : root.callee);
  if (fn.params.some((parameter) => contains(parameter, root))) return true;
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  return (
    variable !== null && variable.defs.some((each) => each.type === "Parameter" && (each.node as Node) === fn)
  );
}

const REDUCED = new Set([
  "length",
  "size",
  "constructor",
  "name.length",
  "status",
  "ok",
  "statusCode",
  "method",
]);

const isReducedPart = (part: string): boolean => REDUCED.has(part) || isHarmlessName(part);

/** The label a model gives to a path, or to a part of it. */
function sourceAt(file: SourceFile, at: Node, start: Path | null, parts: readonly Part[]): Flow | null {
  if (start === null || (isCallLike(at) && isSetUpByProject(start, at))) return null;
  const registry = registryOf(file);
  let path: Path | null = start;
  for (let index = 0; ; index += 1) {
    for (const row of registry.sources.get(path) ?? []) {
      if (row.when && !argumentSays(file, at, row)) {
        // Another header than those that say who asks: `req.get("host")`.
        if (index === 0 && row.when.names === "identity header" && isHeaderName(at, row)) return NOTHING;
        continue;
      }
      // A part of what was sent may say more than the whole: who a webhook's event is from.
      const deeper = row.is === "input" ? callerWithin(file, at, path, parts.slice(index)) : null;
      return deeper ?? fromSource(at, row, path, parts.slice(index));
    }
    const part = parts[index];
    if (part === undefined) return null;
    if (part === REST) continue;
    const carrier =
      typeof part === "string" && part !== ELEMENT ? registry.sources.get(`${path}.*`)?.[0] : undefined;
    if (carrier?.when?.names === "identity header") {
      if (isIdentityHeader(part as string)) return fromSource(at, carrier, path, parts.slice(index + 1));
    } else if (
      carrier &&
      ((saysPersonOrCaller(part as string) && !isCarriedThing(part as string)) ||
        carriesSomeone(file, path, part as string) ||
        isAssignedCaller(file, part as string))
    )
      return fromSource(at, carrier, path, parts.slice(index + 1));
    path = registry.step(path, typeof part === "number" || part === ELEMENT ? "[]" : `.${part}`);
    if (path === null) return null;
  }
}

/** The label of a part of what was sent, where a model says that it is who is asking. */
function callerWithin(file: SourceFile, at: Node, start: Path, parts: readonly Part[]): Flow | null {
  const registry = registryOf(file);
  let path: Path | null = start;
  for (const [index, part] of parts.entries()) {
    path = registry.step(path, typeof part === "number" || part === ELEMENT ? "[]" : `.${part}`);
    if (path === null) return null;
    const row = registry.sources.get(path)?.find((each) => each.is === "identity" && !each.when);
    if (row) return fromSource(at, row, path, parts.slice(index + 1));
  }
  return null;
}

const isHeaderName = (node: Node, row: SourceRow): boolean =>
  isCallLike(node) && stringOf(node.arguments[row.when!.argument]) !== null;

function argumentSays(file: SourceFile, node: Node, row: SourceRow): boolean {
  const call = isCallLike(node) ? node : null;
  const argument = call?.arguments[row.when!.argument];
  const text = stringOf(argument);
  if (text === null)
    return (
      argument?.type === "ArrayExpression" &&
      argument.elements.some((item) => isIdentityHeader(stringOf(item) ?? ""))
    );
  if (row.when!.names === "identity header") return isIdentityHeader(text);
  return (
    saysPersonOrCaller(text) ||
    (!isCarriedThing(text) && (readsLikePerson(file, node) || isSetToCaller(file, text)))
  );
}

/** Holds for keys under which frameworks keep whoever asks: `user`, `session`, `memberId`, `jwtPayload`. */
export const saysPersonOrCaller = (name: string): boolean =>
  isCarriedPersonName(name) ||
  isIdentityName(name) ||
  /^(?:session|auth|claims|viewer|jwt|jwtPayload|me|principal|identity|token|accessToken|cookies|signedCookies|tenant|email)$/i.test(
    name,
  ) ||
  isPersonName(name.replace(/_?(?:id|Id|ID|No|number)$/, ""));

/** `req.holder = await holders.get(cookie)` in this file: what middleware puts there says who is asking. */
function isAssignedCaller(file: SourceFile, name: string): boolean {
  if (isCarriedThing(name)) return false;
  return membersNamed(file, name).some((member) => {
    const assignment = wrapped(member).parent;
    if (
      assignment?.type !== "AssignmentExpression" ||
      assignment.left !== member ||
      member.type !== "MemberExpression"
    )
      return false;
    if (!isRole(pathOf(file, member.object))) return false;
    const kept = flow(file, assignment.right, [], null).identity;
    return kept !== null && !kept.byName;
  });
}

/** `c.set("nomite", found)` in this file, where what is kept says who is asking. */
function isSetToCaller(file: SourceFile, name: string): boolean {
  return membersNamed(file, "set").some((member) => {
    const call = wrapped(member).parent;
    if (
      call?.type !== "CallExpression" ||
      unwrap(call.callee) !== member ||
      stringOf(call.arguments[0]) !== name ||
      !call.arguments[1]
    )
      return false;
    const kept = flow(file, call.arguments[1], [], null).identity;
    return kept !== null && !kept.byName;
  });
}

/** What a context holds for middleware: somebody, when an id or a personal field is read from it in this file. */
function carriesSomeone(file: SourceFile, path: Path, name: string): boolean {
  if (isCarriedThing(name) || !/\.(?:locals|state|context|vars)$|:(?:vars|request)$|\.ctx$/.test(path))
    return false;
  if (
    /[a-z](?:Id|ID)$/.test(name) &&
    !/^(?:request|req|trace|correlation|span|build|deploy|page|post|product|article|order|item|event|shop|store|site|project|team|room|course)/i.test(
      name,
    )
  )
    return true;
  if (path.endsWith(":request")) return false;
  return (
    membersNamed(file, name).some((member) => readsLikePerson(file, member)) ||
    destructuredLikePerson(file, name)
  );
}

const PERSON_FIELD = /^(?:id|uid|sub|\w*(?:Id|No|Number)|name|\w*Name|bangou?)$/;

/** Holds if a value's id or personal fields are read: `x.id`, `const { name } = x`. */
function readsLikePerson(_file: SourceFile, node: Node): boolean {
  const outer = wrapped(node);
  const parent = outer.parent;
  if (parent?.type === "MemberExpression" && unwrap(parent.object) === unwrap(node)) {
    const key = keyOf(parent);
    return key !== null && (PERSON_FIELD.test(key) || isPrivateProperty(key));
  }
  if (parent?.type !== "VariableDeclarator" || parent.init !== outer) return false;
  if (parent.id.type === "ObjectPattern")
    return parent.id.properties.some(
      (property) =>
        property.type === "Property" &&
        (PERSON_FIELD.test(keyOf(property) ?? "") || isPrivateProperty(keyOf(property) ?? "")),
    );
  if (parent.id.type !== "Identifier") return false;
  const variable = variableOf(_file, parent.id);
  return variable !== null && readsOf(variable).some((read) => readsLikePerson(_file, read));
}

/** `const { fan } = context.locals; … fan.id`. */
function destructuredLikePerson(file: SourceFile, name: string): boolean {
  return file.all("Property").some((property) => {
    if (
      property.parent.type !== "ObjectPattern" ||
      keyOf(property) !== name ||
      property.value.type !== "Identifier"
    )
      return false;
    const variable = variableOf(file, property.value);
    return variable !== null && readsOf(variable).some((read) => readsLikePerson(file, read));
  });
}

function fromSource(at: Node, row: SourceRow, path: Path, rest: readonly Part[]): Flow | null {
  const names = rest.filter(
    (part): part is string => typeof part === "string" && part !== ELEMENT && part !== REST,
  );
  const last = names.at(-1);
  if (last !== undefined && isReducedPart(last)) return NOTHING;
  if (row.is === "identity")
    return labelled({
      label: "identity",
      at,
      from: null,
      byName: false,
      says: { en: "says who is asking", ja: "誰のリクエストかを表す値です" },
    });
  if (row.is === "input" && row.fieldsOnly && !names.some((name) => isPrivateProperty(name))) return null;
  if (row.is === "input") {
    const field = names.find((name) => isPrivateProperty(name)) ?? argumentName(at);
    if (field !== null && isPrivateProperty(field)) {
      const evidence: Evidence = {
        label: "personal",
        at,
        from: null,
        byName: false,
        says: { en: `the visitor typed ${field}`, ja: `利用者が入力した ${field} です` },
      };
      return { ...labelled(evidence), input: { ...evidence, label: "input" } };
    }
    return labelled({
      label: "input",
      at,
      from: null,
      byName: false,
      says: { en: "sent by the visitor", ja: "利用者が送信した値です" },
    });
  }
  return labelled({
    label: row.is,
    at,
    from: null,
    byName: false,
    says: { en: "is personal data", ja: "個人情報です" },
  });
}

/** `form.get("email")`: the name asked for. */
function argumentName(node: Node): string | null {
  return isCallLike(node) ? stringOf(node.arguments[0]) : null;
}

function ofIdentifier(
  file: SourceFile,
  node: TSESTree.Identifier,
  parts: readonly Part[],
  frame: Frame | null,
): Flow {
  const variable = variableOf(file, node);
  if (!variable) return NOTHING;
  const { active } = file.fact(evaluationOf);
  if (active.has(variable)) return NOTHING;
  active.add(variable);
  const found = ofVariable(file, node, variable, parts, frame);
  active.delete(variable);
  return found;
}

function ofVariable(
  file: SourceFile,
  node: TSESTree.Identifier,
  variable: Variable,
  parts: readonly Part[],
  frame: Frame | null,
): Flow {
  const flows: Flow[] = [];
  for (const definition of definitionsOf(variable)) {
    switch (definition.kind) {
      case "value": {
        const found = flow(file, definition.node, [...definition.parts, ...parts], frame);
        flows.push(
          passed(found, definition.from, {
            en: `kept in \`${variable.name}\``,
            ja: `\`${variable.name}\` に入ります`,
          }),
        );
        const typed = typedPersonal(file, definition.from, parts);
        if (typed) flows.push(typed);
        break;
      }
      case "parameter":
        flows.push(
          ofParameter(
            file,
            definition.fn,
            definition.index,
            [...definition.parts, ...parts],
            definition.from,
            frame,
          ),
        );
        if (definition.fallback) flows.push(flow(file, definition.fallback, parts, frame));
        break;
      case "unknown":
        flows.push(OPEN);
        break;
    }
  }
  // What is put into a request's own object or list after its declaration is in it too. What outlives the request
  // is left out: reading one entry of a shared store says nothing about another.
  const carrier =
    outlivesFunctions(variable) ||
    (isRole(pathOf(file, node)) && !isMadeHere(file, node)) ||
    isSharedStore(file, node);
  for (const reference of carrier ? [] : variable.references)
    for (const added of addedTo(file, reference.identifier as unknown as Node))
      if (parts.length === 0 || added.key === null || added.key === parts[0])
        flows.push(
          flow(file, added.value, added.key !== null && added.key === parts[0] ? parts.slice(1) : [], frame),
        );
  return union(flows);
}

/** Holds for a handle to a store that everybody shares, even when the handle itself is made per request. */
function isSharedStore(file: SourceFile, node: Node): boolean {
  const path = pathOf(file, node);
  return (
    path !== null &&
    (registryOf(file).processWide.has(path) || (registryOf(file).stores.has(path) && path !== "$Map()"))
  );
}

/** Holds for what a framework hands to an entry; what is put into a part of it does not make the other parts personal. */
const isRole = (path: Path | null): boolean => path !== null && /^[^.()[\]]*:[\w-]+/.test(path);

const outlivesFunctions = (variable: Variable): boolean =>
  variable.scope.type === "module" || variable.scope.type === "global";

/** What is put into a name: also by a call from which on a client speaks for somebody, `oauth.setCredentials(tokens)`. */
function addedTo(file: SourceFile, name: Node): readonly Addition[] {
  const added = additionsAt(name);
  if (added) return added;
  const member = wrapped(name).parent;
  const call =
    member?.type === "MemberExpression" && unwrap(member.object) === name ? wrapped(member).parent : null;
  if (
    member?.type !== "MemberExpression" ||
    call?.type !== "CallExpression" ||
    unwrap(call.callee) !== member
  )
    return [];
  const setter = registryOf(file)
    .setters.get(keyOf(member) ?? "")
    ?.find(isOfAnyClient);
  const kept = setter && call.arguments[setter.value];
  return kept ? [{ key: null, value: kept }] : [];
}

const isOfAnyClient = (row: SetterRow): boolean =>
  !row.on && !row.onImported && !row.captures && !row.preference;

function personalByType(file: SourceFile, name: Node, annotation: TSESTree.TypeNode): Flow | null {
  return typeDescribesPerson(file, annotation)
    ? labelled({
        label: "personal",
        at: name,
        from: null,
        byName: false,
        says: { en: "its type describes a person", ja: "型が個人を表しています" },
      })
    : null;
}

/** What type services say of a value: it is a person's record or a private field of one, nobody's, or nothing. */
function personalByInference(
  file: SourceFile,
  node: Node,
  parts: readonly Part[],
): Evidence | "nobody" | "unknown" {
  // The fields of a person count one by one: `member.plan` is not personal because `member` is.
  const field = parts.findIndex((part) => typeof part === "string" && part !== ELEMENT && part !== REST);
  const whole = typeAnswer(file, node, parts);
  if (whole === "nobody") return whole;
  const isPrivate = field >= 0 && parts.slice(field).some((part) => isPrivateProperty(String(part)));
  const person =
    whole === "person" || (isPrivate && typeAnswer(file, node, parts.slice(0, field)) === "person");
  return person
    ? {
        label: "personal",
        at: node,
        from: null,
        byName: false,
        says: { en: "its type describes a person", ja: "型が個人を表しています" },
      }
    : "unknown";
}

function typedPersonal(file: SourceFile, name: Node, parts: readonly Part[]): Flow | null {
  const annotation = name.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
  if (!annotation || parts.length > 0) return null;
  return personalByType(file, name, annotation);
}

function ofParameter(
  file: SourceFile,
  fn: FunctionNode,
  index: number,
  parts: readonly Part[],
  name: Node,
  frame: Frame | null,
): Flow {
  if (frame === fn) {
    const role = parameterRole(file, fn, index);
    const source = role === null ? null : sourceAt(file, name, role, parts);
    return source
      ? union([source, { ...NOTHING, given: [{ index, parts }] }])
      : { ...NOTHING, given: [{ index, parts }] };
  }
  const role = parameterRole(file, fn, index);
  if (role !== null)
    return sourceAt(file, name, role, parts) ?? givenByWrapper(file, fn, index, name, parts) ?? OPEN;
  const source = callbackSource(file, fn, index);
  if (source) return flow(file, source.node, [...source.parts, ...parts], frame);
  const typed = parameterTyped(file, fn, index, parts, name);
  const received = receivedByCallback(file, fn, index, frame);
  if (received) return union([received, ...(typed ? [typed] : [])]);
  const calls = callsTo(file, fn);
  const flows: Flow[] = [];
  for (const call of calls.slice(0, 8)) {
    const argument = call.arguments[index];
    if (argument)
      flows.push(
        passed(flow(file, argument, parts, null), name, { en: "handed over here", ja: "ここに渡されます" }),
      );
  }
  // `events.map(onEvent)`
  const run = index === 0 && calls.length === 0 ? listRunOf(file, fn) : null;
  if (run && !run.method.startsWith("reduce")) flows.push(flow(file, run.list, [ELEMENT, ...parts], null));
  if (typed) flows.push(typed);
  const named = flows.some((each) => each.identity || each.personal)
    ? null
    : ((calls.length === 0 && name.type === "Identifier" ? callerByCarrier(name, name.name, parts) : null) ??
      (isOfSetUp(fn, parts) ? null : personalByName(file, name, parts)));
  if (named) flows.push(named);
  if (calls.length === 0 || entryOf(file, fn)) flows.push(OPEN);
  return union(flows);
}

/** What a project's own wrapper hands to the handler beside the request: `withAuth((request, { renter }) => …)`. */
function givenByWrapper(
  file: SourceFile,
  fn: FunctionNode,
  index: number,
  name: Node,
  parts: readonly Part[],
): Flow | null {
  if (index === 0 || !entryOf(file, fn)?.wrapped) return null;
  const names = [
    ...(parts.length === 0 && name.type === "Identifier" ? [name.name] : []),
    ...parts.filter((part): part is string => typeof part === "string"),
  ];
  const said = names.find((each) => saysPersonOrCaller(each));
  if (said === undefined || (typeof parts.at(-1) === "string" && isReducedPart(parts.at(-1) as string)))
    return null;
  return labelled({
    label: "identity",
    at: name,
    from: null,
    byName: false,
    says: { en: `the wrapper hands over \`${said}\``, ja: `ラッパーが \`${said}\` を渡します` },
  });
}

function parameterTyped(
  file: SourceFile,
  fn: FunctionNode,
  index: number,
  parts: readonly Part[],
  name: Node,
): Flow | null {
  const parameter = fn.params[index];
  const inner =
    parameter?.type === "AssignmentPattern"
      ? parameter.left
      : parameter?.type === "TSParameterProperty"
        ? parameter.parameter
        : parameter;
  const annotation = inner && "typeAnnotation" in inner ? inner.typeAnnotation?.typeAnnotation : undefined;
  if (!annotation) return null;
  const field = parts.find((part): part is string => typeof part === "string");
  if (field !== undefined && !isPrivateProperty(field)) return null;
  return personalByType(file, name, annotation);
}

/** `constructor(options) { this.env.ORG_ID = options.orgId; }`: whose program it is, not who asks it. */
function isOfSetUp(fn: FunctionNode, parts: readonly Part[]): boolean {
  const last = parts.at(-1);
  return (
    typeof last === "string" &&
    isGroupFunctionName(last) &&
    fn.parent.type === "MethodDefinition" &&
    fn.parent.kind === "constructor"
  );
}

/** What only the name of a value says: `userId`, `patient`, `guest.email`. */
function personalByName(file: SourceFile, name: Node, parts: readonly Part[]): Flow | null {
  if (name.type !== "Identifier") return null;
  const says = { en: `\`${name.name}\` names a person`, ja: `\`${name.name}\` は個人を表す名前です` };
  const names = parts.filter((part): part is string => typeof part === "string" && part !== ELEMENT);
  const last = names.at(-1) ?? name.name;
  if (isIdentityName(name.name) || (names.length > 0 && isIdentityName(last)))
    return labelled({ label: "identity", at: name, from: null, byName: true, says });
  if (/^(?:session|currentUser|viewer)$/.test(name.name))
    return labelled({ label: "identity", at: name, from: null, byName: true, says });
  if (typeAnswer(file, name, parts) === "nobody") return null;
  if (isPersonName(name.name) || (names.length > 0 && isPrivateProperty(last)))
    return labelled({ label: "personal", at: name, from: null, byName: true, says });
  return null;
}

const carriers = new Set(REQUEST_CARRIERS);

/** `ctx.session` where nothing else is known of `ctx`: by its name it is the request's, so it says who is asking. */
function callerByCarrier(at: Node, name: string, parts: readonly Part[]): Flow | null {
  const [first] = parts;
  if (!carriers.has(wordsOf(name).join("")) || typeof first !== "string" || !CARRIED_CALLER.test(first))
    return null;
  const last = parts.at(-1);
  if (parts.length > 1 && typeof last === "string" && isReducedPart(last)) return NOTHING;
  return labelled({
    label: "identity",
    at,
    from: null,
    byName: false,
    says: {
      en: `\`${name}.${first}\` says who is asking`,
      ja: `\`${name}.${first}\` は誰のリクエストかを表す値です`,
    },
  });
}

const CARRIED_CALLER = /^(?:session|user|auth|viewer|currentUser|currentMember|member|claims|principal)$/;

/** A callback handed to an unknown function gets what was asked for: `db.query(sql, [id], (error, rows) => …)`. */
function receivedByCallback(
  file: SourceFile,
  fn: FunctionNode,
  index: number,
  frame: Frame | null,
): Flow | null {
  const call = wrapped(fn).parent;
  if (!isCallLike(call) || !call.arguments.includes(wrapped(fn) as never)) return null;
  if (callsTo(file, fn).length > 0 || entryOf(file, fn)) return null;
  const others = call.arguments.filter((argument) => !isFunction(unwrap(argument)));
  if (others.length === 0 || index === 0) return null;
  const found = union(others.map((argument) => flow(file, argument, [], frame)));
  return passed(found, wrapped(fn), { en: "fetched with it", ja: "それを使って取得されます" });
}

function ofMember(
  file: SourceFile,
  node: TSESTree.MemberExpression,
  parts: readonly Part[],
  frame: Frame | null,
): Flow {
  const key = keyOf(node);
  if (node.object.type === "ThisExpression" && key !== null) {
    const owner = classAround(node);
    if (!owner) return OPEN;
    const flows = (fieldAssignments(file, owner).get(key) ?? []).map((value) =>
      flow(file, value, parts, frame),
    );
    for (const member of owner.body.body) {
      if (member.type === "PropertyDefinition" && keyOf(member) === key && member.value)
        flows.push(flow(file, member.value, parts, frame));
      if (
        member.type === "MethodDefinition" &&
        member.kind === "get" &&
        keyOf(member) === key &&
        isFunction(member.value)
      )
        flows.push(...returnsOf(member.value).map((value) => flow(file, value, parts, frame)));
    }
    return flows.length === 0 ? (callerByCarrier(node, key, parts) ?? NOTHING) : union(flows);
  }
  if (node.object.type === "Super") return OPEN;
  if (node.computed && key === null) {
    const index = flow(file, node.property, [], frame);
    const object = flow(file, node.object, [ELEMENT, ...parts], frame);
    // `rows[memberId]`: chosen by who is asking.
    return union([
      object,
      passed({ ...index, input: null, personal: null, secret: null, open: false }, node, {
        en: "chosen by it",
        ja: "それで選ばれます",
      }),
    ]);
  }
  return flow(file, node.object, [key ?? ELEMENT, ...parts], frame);
}

/** Functions whose result says nothing about their arguments. */
const SAYS_NOTHING = new Set([
  "Boolean", "Number.isInteger", "Number.isFinite", "Number.isNaN", "isNaN", "isFinite", "Array.isArray", "Date.now",
  "Math.random", "console.log", "console.error", "console.warn", "console.info", "setTimeout", "setInterval", "clearTimeout",
  "crypto.randomUUID", "randomUUID", "randomBytes", "nanoid", "uuid", "uuidv4", "performance.now",
]); // prettier-ignore

/** Methods that tell something about a value without giving it away. */
const TELLS_ONLY = new Set([
  "includes", "some", "every", "has", "startsWith", "endsWith", "test", "indexOf", "findIndex", "localeCompare",
  "isValid", "equals", "timingSafeEqual", "hasOwn", "hasOwnProperty", "isAuthenticated", "ok",
]); // prettier-ignore

/** Functions that hand their argument on with its parts. */
const HANDS_ON = new Set([
  "structuredClone", "Object.freeze", "Object.assign", "toRaw", "markRaw", "JSON.parse", "JSON.stringify", "Promise.resolve",
  "Object.fromEntries", "Object.entries", "Object.values", "Array.from", "cloneDeep", "_.cloneDeep", "clone", "serialize",
]); // prettier-ignore

const KEEPS_ELEMENTS = new Set([
  "filter", "slice", "sort", "toSorted", "reverse", "toReversed", "concat", "at", "find", "findLast", "pop", "shift", "flat",
  "values", "entries", "splice", "get", "next", "trim", "toLowerCase", "toString", "lean", "exec", "toObject", "toJSON",
]); // prettier-ignore

function ofCall(file: SourceFile, node: CallLike, parts: readonly Part[], frame: Frame | null): Flow {
  const callee = unwrap(node.callee);
  const name = file.textOf(callee).replace(/\?\./g, ".");
  if (SAYS_NOTHING.has(name)) return NOTHING;
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (method !== null && TELLS_ONLY.has(method)) return NOTHING;
  if (HANDS_ON.has(name) || name.endsWith(".parse") || name.endsWith(".safeParse"))
    return union(
      node.arguments.map((argument) =>
        flow(
          file,
          argument,
          name === "Object.assign" || argument === node.arguments[0]
            ? handedParts(name, parts, () => flow(file, argument, [], frame).input !== null)
            : [],
          frame,
        ),
      ),
    );
  if (/^Promise\.(?:all|allSettled|race|any)$/.test(name) && node.arguments[0])
    return flow(file, node.arguments[0], parts, frame);
  if (callee.type === "MemberExpression" && method !== null) {
    const through = throughMethod(file, node, callee, method, parts, frame);
    if (through) return through;
  }
  const fn = node.type === "CallExpression" ? functionAt(file, callee) : null;
  if (!fn) return ofUnknownCall(file, node, callee, name, parts, frame);
  const says = { en: `returned by \`${shortName(name)}\``, ja: `\`${shortName(name)}\` が返します` };
  const summary = union(returnsOf(fn.node).map((value) => flow(fn.file, value, parts, fn.node)));
  if (fn.file === file) return passed(atCall(file, summary, node, frame), node, says);
  const given = passed(atCall(file, { ...NOTHING, given: summary.given }, node, frame), node, says);
  const own = union([seenFrom(summary, node, says), given]);
  return ofUnknownCall(file, node, callee, name, parts, frame, own);
}

/** What another file's function returns by itself, as evidence of this file: its own steps are not of this file. */
function seenFrom(found: Flow, at: Node, says: Bilingual): Flow {
  const here = (evidence: Evidence | null): Evidence | null =>
    evidence && { label: evidence.label, at, says, from: null, byName: evidence.byName };
  return {
    identity: here(found.identity),
    input: here(found.input),
    personal: here(found.personal),
    secret: here(found.secret),
    open: found.open,
    given: [],
  };
}

/** The parts of a function's first argument that parts of its result are: a form's fields in `Object.fromEntries(form)`. */
function handedParts(name: string, parts: readonly Part[], isSent: () => boolean): readonly Part[] {
  if (name === "Object.entries" || name === "Object.values") return [];
  if (name === "Object.fromEntries") return parts.length > 0 && isSent() ? parts : [];
  return name.endsWith("safeParse") && (parts[0] === "data" || parts[0] === "output")
    ? parts.slice(1)
    : parts;
}

const shortName = (name: string): string =>
  name.length > 30 ? `${name.slice(0, 29)}…` : name.replace(/\s+/g, " ");

function throughMethod(
  file: SourceFile,
  node: CallLike,
  callee: TSESTree.MemberExpression,
  method: string,
  parts: readonly Part[],
  frame: Frame | null,
): Flow | null {
  const callback = node.arguments[0] ? unwrap(node.arguments[0]) : null;
  if (method === "map" || method === "flatMap" || method === "then") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    const inside =
      method === "map" && (parts[0] === ELEMENT || typeof parts[0] === "number") ? parts.slice(1) : parts;
    if (fn) return union(returnsOf(fn).map((value) => flow(file, value, inside, frame)));
    return flow(file, callee.object, parts, frame);
  }
  if (method === "reduce") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    return union([
      ...(fn ? returnsOf(fn).map((value) => flow(file, value, [], frame)) : []),
      flow(file, callee.object, [], frame),
    ]);
  }
  if (method === "catch" || method === "finally") return flow(file, callee.object, parts, frame);
  if (method === "join")
    return union([callee.object, ...node.arguments].map((each) => flow(file, each, [], frame)));
  if (
    !stringOf(node.arguments[0])?.startsWith("/") &&
    KEEPS_ELEMENTS.has(method) &&
    node.arguments.every(
      (argument) =>
        isFunction(unwrap(argument)) ||
        unwrap(argument).type === "Literal" ||
        method === "slice" ||
        method === "splice",
    )
  ) {
    const text = stringOf(node.arguments[0]);
    const element =
      method === "find" || method === "findLast" || method === "at" || method === "pop" || method === "shift";
    const inside =
      text !== null && method === "get" ? [text, ...parts] : element ? [ELEMENT, ...parts] : parts;
    const found = flow(file, callee.object, inside, frame);
    const chosen = CHOOSES.has(method) && callback ? chosenBy(file, node, callback, frame) : null;
    return chosen ? union([found, chosen]) : found;
  }
  return null;
}

/** Methods that pick elements by a condition. */
const CHOOSES = new Set(["find", "findLast", "filter"]);

/** `rows.find((row) => row.mail === mine)`: who is asking decides what is found. */
function chosenBy(file: SourceFile, call: Node, condition: Node, frame: Frame | null): Flow | null {
  const fn = localFunctionOf(file, condition);
  const sides = fn ? returnsOf(fn).flatMap(equalSides) : [];
  const { identity, given } = union(sides.map((side) => flow(file, side, [], frame)));
  if ((!identity || identity.byName) && given.length === 0) return null;
  const says = { en: "chosen by it", ja: "それで選ばれます" };
  return passed({ ...NOTHING, identity: identity?.byName ? null : identity, given }, call, says);
}

/** Both sides of each equality that has to hold for a condition to hold. */
function equalSides(condition: Node): Node[] {
  const node = unwrap(condition);
  if (node.type === "LogicalExpression" && node.operator === "&&")
    return [...equalSides(node.left), ...equalSides(node.right)];
  if (node.type !== "BinaryExpression") return [];
  return node.operator === "===" || node.operator === "==" ? [node.left, node.right] : [];
}

/** `followed` is what the function of another file returns, where it could be read. */
function ofUnknownCall(
  file: SourceFile,
  node: CallLike,
  callee: Node,
  name: string,
  parts: readonly Part[],
  frame: Frame | null,
  followed: Flow | null = null,
): Flow {
  const flows: Flow[] = followed ? [followed] : [];
  const simple = referenceName(callee) ?? "";
  let carriesRequest = false;
  const isKnown = followed !== null && !followed.open;
  for (const argument of node.arguments) {
    const value = unwrap(argument);
    const isRequest = isRequestLike(file, value);
    carriesRequest ||= isRequest;
    if (!isKnown && (!isRequest || isMadeHere(file, value))) flows.push(flow(file, value, [], frame));
  }
  if (isKnown) carriesRequest &&= isCallerFunctionName(simple) || isCurrentCallerName(simple);
  else if (callee.type === "MemberExpression" && callee.object.type !== "Super")
    flows.push(flow(file, callee.object, [], frame));
  else if (callee.type === "Identifier" && !localFunctionOf(file, callee))
    flows.push(flow(file, callee, [], frame));
  if (carriesRequest && /cookies?$/i.test(simple))
    return labelled({
      label: "identity",
      at: node,
      from: null,
      byName: false,
      says: { en: "reads the visitor's cookies", ja: "利用者の Cookie を読みます" },
    });
  const address = node.type === "CallExpression" ? stringOf(node.arguments[0]) : null;
  if (
    address !== null &&
    /^\/?(?:[\w-]+\/)*(?:me|self|mypage|my-page)(?:[/?]|$)/.test(address) &&
    /\//.test(address) &&
    // `client.get("/me")`, `useRequestFetch()("/api/me")`
    (callee.type === "MemberExpression" ||
      callee.type === "CallExpression" ||
      registryOf(file).asksAsVisitor.has(pathOf(file, callee) ?? ""))
  )
    return labelled({
      label: "identity",
      at: node,
      from: null,
      byName: false,
      says: {
        en: "everybody's own data is behind this address",
        ja: "このアドレスの内容は人によって変わります",
      },
    });
  const asksForCaller =
    node.type === "CallExpression" &&
    (carriesRequest
      ? (isCallerFunctionName(simple) && !isGroupFunctionName(simple)) || isCurrentCallerName(simple)
      : node.arguments.length <= 1 &&
        isCurrentCallerName(simple) &&
        (callee.type === "Identifier" || /auth|session|clerk|user|member|identity|current/i.test(name)));
  if (asksForCaller || (!isKnown && isWhoMayEnter(file, node, carriesRequest)))
    return labelled({
      label: "identity",
      at: node,
      from: null,
      byName: false,
      says: {
        en: `\`${shortName(name)}\` answers who is asking`,
        ja: `\`${shortName(name)}\` は誰のリクエストかを返します`,
      },
    });
  const found = union(flows);
  const evidence = found.identity ?? found.personal ?? found.secret ?? found.input;
  const result = evidence
    ? passed(found, node, {
        en: `fetched or made with it by \`${shortName(name)}\``,
        ja: `\`${shortName(name)}\` がそれを使って取得・作成します`,
      })
    : found;
  const open = carriesRequest || result.open;
  // `verified(req.body).email`: a personal field of what was sent.
  const field = parts.at(-1);
  if (result.input && !result.personal && typeof field === "string" && isOnlyPersonsProperty(field))
    return { ...result, personal: { ...result.input, label: "personal" }, open };
  if (result.personal && !result.personal.byName) return { ...result, open };
  const typed = node.type === "CallExpression" ? personalByInference(file, node, parts) : "unknown";
  if (typed === "nobody") return { ...result, personal: null, open };
  const personal = typed === "unknown" ? (result.personal ?? recordByName(node, simple, name, parts)) : typed;
  return { ...result, personal, open };
}

/** `prisma.patient.findMany()`, `findMembers()`: the record's name says it is about people. */
function recordByName(node: CallLike, simple: string, name: string, parts: readonly Part[]): Evidence | null {
  if (
    !/^(?:find|get|load|fetch|list|read|query|select|search|all|first|one|execute)/i.test(simple) &&
    !/^by[A-Z]/.test(simple)
  )
    return null;
  const segments = name.split(/[.(]/).slice(0, 6);
  const about =
    tablesIn(node.arguments[0]).some((table) => isPersonName(table) || isLinkedName(table)) ||
    segments.some((segment) => isPersonName(segment) || isLinkedName(segment)) ||
    isPersonName(simple.replace(/(?:By|With|For|Of)[A-Z].*$/, ""));
  if (!about) return null;
  const last = parts.findLast((part): part is string => typeof part === "string" && part !== ELEMENT);
  return {
    label: "personal",
    at: node,
    from: null,
    byName: last === undefined || !isPrivateProperty(last),
    says: { en: "a record about a person", ja: "個人に関するレコードです" },
  };
}

/** The tables a written statement asks: `SELECT … FROM members WHERE id = $1`. */
function tablesIn(statement: Node | undefined): string[] {
  const inner = statement && unwrap(statement);
  const text =
    inner?.type === "TemplateLiteral" ? inner.quasis.map(({ value }) => value.raw).join("?")
    : inner?.type === "Literal" && typeof inner.value === "string" ? inner.value
    : ""; // prettier-ignore
  return /\bselect\b/i.test(text)
    ? [...text.matchAll(/\bfrom\s+["'`]?(?:\w+\.)?([\p{L}\w]+)/giu)].map(([, table]) => table!)
    : [];
}

/** Holds for a request or headers that this file makes: they hold what it puts into them, `new Request(url, { headers })`. */
function isMadeHere(file: SourceFile, node: Node): boolean {
  const made = unwrap(valueBehind(file, node));
  return (
    made.type === "NewExpression" ||
    (made.type === "CallExpression" && localFunctionOf(file, made.callee) !== null)
  );
}

/** Holds for the whole request, context or headers: what an unknown function takes from it cannot be known. */
export function isRequestLike(file: SourceFile, node: Node): boolean {
  const path = pathOf(file, node);
  return (
    path !== null &&
    (/:(?:[\w-]*request|context|event|headers|cookies|params)$/.test(path) || /:request\.headers$/.test(path))
  );
}

function ofObject(
  file: SourceFile,
  node: TSESTree.ObjectExpression,
  parts: readonly Part[],
  frame: Frame | null,
): Flow {
  const [first, ...rest] = parts;
  if (typeof first === "string" && first !== ELEMENT && first !== REST) {
    const flows: Flow[] = [];
    for (const property of node.properties) {
      if (property.type === "SpreadElement") flows.push(flow(file, property.argument, parts, frame));
      else if (keyOf(property) === first) return flow(file, property.value, rest, frame);
      else if (property.computed && keyOf(property) === null)
        flows.push(flow(file, property.value, rest, frame));
    }
    return union(flows);
  }
  return union(
    node.properties.map((property) =>
      property.type === "SpreadElement"
        ? flow(file, property.argument, [], frame)
        : isHarmlessName(keyOf(property) ?? "") || (isFunction(unwrap(property.value)) && property.method)
          ? NOTHING
          : withoutArguments(file, flow(file, property.value, [], frame), property.value),
    ),
  );
}

function ofArray(
  file: SourceFile,
  node: TSESTree.ArrayExpression,
  parts: readonly Part[],
  frame: Frame | null,
): Flow {
  const [first, ...rest] = parts;
  if (typeof first === "number") {
    const element = node.elements[first];
    return element ? flow(file, element, rest, frame) : NOTHING;
  }
  const inside = first === ELEMENT ? rest : [];
  return union(node.elements.flatMap((element) => (element ? [flow(file, element, inside, frame)] : [])));
}

function ofJsx(
  file: SourceFile,
  node: TSESTree.JSXElement | TSESTree.JSXFragment,
  frame: Frame | null,
): Flow {
  const flows: Flow[] = [];
  if (node.type === "JSXElement")
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type === "JSXSpreadAttribute") flows.push(flow(file, attribute.argument, [], frame));
      else if (attribute.value && attribute.value.type !== "Literal" && !isFunction(unwrap(attribute.value)))
        flows.push(flow(file, attribute.value, [], frame));
    }
  for (const child of node.children) if (child.type !== "JSXText") flows.push(flow(file, child, [], frame));
  return union(flows);
}

/** The path of a label from its source to the place asked about, source first. */
export function stepsOf(evidence: Evidence | null): { at: Node; says: Bilingual }[] {
  const steps: { at: Node; says: Bilingual }[] = [];
  for (let each = evidence; each && steps.length < 12; each = each.from)
    steps.unshift({ at: each.at, says: each.says });
  return steps;
}

/** The first place of a path: what made the value what it is. */
export function originOf(evidence: Evidence): Evidence {
  let first = evidence;
  while (first.from) first = first.from;
  return first;
}
