import type { TSESTree } from "@typescript-eslint/utils";
import type { Bilingual } from "../incidents/schema.js";
import {
  ADDRESS_WORDS,
  COLLEAGUE_WORDS,
  GROUP_FUNCTIONS,
  LIST_FUNCTIONS,
  LIST_METHODS,
  MANY_ROWS,
  ONE_METHODS,
  ONE_ROW,
  ROW_KEYS,
  SETTING_WORDS,
  WEB_MAIL_HOSTS,
} from "../models/mail-words.js";
import { definitionsOf, ELEMENT, REST, variableOf, type Part, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callbackSource, localFunctionOf, membersNamed, returnsOf } from "./functions.js";
import { isLinkedName, isPersonName, wordsOf } from "./names.js";
import {
  contains,
  functionAround,
  isFunction,
  keyOf,
  nameOf,
  stringOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";

export type Count = "none" | "one" | "few" | "many" | "unknown";

/** Who a message goes to, as far as this file tells. */
export interface Recipients {
  count: Count;
  /** People outside the organisation, or those who work on the program; `unknown` when nothing says so. */
  audience: "outside" | "inside" | "unknown";
  /** A name on the way says that these are addresses. */
  addressed: boolean;
  steps: readonly { at: Node; says: Bilingual }[];
}

type Origin =
  | "query"
  | "sheet"
  | "input"
  | "collected"
  | "literal"
  | "setting"
  | "parameter"
  | "import"
  | "call"
  | "local";

/** What is gathered on the way from the address field back to where the addresses come from. */
interface Look {
  file: SourceFile;
  origins: Set<Origin>;
  names: Set<string>;
  literals: string[];
  steps: { at: Node; says: Bilingual }[];
  seen: Set<string>;
}

/** How many people an address field reaches, and who they are. `within` is the message it belongs to. */
export function recipientsOf(file: SourceFile, value: Node, within: Node): Recipients {
  const look: Look = { file, origins: new Set(), names: new Set(), literals: [], steps: [], seen: new Set() };
  const count = countOf(look, value, []);
  return {
    count,
    audience: audienceOf(look, within),
    addressed: isAddressed(look),
    steps: look.steps.slice(0, 4).reverse(),
  };
}

/** The addresses a value adds to a list that outlives one turn of a loop, or one request. */
export function appendedRecipients(file: SourceFile, value: Node, at: Node, within: Node): Recipients {
  const look: Look = { file, origins: new Set(), names: new Set(), literals: [], steps: [], seen: new Set() };
  const own = countOf(look, value, []);
  const grows = outlivesTurn(file, at);
  if (grows) {
    look.origins.add("collected");
    look.steps.push({ at, says: { en: "the list grows here", ja: "ここで宛先が増えていきます" } });
  }
  const count = own === "many" || grows ? "many" : own;
  return { count, audience: audienceOf(look, within), addressed: isAddressed(look), steps: look.steps };
}

const isAddressed = (look: Look): boolean =>
  [...look.names].some((name) =>
    wordsOf(name).some(
      (word) =>
        /^(?:e?mails?|addresses|recipients?|mailaddress|to)$/.test(word) || /メール|宛先|アドレス/.test(word),
    ),
  );

const RANK: Record<Count, number> = { none: 0, unknown: 1, one: 2, few: 3, many: 4 };
const most = (counts: readonly Count[]): Count =>
  counts.reduce<Count>((best, each) => (RANK[each] > RANK[best] ? each : best), "none");

const listMethods = new Set(LIST_METHODS);
const listFunctions = new Set(LIST_FUNCTIONS);
const groupFunctions = new Set(GROUP_FUNCTIONS);
const oneMethods = new Set(ONE_METHODS);
const manyRows = new Set(MANY_ROWS);
const oneRow = new Set(ONE_ROW);
const rowKeys = new Set(ROW_KEYS);

/** How many addresses are in the part of a value that `parts` lead to. */
function countOf(look: Look, node: Node, parts: readonly Part[]): Count {
  const inner = unwrap(node);
  const key = `${inner.range[0]}:${inner.range[1]}:${parts.join("\0")}`;
  if (look.seen.has(key) || look.seen.size > 300 || parts.length > 6) return "unknown";
  look.seen.add(key);
  switch (inner.type) {
    case "Literal":
    case "TemplateLiteral":
    case "BinaryExpression":
      return countInText(look, inner);
    case "ArrayExpression":
      return countInArray(look, inner, parts);
    case "ObjectExpression":
      return countInObject(look, inner, parts);
    case "SpreadElement":
      return countOf(look, inner.argument, parts);
    case "ConditionalExpression":
      return most([countOf(look, inner.consequent, parts), countOf(look, inner.alternate, parts)]);
    case "LogicalExpression":
      return inner.operator === "&&"
        ? countOf(look, inner.right, parts)
        : most([countOf(look, inner.left, parts), countOf(look, inner.right, parts)]);
    case "AssignmentExpression":
      return countOf(look, inner.right, parts);
    case "SequenceExpression":
      return countOf(look, inner.expressions.at(-1)!, parts);
    case "Identifier":
      return countOfName(look, inner, parts);
    case "MemberExpression":
      return countOfMember(look, inner, parts);
    case "CallExpression":
    case "NewExpression":
      return countOfCall(look, inner, parts);
    case "TaggedTemplateExpression":
      look.origins.add("query");
      addQueryNames(look, inner);
      step(look, inner, { en: "rows of a query", ja: "クエリの結果(複数行)です" });
      return inRows(look, parts);
    default:
      return "unknown";
  }
}

const step = (look: Look, at: Node, says: Bilingual): void => void look.steps.push({ at, says });

function countInText(
  look: Look,
  node: TSESTree.Literal | TSESTree.TemplateLiteral | TSESTree.BinaryExpression,
): Count {
  const text = stringOf(node);
  if (text !== null) {
    const addresses = text.split(/[,;\n]/).filter((part) => part.includes("@"));
    look.literals.push(...addresses);
    look.origins.add("literal");
    return addresses.length > 1 ? "few" : "one";
  }
  if (node.type === "Literal") return "unknown";
  if (node.type === "BinaryExpression") {
    if (node.operator !== "+") return "unknown";
    const sides = [node.left, node.right].map((side) => countOf(look, side, []));
    return most(sides) === "many" ? "many" : "one";
  }
  const counts = node.expressions.map((expression) => countOf(look, expression, []));
  const separated = node.quasis.some((quasi) => /[,;]/.test(quasi.value.raw));
  return counts.includes("many") ? "many" : separated && counts.length > 1 ? "few" : "one";
}

function countInArray(look: Look, node: TSESTree.ArrayExpression, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  if (typeof first === "number" || (typeof first === "string" && /^\d+$/.test(first))) {
    const element = node.elements[Number(first)];
    return element ? countOf(look, element, rest) : "unknown";
  }
  const inside = first === ELEMENT ? rest : [];
  const counts = node.elements.flatMap((element) =>
    element
      ? [
          element.type === "SpreadElement"
            ? countOf(look, element.argument, parts)
            : countOf(look, element, inside),
        ]
      : [],
  );
  if (first === ELEMENT) return most(counts);
  if (counts.includes("many")) return "many";
  return counts.length === 0 ? "none" : counts.length === 1 ? counts[0]! : "few";
}

/** Properties of a recipient object that hold its address. */
const ADDRESS_PROPERTY = /^(?:email|Email|address|mail|emailAddress|Address|to)$/;

function countInObject(look: Look, node: TSESTree.ObjectExpression, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  const counts: Count[] = [];
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      if (first !== undefined) counts.push(countOf(look, property.argument, parts));
      continue;
    }
    const key = keyOf(property) ?? "";
    if (first === undefined ? ADDRESS_PROPERTY.test(key) : key === first || first === ELEMENT)
      counts.push(countOf(look, property.value, first === undefined ? [] : rest));
  }
  return counts.length > 0 ? most(counts) : "one";
}

function countOfName(look: Look, node: TSESTree.Identifier, parts: readonly Part[]): Count {
  const { file } = look;
  look.names.add(node.name);
  const variable = variableOf(file, node);
  if (!variable) return "unknown";
  const counts: Count[] = [];
  for (const definition of definitionsOf(variable)) {
    switch (definition.kind) {
      case "value": {
        const typed = annotatedCount(look, definition.from, parts);
        counts.push(countOf(look, definition.node, [...definition.parts, ...parts]));
        if (typed && counts.at(-1) === "unknown") counts.push(typed);
        const assignment = definition.from.parent;
        if (
          assignment?.type === "AssignmentExpression" &&
          (assignment.operator === "+=" || addsToItself(file, assignment, variable)) &&
          outlivesTurn(file, assignment)
        ) {
          look.origins.add("collected");
          step(look, assignment, { en: "the list grows here", ja: "ここで宛先が増えていきます" });
          counts.push("many");
        }
        break;
      }
      case "parameter": {
        const source = callbackSource(file, definition.fn, definition.index);
        if (source) {
          counts.push(countOf(look, source.node, [...source.parts, ...definition.parts, ...parts]));
          const typed = annotatedCount(look, definition.from, parts);
          if (typed && counts.at(-1) === "unknown") counts.push(typed);
        } else {
          look.origins.add("parameter");
          counts.push(parameterCount(look, definition.fn, definition.index, definition.parts, parts));
        }
        break;
      }
      case "import":
        look.origins.add(/^[A-Z\d_]+$/.test(variable.name) ? "setting" : "import");
        look.names.add(definition.imported);
        counts.push("unknown");
        break;
      default:
        counts.push("unknown");
    }
  }
  counts.push(...collectedIn(look, variable, parts));
  return most(counts);
}

/** `list = list + "," + address`, `list = [...list, address]` */
function addsToItself(
  file: SourceFile,
  assignment: TSESTree.AssignmentExpression,
  variable: Variable,
): boolean {
  const right = unwrap(assignment.right);
  return (
    /^(?:BinaryExpression|TemplateLiteral|ArrayExpression|CallExpression)$/.test(right.type) &&
    variable.references.some((each) => contains(right, each.identifier as unknown as Node)) &&
    file.textOf(right).includes(variable.name)
  );
}

/** What `push`, `add`, `set` and `concat` put into a list the file makes. */
function collectedIn(look: Look, variable: Variable, parts: readonly Part[]): Count[] {
  const counts: Count[] = [];
  const [first, ...rest] = parts;
  let single = 0;
  for (const reference of variable.references) {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    if (
      member?.type !== "MemberExpression" ||
      unwrap(member.object) !== (reference.identifier as unknown as Node)
    )
      continue;
    const call = wrapped(member).parent;
    if (call?.type === "AssignmentExpression" && call.left === member && member.computed) {
      if (first === ELEMENT) counts.push(countOf(look, call.right, rest));
      continue;
    }
    if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) continue;
    const method = keyOf(member) ?? "";
    if (!/^(?:push|unshift|add|set|append)$/.test(method)) continue;
    const values = method === "set" ? call.arguments.slice(1, 2) : call.arguments;
    // A map gives pairs: the second of each is what was put in.
    const inside = first === ELEMENT ? (method === "set" && rest[0] === 1 ? rest.slice(1) : rest) : [];
    const own = values.map((value) => countOf(look, value, value.type === "SpreadElement" ? parts : inside));
    if (first === ELEMENT) counts.push(...own);
    else if (outlivesTurn(look.file, call)) {
      look.origins.add("collected");
      step(look, call, { en: "collected here, one after the other", ja: "ここで 1 件ずつ集められます" });
      counts.push("many");
    } else {
      single += own.length;
      counts.push(own.includes("many") ? "many" : single > 1 ? "few" : "one");
    }
  }
  return counts;
}

/** Holds if what a call or assignment changes was made before the loop, or the function, that it stands in. */
export function outlivesTurn(file: SourceFile, at: Node): boolean {
  const target = at.type === "AssignmentExpression" ? at.left : at.type === "CallExpression" ? at.callee : at;
  let root = unwrap(target);
  while (root.type === "MemberExpression") root = unwrap(root.object);
  const turn = turnAround(file, at);
  if (root.type === "ThisExpression") return turn !== null;
  if (root.type !== "Identifier") return false;
  const variable = variableOf(file, root);
  const declared = variable?.identifiers[0] as unknown as Node | undefined;
  if (!declared || !variable) return false;
  // `const list = lists.get(key) ?? []`: a list that is kept elsewhere.
  const kept = definitionsOf(variable).some(
    (each) => each.kind === "value" && /\.get\(/.test(file.textOf(each.node)),
  );
  if (kept && turn && contains(turn, declared)) return true;
  const made = definitionsOf(variable).some((each) => each.kind === "parameter")
    ? functionAround(declared)
    : null;
  for (let each = turn; each; each = turnAround(file, each))
    if (!contains(each, declared) && each !== made && !resetIn(file, variable, target, each)) return true;
  // A list of the module that a function adds to grows from call to call.
  const fn = functionAround(at);
  return (
    (variable.scope.type === "module" || variable.scope.type === "global") &&
    fn !== null &&
    !contains(fn, declared) &&
    !resetIn(file, variable, target, fn)
  );
}

/** Holds if the loop gives the changed thing a fresh value: `msg.to = []` at its start. */
function resetIn(file: SourceFile, variable: Variable, target: Node, turn: Node): boolean {
  const text = target.type === "MemberExpression" ? file.textOf(target.object) : file.textOf(target);
  return variable.references.some((reference) => {
    let node: Node = reference.identifier as unknown as Node;
    if (!contains(turn, node)) return false;
    while (node.parent?.type === "MemberExpression" && node.parent.object === node) {
      if (
        node.parent.parent.type === "AssignmentExpression" &&
        node.parent.parent.left === node.parent &&
        keyOf(node.parent) === "length"
      )
        return file.textOf(node) === text;
      node = node.parent;
    }
    const parent = node.parent;
    return (
      parent?.type === "AssignmentExpression" &&
      parent.left === node &&
      parent.operator === "=" &&
      text.startsWith(file.textOf(node)) &&
      /^(?:ArrayExpression|ObjectExpression|Literal|NewExpression|TemplateLiteral)$/.test(
        unwrap(parent.right).type,
      )
    );
  });
}

/** Methods that run their callback once per element. */
const PER_ELEMENT =
  /^(?:map|forEach|flatMap|each|eachSeries|eachLimit|mapSeries|reduce|filter|some|every|from|eachRow)$/;

/** The loop, or the callback of `forEach` and its like, that a node stands in. */
export function turnAround(_file: SourceFile, node: Node): Node | null {
  for (let parent = node.parent, child = node; parent; child = parent, parent = parent.parent) {
    if (
      (parent.type === "ForOfStatement" || parent.type === "ForInStatement" || parent.type === "ForStatement" ||
        parent.type === "WhileStatement" || parent.type === "DoWhileStatement") &&
      parent.body === child
    )
      return parent;
    if (isFunction(parent)) {
      const call = wrapped(parent).parent;
      if (
        call?.type === "CallExpression" &&
        call.arguments.includes(wrapped(parent) as never) &&
        call.callee.type === "MemberExpression" &&
        PER_ELEMENT.test(keyOf(call.callee) ?? "")
      )
        return parent;
    }
  }
  return null;
} // prettier-ignore

function parameterCount(
  look: Look,
  fn: FunctionNode,
  index: number,
  own: readonly Part[],
  parts: readonly Part[],
): Count {
  const parameter = fn.params[index];
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  const annotation = name && "typeAnnotation" in name ? name.typeAnnotation?.typeAnnotation : undefined;
  const typed = annotation ? declaredCount(look, annotation, [...own, ...parts]) : null;
  return typed ?? inUnknown(look, [...own, ...parts]);
}

/** What remains of a path below something unknown: `.addresses` is many, `[0].email` one. */
function inUnknown(look: Look, parts: readonly Part[]): Count {
  for (const part of parts)
    if (typeof part === "string" && part !== ELEMENT && part !== REST) look.names.add(part);
  const last = parts.at(-1);
  if (typeof last === "number" || last === ELEMENT) return "one";
  return typeof last === "string" && saysAddresses(last) ? "many" : "unknown";
}

/** What remains of a path below a list of rows. */
function inRows(look: Look, parts: readonly Part[]): Count {
  let list = true;
  for (const part of parts) {
    if (part === ELEMENT || typeof part === "number") list = part === 0 && list;
    else if (part !== REST) {
      look.names.add(part);
      if (!(list && rowKeys.has(part))) list = saysAddresses(part);
    }
  }
  return list ? "many" : "one";
}

const addressWords = new Set(ADDRESS_WORDS);

/** Holds for the plural of an address or of a person: `emails`, `guestAddresses`, `attendees`. */
function saysAddresses(name: string): boolean {
  const head = wordsOf(name).at(-1) ?? "";
  if (!/[^s]s$/.test(head) || head === "address") return false;
  const one = head.endsWith("addresses") ? "address" : head.slice(0, -1);
  return addressWords.has(one) || isPersonName(one);
}

function annotatedCount(look: Look, name: Node, parts: readonly Part[]): Count | null {
  const annotation = name.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
  return annotation ? declaredCount(look, annotation, parts) : null;
}

const LIST_TYPES = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet", "Iterable", "Map"]);
const SAME_TYPES = new Set(["Promise", "Readonly", "Partial", "Required", "Awaited", "NonNullable"]);

/** What a written type says: `string[]` is many, `Member["email"]` unknown. */
function declaredCount(look: Look, type: TSESTree.TypeNode, parts: readonly Part[], depth = 0): Count | null {
  if (depth > 8) return null;
  const [first, ...rest] = parts;
  switch (type.type) {
    case "TSStringKeyword":
      return parts.length === 0 ? "one" : null;
    case "TSUnionType": {
      const members = type.types.map((member) => declaredCount(look, member, parts, depth + 1));
      // `string | string[]` may be either.
      if (members.includes("one") && members.includes("many")) return "unknown";
      return members.find((member) => member !== null) ?? null;
    }
    case "TSArrayType":
      if (first === undefined) {
        declaredCount(look, type.elementType, [], depth + 1);
        return "many";
      }
      return first === ELEMENT || typeof first === "number"
        ? declaredCount(look, type.elementType, rest, depth + 1)
        : null;
    case "TSTypeOperator":
      return type.typeAnnotation ? declaredCount(look, type.typeAnnotation, parts, depth + 1) : null;
    case "TSTypeLiteral":
      return memberCount(look, type.members, parts, depth);
    case "TSTypeReference": {
      if (type.typeName.type !== "Identifier") return null;
      const name = type.typeName.name;
      const argument = type.typeArguments?.params.at(-1);
      if (SAME_TYPES.has(name) && argument) return declaredCount(look, argument, parts, depth + 1);
      if (LIST_TYPES.has(name)) {
        if (first === undefined) {
          if (argument) declaredCount(look, argument, [], depth + 1);
          return "many";
        }
        return argument && (first === ELEMENT || typeof first === "number")
          ? declaredCount(look, argument, rest, depth + 1)
          : null;
      }
      look.names.add(name.replace(/(?:Dto|DTO|Row|Record|Entity|Model|Document|Props|Input)$/, ""));
      const declared = variableOf(look.file, type.typeName)?.defs[0]?.node as unknown as Node | undefined;
      if (declared?.type === "TSInterfaceDeclaration")
        return memberCount(look, declared.body.body, parts, depth);
      if (declared?.type === "TSTypeAliasDeclaration")
        return declaredCount(look, declared.typeAnnotation, parts, depth + 1);
      return null;
    }
    default:
      return null;
  }
}

function memberCount(
  look: Look,
  members: readonly TSESTree.TypeElement[],
  parts: readonly Part[],
  depth: number,
): Count | null {
  const [first, ...rest] = parts;
  for (const member of members)
    if (member.type === "TSPropertySignature" && keyOf(member) === first && member.typeAnnotation)
      return declaredCount(look, member.typeAnnotation.typeAnnotation, rest, depth + 1);
  return null;
}

function countOfMember(look: Look, node: TSESTree.MemberExpression, parts: readonly Part[]): Count {
  const { file } = look;
  const key = keyOf(node);
  const path = pathOf(file, node);
  if (path !== null && isSettingPath(path)) {
    look.origins.add("setting");
    return "unknown";
  }
  if (
    key !== null &&
    /^(?:to|cc|bcc|recipients?)$/.test(key) &&
    parts.length === 0 &&
    node.object.type !== "ThisExpression"
  ) {
    // `options.to`, `email.recipients`: another message's own field, already a decision.
    const counts = countOf(look, node.object, [key]);
    return counts === "many" && !look.origins.has("query") && !look.origins.has("collected")
      ? "unknown"
      : counts;
  }
  if (path !== null && /:request\.(?:body|query)|:(?:event|request)\.(?:body|json)/.test(path))
    look.origins.add("input");
  if (node.object.type === "ThisExpression") {
    look.origins.add("import");
    if (key) look.names.add(key);
    const added = key ? addedToField(look, key) : null;
    if (added) return added;
    return key && saysAddresses(key) ? "many" : "unknown";
  }
  if (key !== null && !/^\d+$/.test(key)) look.names.add(key);
  return countOf(look, node.object, [
    key === null ? ELEMENT : /^\d+$/.test(key) ? Number(key) : key,
    ...parts,
  ]);
}

/** `this.recipients.push(x)` in another method: the list of an object that lives on. */
function addedToField(look: Look, key: string): Count | null {
  let found: Count | null = null;
  for (const member of membersNamed(look.file, key)) {
    if (member.type !== "MemberExpression" || member.object.type !== "ThisExpression") continue;
    const push = wrapped(member).parent;
    if (
      push?.type !== "MemberExpression" ||
      !/^(?:push|add)$/.test(keyOf(push) ?? "") ||
      push.parent.type !== "CallExpression"
    )
      continue;
    for (const value of push.parent.arguments) countOf(look, value, []);
    step(look, push.parent, { en: "the list grows here", ja: "ここで宛先が増えていきます" });
    found = "many";
  }
  return found;
}

const isSettingPath = (path: string): boolean =>
  /^\$(?:process|import|Deno|Bun)\b.*\benv\b/.test(path) || path.startsWith("$PropertiesService");

const settingWords = new Set(SETTING_WORDS);

function countOfCall(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  parts: readonly Part[],
): Count {
  const { file } = look;
  const callee = unwrap(node.callee);
  const path = pathOf(file, callee);
  if (path !== null && isSettingPath(path)) {
    look.origins.add("setting");
    return "unknown";
  }
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  const name = callee.type === "Identifier" ? callee.name : (method ?? "");
  const callback = node.arguments[0] ? unwrap(node.arguments[0]) : null;
  const free =
    callee.type === "MemberExpression" &&
    /^(?:_|lodash|fp|R|Object|Array|Promise|JSON|async)$/.test(file.textOf(callee.object));
  if (callee.type === "MemberExpression" && callee.object.type !== "Super" && !free) {
    const through = countThroughMethod(look, node, callee.object, name, callback, parts);
    if (through) return through;
  }
  if (groupFunctions.has(name) && node.arguments[0]) return inGroups(look, node.arguments[0], parts);
  if (listFunctions.has(name) && node.arguments[0] && !isNamespacedQuery(file, callee)) {
    const mapper = node.arguments[1] ? localFunctionOf(file, node.arguments[1]) : null;
    if (mapper) return ofMapped(look, node.arguments[0], mapper, parts);
    const plucked = stringOf(node.arguments[1]);
    if (plucked !== null) look.names.add(plucked);
    const own = countOf(look, node.arguments[0], parts);
    return own === "unknown" && parts.length === 0 && plucked !== null ? "many" : own;
  }
  const fn = node.type === "CallExpression" ? localFunctionOf(file, callee) : null;
  if (fn) return countOfLocal(look, node, fn, name, parts);
  return countOfAnswer(look, node, callee, name, parts);
}

const isNamespacedQuery = (file: SourceFile, callee: Node): boolean =>
  callee.type === "MemberExpression" && /^(?:db|sql|knex|prisma|supabase)\b/.test(file.textOf(callee));

/** The value of a call of this file's own function: its declared result, or what it returns. */
function countOfLocal(look: Look, node: Node, fn: FunctionNode, name: string, parts: readonly Part[]): Count {
  look.names.add(name.replace(/^(?:get|load|fetch|find|list|read|select|collect|query)(?=[A-Z])/, ""));
  const declared = fn.returnType ? declaredCount(look, fn.returnType.typeAnnotation, parts) : null;
  const counts = returnsOf(fn).map((value) => countOf(look, value, parts));
  step(look, node, { en: `returned by \`${name}\``, ja: `\`${name}\` が返します` });
  return most([...counts, ...(declared ? [declared] : [])]);
}

function countThroughMethod(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  object: Node,
  method: string,
  callback: Node | null,
  parts: readonly Part[],
): Count | null {
  const { file } = look;
  const [first, ...rest] = parts;
  if (method === "join" && !isQueryJoin(node)) {
    const separator = stringOf(node.arguments[0]);
    const own = countOf(look, object, []);
    return separator !== null && !/[,;\n]/.test(separator) && own !== "many" ? "one" : own;
  }
  if (method === "split") {
    const own = countOf(look, object, []);
    if (own === "one")
      return look.origins.has("setting") || look.origins.has("literal")
        ? "few"
        : first === ELEMENT
          ? "one"
          : "unknown";
    return first === ELEMENT && own === "many"
      ? "one"
      : own === "unknown" && look.origins.has("input")
        ? "many"
        : own;
  }
  if (
    /^(?:trim|toLowerCase|toString|replace|replaceAll|normalize|toUpperCase|padEnd|concat)$/.test(method) &&
    first === undefined
  ) {
    const own = countOf(look, object, parts);
    return method === "concat"
      ? most([own, ...node.arguments.map((argument) => countOf(look, argument, []))])
      : own;
  }
  if (method === "map" || method === "flatMap") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    return ofMapped(look, object, fn, parts);
  }
  if (method === "reduce") {
    // Only a text or a list of addresses that is put together is a list; an object is a record.
    const start = node.arguments[1] ? unwrap(node.arguments[1]) : null;
    if (first !== undefined || (start && start.type !== "ArrayExpression" && stringOf(start) === null))
      return inUnknown(look, parts);
    const fn = callback ? localFunctionOf(file, callback) : null;
    for (const value of fn ? returnsOf(fn) : []) countOf(look, value, []);
    return listByUse(look, object);
  }
  if (groupFunctions.has(method))
    return inGroups(
      look,
      node.arguments[0] && !isFunction(node.arguments[0]) ? node.arguments[0] : object,
      parts,
    );
  if (method === "slice" || method === "splice") {
    if (first === ELEMENT || typeof first === "number") return countOf(look, object, parts);
    const [from, to] = node.arguments.map((argument) => unwrap(argument));
    const oneOnly =
      (method === "slice" &&
        from?.type === "Literal" &&
        from.value === 0 &&
        to?.type === "Literal" &&
        to.value === 1) ||
      (method === "splice" && to?.type === "Literal" && to.value === 1) ||
      (from?.type === "UnaryExpression" && !to && file.textOf(from) === "-1");
    return oneOnly ? "one" : listByUse(look, object);
  }
  if (
    oneMethods.has(method) &&
    (method !== "find" || (callback !== null && isFunction(callback))) &&
    !(method === "first" && node.arguments.length > 0)
  ) {
    const own = countOf(look, object, [ELEMENT, ...parts]);
    return own === "many" ? "many" : "one";
  }
  if (method === "filter" && callback && (isFunction(callback) || callback.type === "Identifier")) {
    addFilterNames(look, callback);
    return first === undefined ? listByUse(look, object) : countOf(look, object, parts);
  }
  if (method === "then") {
    const fn = callback ? localFunctionOf(file, callback) : null;
    return fn ? most(returnsOf(fn).map((value) => countOf(look, value, parts))) : null;
  }
  if (method === "catch" || method === "finally") return countOf(look, object, parts);
  if (listMethods.has(method) && !manyRows.has(method)) {
    if (first === ELEMENT)
      return countOf(look, object, method === "entries" ? [ELEMENT, ...rest.slice(1)] : parts);
    return first === undefined ? listByUse(look, object) : countOf(look, object, [ELEMENT, ...rest]);
  }
  if (
    method === "get" &&
    first === undefined &&
    node.arguments.length === 1 &&
    /env|config|setting/i.test(file.textOf(object))
  ) {
    look.origins.add("setting");
    return "unknown";
  }
  return null;
}

/** `a.join(b, on)` of a query builder, not of an array. */
const isQueryJoin = (node: TSESTree.CallExpression | TSESTree.NewExpression): boolean =>
  node.arguments.length > 1;

/** `list.map(fn)`: as many as the list has, made by the callback. */
function ofMapped(look: Look, list: Node, fn: FunctionNode | null, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  if (first === ELEMENT || typeof first === "number")
    return fn ? most(returnsOf(fn).map((value) => countOf(look, value, rest))) : countOf(look, list, parts);
  const made = fn ? returnsOf(fn) : [];
  if (made.length > 0 && made.every((value) => stringOf(value) !== null)) {
    // A choice among addresses that are written down.
    look.origins.add("setting");
    return "few";
  }
  for (const value of made) addPropertyNames(look, value);
  return listByUse(look, list);
}

function addPropertyNames(look: Look, node: Node): void {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    if (key !== null) look.names.add(key);
  } else if (inner.type === "ObjectExpression")
    for (const property of inner.properties)
      if (property.type === "Property") addPropertyNames(look, property.value);
}

/** A list method was called on it: it is a list, and many unless it is known to be short. */
function listByUse(look: Look, list: Node): Count {
  const own = countOf(look, list, []);
  return own === "few" || own === "none" ? own : "many";
}

function inGroups(look: Look, list: Node, parts: readonly Part[]): Count {
  const [first, ...rest] = parts;
  step(look, list, {
    en: "cut into groups; everyone in a group still sees the others",
    ja: "分割しても、同じグループの人同士は見えます",
  });
  const own = countOf(look, list, first === ELEMENT ? rest : []);
  return first === ELEMENT && rest.length > 0 ? own : own === "few" ? "few" : "many";
}

/** A call that leads out of the file: a query, a sheet's values, a function of another module. */
function countOfAnswer(
  look: Look,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  callee: Node,
  name: string,
  parts: readonly Part[],
): Count {
  const { file } = look;
  const chain = chainOf(node);
  const words = wordsOf(file.textOf(callee).slice(0, 120));
  if (
    chain.methods.length === 0 &&
    words.some((word) => settingWords.has(word)) &&
    !chain.methods.some((each) => manyRows.has(each.name))
  ) {
    look.origins.add("setting");
    return "unknown";
  }
  const said = chain.methods.map((method) => method.name);
  addQueryNames(look, node);
  if (said.some((method) => method === "getValues" || method === "getDisplayValues")) {
    look.origins.add("sheet");
    step(look, node, { en: "rows of a sheet", ja: "シートの行(複数)です" });
    return inRows(look, parts);
  }
  if (said.some((method) => oneRow.has(method))) {
    look.origins.add("query");
    return parts.length === 0 ? "unknown" : inUnknown(look, parts);
  }
  if (manyRows.has(said[0] ?? "") || (said.length === 0 && manyRows.has(name))) {
    look.origins.add("query");
    step(look, node, { en: "rows of a query", ja: "クエリの結果(複数行)です" });
    return inRows(look, parts);
  }
  const settings = words.some((word) => settingWords.has(word));
  look.origins.add(settings ? "setting" : "call");
  if (settings) return "unknown";
  look.names.add(name.replace(/^(?:get|load|fetch|find|list|read|select|collect|query|all)(?=[A-Z])/, ""));
  if (parts.length > 0) {
    const rows = parts.filter((part) => part !== ELEMENT && typeof part !== "number");
    return rows.length === 1 && parts.length === 1 && rowKeys.has(String(rows[0]))
      ? "unknown"
      : inUnknown(look, parts);
  }
  return /^(?:get|load|fetch|find|list|read|select|collect|query|all)/.test(name) && saysAddresses(name)
    ? "many"
    : "unknown";
}

interface Chain {
  methods: { name: string; call: Node }[];
  root: Node;
}

/** The methods of a chain of calls, last first, and what it starts from. */
function chainOf(node: Node): Chain {
  const methods: Chain["methods"] = [];
  let current = unwrap(node);
  for (let steps = 0; steps < 40; steps += 1) {
    if (current.type === "CallExpression" || current.type === "NewExpression") {
      const callee = unwrap(current.callee);
      if (callee.type === "MemberExpression") {
        const key = keyOf(callee);
        if (key !== null) methods.push({ name: key, call: current });
        current = unwrap(callee.object);
        continue;
      }
      if (callee.type === "Identifier" && current.type === "CallExpression")
        methods.push({ name: callee.name, call: current });
      return { methods, root: callee };
    }
    if (current.type === "MemberExpression") {
      current = unwrap(current.object);
      continue;
    }
    return { methods, root: current };
  }
  return { methods, root: current };
}

/** The names a query says: its tables and the values it asks for, not the columns it compares. */
function addQueryNames(look: Look, node: Node, depth = 0): void {
  if (depth > 2) return;
  const { file } = look;
  const inner = unwrap(node);
  const sql = (text: string): void => {
    for (const match of text.matchAll(/\b(?:from|join)\s+["'`]?([\p{L}\w.]+)|=\s*'([^']*)'/giu))
      look.names.add(match[1] ?? match[2] ?? "");
  };
  if (inner.type === "TaggedTemplateExpression") {
    sql(inner.quasi.quasis.map((quasi) => quasi.value.raw).join("?"));
    return;
  }
  const { methods, root } = chainOf(inner);
  for (let current: Node = inner; ;) {
    if (current.type === "CallExpression" || current.type === "NewExpression") {
      for (const argument of current.arguments) addArgumentNames(look, argument, sql);
      current = unwrap(current.callee);
    } else if (current.type === "MemberExpression") {
      const key = keyOf(current);
      if (key !== null && !methods.some((method) => method.name === key)) look.names.add(key);
      current = unwrap(current.object);
    } else break;
  }
  if (root.type !== "Identifier") return;
  const variable = variableOf(file, root);
  for (const definition of variable ? definitionsOf(variable) : [])
    if (
      definition.kind === "value" &&
      unwrap(definition.node).type === "CallExpression" &&
      definition.parts.length === 0
    )
      addQueryNames(look, definition.node, depth + 1);
  if (root.name.length > 2 && root.name !== "prisma") look.names.add(root.name);
}

function addArgumentNames(look: Look, argument: Node, sql: (text: string) => void, depth = 0): void {
  const inner = unwrap(argument);
  if (depth > 4) return;
  const text =
    inner.type === "TemplateLiteral"
      ? inner.quasis.map((quasi) => quasi.value.raw).join("?")
      : stringOf(inner);
  if (text !== null) {
    if (/\bselect\b/i.test(text)) sql(text);
    else if (text.length < 60) for (const word of text.split(/[\s,.]+/)) look.names.add(word);
    return;
  }
  if (inner.type === "BinaryExpression") {
    sql(look.file.textOf(inner));
    return;
  }
  if (inner.type === "Identifier" && depth === 0) {
    const variable = variableOf(look.file, inner);
    for (const definition of variable ? definitionsOf(variable) : [])
      if (definition.kind === "value" && definition.parts.length === 0 && definition.node !== inner)
        if (stringOf(definition.node) !== null || unwrap(definition.node).type === "BinaryExpression")
          addArgumentNames(look, definition.node, sql, depth + 1);
    if (/^[a-z]/i.test(inner.name)) look.names.add(inner.name);
    return;
  }
  if (inner.type === "ArrayExpression")
    for (const element of inner.elements) if (element) addArgumentNames(look, element, sql, depth + 1);
  if (inner.type !== "ObjectExpression") return;
  for (const property of inner.properties) {
    if (property.type !== "Property") continue;
    const key = keyOf(property) ?? "";
    const value = unwrap(property.value);
    if (key === "not" || key === "notIn" || key === "select" || key === "include" || key === "$ne") continue;
    if (value.type === "Literal" && value.value === true) look.names.add(key);
    else if (value.type === "MemberExpression") look.names.add((keyOf(value) ?? "").toLowerCase());
    else addArgumentNames(look, value, sql, depth + 1);
  }
}

/** `users.filter((user) => user.role === "admin")`: what the filter asks for. */
function addFilterNames(look: Look, callback: Node): void {
  if (!isFunction(callback)) return;
  for (const value of returnsOf(callback)) {
    const visit = (node: Node): void => {
      const inner = unwrap(node);
      if (inner.type === "LogicalExpression") {
        visit(inner.left);
        visit(inner.right);
      } else if (inner.type === "BinaryExpression" && (inner.operator === "===" || inner.operator === "==")) {
        const text = stringOf(inner.right) ?? stringOf(inner.left);
        if (text !== null) look.names.add(text);
      } else if (inner.type === "MemberExpression")
        look.names.add((keyOf(inner) ?? "").replace(/^is(?=[A-Z])/, ""));
    };
    visit(value);
  }
}

const colleagues = new Set(COLLEAGUE_WORDS);
const WEAK_KANJI = new Set(["管理", "運営", "担当"]);
const strongKanji = COLLEAGUE_WORDS.filter(
  (word) => /\p{sc=Han}|\p{sc=Katakana}/u.test(word) && !WEAK_KANJI.has(word),
);
const one = (word: string): string =>
  word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
const isColleague = (word: string): boolean => colleagues.has(word) || colleagues.has(one(word));
const LIST_TAILS = new Set([
  "list", "lists", "array", "arr", "set", "ids", "id", "string", "str", "emails", "mails", "addresses", "recipients", "group",
  "groups", "data", "row", "rows", "record", "records", "map", "info", "contacts", "user", "users", "member", "members", "people",
  "profiles", "accounts", "ichiran", "meibo", "risuto", "一覧", "名簿", "リスト",
]); // prettier-ignore

/** Whether a name speaks of people who work together, of people outside, or of neither. */
function peopleIn(name: string): "colleagues" | "people" | null {
  const words = [...wordsOf(name)];
  if (words.length === 0) return null;
  for (const word of words)
    if (/\p{sc=Han}|\p{sc=Katakana}/u.test(word) && strongKanji.some((each) => word.includes(each)))
      return "colleagues";
  while (words.length > 1 && (LIST_TAILS.has(words.at(-1)!) || addressWords.has(words.at(-1)!))) words.pop();
  const head = words.at(-1)!;
  if (isColleague(head)) return "colleagues";
  if (isPersonName(name) || isPersonName(head) || isLinkedName(head)) return "people";
  return [...WEAK_KANJI].some((each) => head === each) ? "colleagues" : null;
}

/** Whether names speak of people outside: some do, and none of people who work together. */
export function namesOutsiders(names: readonly string[]): boolean {
  const said = new Set(names.map(peopleIn));
  return said.has("people") && !said.has("colleagues");
}

function audienceOf(look: Look, within: Node): Recipients["audience"] {
  const said = new Set([...look.names].map(peopleIn));
  if (said.has("colleagues")) return "inside";
  if (look.literals.length > 0 && look.origins.size === 1)
    return areStrangers(look.literals) ? "outside" : "inside";
  if (
    look.origins.has("setting") &&
    ![...look.origins].some((origin) => origin === "query" || origin === "sheet")
  )
    return "inside";
  const fn = namedFunctionAround(within);
  const named = fn ? wordsOf(fn).some((word) => isColleague(word)) : false;
  if (said.has("people")) return named && !look.origins.has("query") ? "inside" : "outside";
  if (named) return "inside";
  for (const origin of ["query", "sheet", "input", "collected", "call"] as const)
    if (look.origins.has(origin)) return "outside";
  return look.origins.has("parameter") || look.origins.has("import") || look.origins.has("literal")
    ? "unknown"
    : "outside";
}

function namedFunctionAround(node: Node): string | null {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const name = nameOf(fn);
    if (name !== null) return name;
  }
  return null;
}

/** Holds for addresses written down that belong to three organisations or more. */
function areStrangers(addresses: readonly string[]): boolean {
  const hosts = addresses.map((address) => /@([\w.-]+)/.exec(address)?.[1]?.toLowerCase() ?? "");
  const private_ = hosts.filter((host) => WEB_MAIL_HOSTS.includes(host)).length;
  return addresses.length >= 3 && (new Set(hosts).size >= 3 || private_ >= 3);
}
