import { definitionsOf, valueBehind, variableOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { localFunctionOf, membersNamed, returnsOf } from "./functions.js";
import type { Mail, MailPart } from "./mail.js";
import type { Mixed } from "./mixed.js";
import {
  classAround,
  contains,
  functionAround,
  isFunction,
  keyOf,
  propertyValue,
  stringOf,
  unwrap,
  wrapped,
  type Node,
} from "./nodes.js";
import { findKey, queryKey, statementKey } from "./search-keys.js";
import {
  isAmbiguous,
  isSharedKey,
  isTimeKey,
  keyBehind,
  keyName,
  nameOfKey,
  speaksOfThings,
  type Asked,
} from "./ambiguous-keys.js";
import { salutationNames } from "./salutations.js";
import { sourcesOf } from "./sources.js";
import { variablesIn } from "./turns.js";

/** Records that are looked up by something two people can share. */
export function byLookup(file: SourceFile, to: readonly MailPart[], content: readonly MailPart[]): Mixed[] {
  const found: Mixed[] = [];
  const spoken = new Set(
    content.flatMap(({ value }) =>
      salutationNames(file, value).flatMap((each) => [
        file.textOf(keyBehind(each)),
        ...columnSearched(file, keyBehind(each)),
      ]),
    ),
  );
  const sides = [to, content].map((parts) =>
    parts.flatMap((part) => lookupsIn(file, part.value, { addressed: part.field !== "content", spoken })),
  );
  for (const [side, lookups] of sides.entries())
    for (const { call, name } of lookups) {
      // Both sides from the looked-up record are of one person.
      if (sides[1 - side]!.some((each) => each.call === call) && side === 1) continue;
      const others = side === 0 ? content : to;
      const apart = others.some(
        (part) => sourcesOf(file, part.value).length > 0 && !onlyThrough(file, part.value, call),
      );
      if (!apart) continue;
      found.push({
        kind: "ambiguous",
        at: call,
        name,
        steps: [
          {
            at: call,
            says: {
              en: `two people can have the same ${name}`,
              ja: `${name} が同じ人は 2 人以上いることがあります`,
            },
          },
        ],
      });
    }
  return found;
}

/** `row[1]`, where a message speaks to `found[1]` of `found = rows.find((row) => row[1] === …)`. */
function columnSearched(file: SourceFile, name: Node): readonly string[] {
  if (name.type !== "MemberExpression" || !name.computed) return [];
  const made = valueBehind(file, name.object);
  const search = made.type === "CallExpression" && /^find/.test(calledName(made)) ? made.arguments[0] : null;
  const test = search ? unwrap(search) : null;
  const [row] = isFunction(test) ? test.params : [];
  return row?.type === "Identifier" ? [`${row.name}[${file.textOf(name.property)}]`] : [];
}

/** Holds if a value comes from the lookup's result and nothing else. */
function onlyThrough(file: SourceFile, value: Node, call: Node): boolean {
  const lookups = lookupsIn(file, value);
  if (!lookups.some((each) => each.call === call)) return false;
  return variablesIn(file, value).every(
    ({ variable }) =>
      definitionsOf(variable).every(
        (definition) =>
          definition.kind !== "value" || contains(definition.node, call) || unwrap(definition.node) === call,
      ) || sourcesOf(file, variable.identifiers[0] as unknown as Node).length === 0,
  );
}

const UNKNOWN: Asked = { addressed: false, spoken: new Set() };

interface Lookup {
  call: Node;
  name: string;
}

/** `people.find((p) => p.name === row.name)`, `byName.get(row.name)`, `byName[row.name]`. */
function lookupsIn(file: SourceFile, node: Node, asked: Asked = UNKNOWN): Lookup[] {
  const found: Lookup[] = [];
  const seen = new Set<Node | Variable>();
  const visit = (each: Node, depth: number, first = false): void => {
    const inner = unwrap(each);
    if (seen.has(inner) || depth > 12 || seen.size > 300) return;
    seen.add(inner);
    const isList = inner.type === "CallExpression" && calledName(inner) === "filter";
    const key =
      (first || !isList ? findKey(file, inner, asked) : null) ??
      mapKey(file, inner, asked) ??
      queryKey(file, inner) ??
      (first ? statementKey(file, inner) : null);
    if (key !== null) {
      found.push({ call: inner, name: key });
      return;
    }
    const indexed = indexKey(file, inner, asked);
    if (indexed) {
      found.push(indexed);
      return;
    }
    switch (inner.type) {
      case "Identifier": {
        const variable = variableOf(file, inner);
        if (!variable || seen.has(variable)) return;
        seen.add(variable);
        // How many there are was looked at.
        if (first && countsElements(variable)) return;
        for (const definition of definitionsOf(variable))
          if (definition.kind === "value" && definition.parts[0] !== "[]")
            visit(definition.node, depth + 1, first || definition.parts.includes(0));
        return;
      }
      case "MemberExpression":
        visit(inner.object, depth + 1, first || keyOf(inner) === "0");
        return;
      case "TemplateLiteral":
        for (const expression of inner.expressions) visit(expression, depth + 1);
        return;
      case "BinaryExpression":
      case "LogicalExpression":
        visit(inner.left, depth + 1);
        visit(inner.right, depth + 1);
        return;
      case "ConditionalExpression":
        visit(inner.consequent, depth + 1);
        visit(inner.alternate, depth + 1);
        return;
      case "ArrayExpression":
        for (const element of inner.elements) if (element) visit(element, depth + 1);
        return;
      case "ObjectExpression":
        for (const property of inner.properties)
          if (property.type === "Property") visit(property.value, depth + 1);
        return;
      case "CallExpression":
        for (const value of returnsOfCall(file, inner)) visit(value, depth + 1);
        if (inner.callee.type === "MemberExpression") visit(inner.callee.object, depth + 1);
        for (const argument of inner.arguments) if (!isFunction(unwrap(argument))) visit(argument, depth + 1);
        return;
    }
  };
  visit(node, 0);
  return found;
}

const returnsOfCall = (file: SourceFile, call: TSESTree.CallExpression): readonly Node[] => {
  const fn = localFunctionOf(file, call.callee);
  return fn ? returnsOf(fn) : [];
};

/** `people[i]` where `i` is `names.indexOf(row.name)`, or a `findIndex` by such a key. */
function indexKey(file: SourceFile, node: Node, asked: Asked): Lookup | null {
  if (node.type !== "MemberExpression" || !node.computed) return null;
  const index = unwrap(node.property);
  const variable = index.type === "Identifier" ? variableOf(file, index) : null;
  const made = variable
    ? definitionsOf(variable).flatMap((each) =>
        each.kind === "value" && each.parts.length === 0 ? [unwrap(each.node)] : [],
      )
    : [index];
  for (const call of made) {
    const key = findKey(file, call, { ...asked, addressed: false });
    if (key !== null) return { call, name: key };
    if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") continue;
    if (!/^(?:indexOf|lastIndexOf)$/.test(keyOf(call.callee) ?? "") || !call.arguments[0]) continue;
    const name = nameOfKey(file, call.arguments[0], asked);
    if (name !== null && isAmbiguous(file, name, asked) && !speaksOfThings(file, node.object))
      return { call, name };
  }
  return null;
}

/** `matches.length === 1`: the list is asked how many there are. */
const countsElements = (variable: Variable): boolean =>
  variable.references.some((reference) => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    return (
      member?.type === "MemberExpression" &&
      keyOf(member) === "length" &&
      /^(?:Binary|If|Logical|Switch)/.test(member.parent.type) &&
      !(member.parent.type === "BinaryExpression" && isZero(member.parent.right))
    );
  });

const isZero = (node: Node): boolean => node.type === "Literal" && node.value === 0;

/** Two loops that meet where a shared key is the same: `if (people[j].name === row.name) send(…)`. */
export function byMeeting(
  file: SourceFile,
  mail: Mail,
  to: readonly MailPart[],
  content: readonly MailPart[],
): Mixed[] {
  const loopsOf = (parts: readonly MailPart[]): Set<Node> =>
    new Set(parts.flatMap((part) => sourcesOf(file, part.value).flatMap((each) => each.loop ?? [])));
  for (
    let child: Node = mail.call, parent: Node | undefined = mail.call.parent;
    parent;
    child = parent, parent = parent.parent
  ) {
    if (isFunction(parent) && parent.body?.type === "BlockStatement" && !turnOf(parent)) return [];
    if (parent.type !== "IfStatement" || parent.consequent !== child) continue;
    const test = unwrap(parent.test);
    if (test.type !== "BinaryExpression" || !/^={2,3}$/.test(test.operator)) continue;
    const names = [keyName(file, test.left), keyName(file, test.right)];
    if (!names.every((name) => name !== null && isSharedKey(name))) continue;
    const sides = [test.left, test.right].map((side) => loopsOf([{ value: side } as MailPart]));
    const apart = [...sides[0]!].every((loop) => !sides[1]!.has(loop));
    if (!apart || sides.some((side) => side.size === 0)) continue;
    const [addresses, texts] = [loopsOf(to), loopsOf(content)];
    const [mine, other] =
      sides[0]!.size && [...sides[0]!].some((loop) => addresses.has(loop)) ? sides : sides.toReversed();
    if (![...mine!].some((loop) => addresses.has(loop)) || ![...other!].some((loop) => texts.has(loop)))
      continue;
    const [name] = names;
    return [
      {
        kind: "ambiguous",
        at: test,
        name: name!,
        steps: [
          {
            at: test,
            says: {
              en: `two people can have the same ${name}`,
              ja: `${name} が同じ人は 2 人以上いることがあります`,
            },
          },
        ],
      },
    ];
  }
  return [];
}

/** Holds for callbacks that run once per element. */
const turnOf = (fn: Node): boolean => wrapped(fn).parent?.type === "CallExpression";

/** The shared key of `byName.get(x.name)` or `byName[x.name]`, when the map was filled with such keys. */
function mapKey(file: SourceFile, node: Node, asked: Asked): string | null {
  let map: Node | null = null;
  let key: Node | null = null;
  if (
    node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    keyOf(node.callee) === "get"
  ) {
    map = unwrap(node.callee.object);
    key = node.arguments[0] ?? null;
  } else if (node.type === "MemberExpression" && node.computed && keyOf(node) === null) {
    map = unwrap(node.object);
    key = node.property;
  }
  if (!map || !key) return null;
  const name = nameOfKey(file, key, asked);
  // What gives the address of a message is a person, whatever the other table calls their name.
  if (name === null || (!isAmbiguous(file, name, asked) && !asked.addressed) || speaksOfThings(file, map))
    return null;
  const filled = keysOfMap(file, map);
  // A map from one column to another is kept by what the message says it is.
  if (asked.spoken.has(name) && filled.includes(null)) return name;
  const isShared = (each: string | null): boolean =>
    each !== null &&
    (isAmbiguous(file, each, asked) || (asked.addressed && isTimeKey(each) && isTimeKey(name)));
  return filled.length > 0 && filled.every(isShared) ? (filled[0] ?? null) : null;
}

/** The keys under which a map, of a name or of a class, keeps what is put into it; null for one that has no name. */
function keysOfMap(file: SourceFile, map: Node): readonly (string | null)[] {
  if (map.type === "Identifier") {
    const variable = variableOf(file, map);
    return variable ? fillKeys(file, variable) : [];
  }
  const field = map.type === "MemberExpression" && map.object.type === "ThisExpression" ? keyOf(map) : null;
  const owner = field === null ? null : classAround(map);
  return field === null || !owner
    ? []
    : membersNamed(file, field).flatMap((each) =>
        each.type === "MemberExpression" && classAround(each) === owner ? putKey(file, each) : [],
      );
}

/** The keys a map of this file is filled with. */
function fillKeys(file: SourceFile, variable: Variable, depth = 0): (string | null)[] {
  const keys: (string | null)[] = [];
  for (const definition of definitionsOf(variable)) {
    if (definition.kind !== "value") continue;
    for (const array of file.all("ArrayExpression"))
      // `new Map(list.map((x) => [x.name, x]))`
      if (
        contains(definition.node, array) &&
        array.elements.length === 2 &&
        array.elements[0] &&
        functionAround(array) &&
        contains(definition.node, functionAround(array)!)
      ) {
        const name = keyName(file, array.elements[0]);
        if (name !== null) keys.push(name);
      }
    const made = unwrap(definition.node);
    if (made.type !== "CallExpression") continue;
    const maker = depth < 3 ? localFunctionOf(file, made.callee) : null;
    const [part] = definition.parts;
    for (const returned of maker ? returnsOf(maker) : []) {
      // `const { byName } = indexed(people)`
      const value = typeof part === "string" ? propertyValue(unwrap(returned), part) : returned;
      const name = value && unwrap(value).type === "Identifier" ? variableOf(file, unwrap(value)) : null;
      if (name) keys.push(...fillKeys(file, name, depth + 1));
    }
    const [, by] = made.arguments;
    if (/^(?:keyBy|groupBy|indexBy)$/.test(calledName(made)) && by) {
      const fn = unwrap(by);
      const name = isFunction(fn) ? keyName(file, returnsOf(fn)[0] ?? fn) : stringOf(fn);
      if (name !== null) keys.push(name);
    }
    // `list.reduce((all, one) => { all[one.name] = one; return all; }, {})`
    const reducer = calledName(made) === "reduce" && made.arguments[0] ? unwrap(made.arguments[0]) : null;
    const [all] = reducer && isFunction(reducer) ? reducer.params : [];
    const gathered = all?.type === "Identifier" ? variableOf(file, all) : null;
    if (gathered) keys.push(...putKeys(file, gathered));
    for (const value of reducer && isFunction(reducer) ? returnsOf(reducer) : []) {
      // `({ ...all, [one.name]: one })`
      const object = unwrap(value);
      for (const each of object.type === "ObjectExpression" ? object.properties : []) {
        const name = each.type === "Property" && each.computed ? keyName(file, each.key) : null;
        if (name !== null) keys.push(name);
      }
    }
  }
  return [...keys, ...putKeys(file, variable)];
}

/** The keys under which something is put into a name: `map.set(key, x)`, `index[key] = x`. */
const putKeys = (file: SourceFile, variable: Variable): (string | null)[] =>
  variable.references.flatMap(({ identifier }) => putKey(file, identifier as unknown as Node));

/** The key under which a use of a map puts something into it. */
function putKey(file: SourceFile, map: Node): (string | null)[] {
  const member = wrapped(map).parent;
  if (member?.type !== "MemberExpression" || member.object !== wrapped(map)) return [];
  const { parent } = member;
  if (parent.type === "CallExpression" && keyOf(member) === "set" && parent.arguments[0])
    return [keyName(file, parent.arguments[0])];
  return parent.type === "AssignmentExpression" && parent.left === member && member.computed
    ? [keyName(file, member.property)]
    : [];
}
