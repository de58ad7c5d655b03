import type { TSESTree } from "@typescript-eslint/utils";
import { readsOf, variableOf, writesOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { changesOf, changesWithin, isEmptyValue, placeOf, startOf, type Place } from "./kept-places.js";
import type { Change } from "./mail-fixes.js";
import type { Mixed } from "./mixed.js";
import { classAround, contains, functionAround, isFunction, unwrap, type Node } from "./nodes.js";
import { turnAround } from "./growing.js";
import { isRunTogether } from "./reused-messages.js";
import type { Source } from "./sources.js";
import { rootName } from "./text-fixes.js";
import { within } from "./within.js";

/** Changes after which the message is made from one record; none where it is not plain which one is meant. */
export function oneRecord(file: SourceFile, mixed: Mixed): Change[] {
  const change = changeFor(file, mixed);
  return change ? [change] : [];
}

function changeFor(file: SourceFile, mixed: Mixed): Change | null {
  switch (mixed.kind) {
    case "shifted":
      return mixed.source && mixed.recipient
        ? sameElement(file, mixed.source, mixed.recipient, mixed.also ?? [])
        : null;
    case "row":
      return mixed.recipient ? cellOfRow(file, mixed.at, mixed.recipient) : null;
    case "reused":
      return sentAsCopy(file, mixed);
    case "carried":
      if (mixed.place && mixed.loop) return emptiedInLoop(file, mixed.place, mixed.loop);
      return mixed.variable && mixed.loop && isSetFirst(mixed.variable, mixed.at)
        ? declaredInLoop(file, mixed.variable, mixed.loop)
        : null;
    case "ahead":
      return mixed.variable ? firstOfList(file, mixed.variable, mixed.at) : null;
    case "shared":
      return mixed.variable ? declaredWhereSet(file, mixed.variable, mixed.at) : null;
    default:
      return null;
  }
}

/** `sendMail({ ...options })`; none where other turns may have changed the object before it is copied. */
function sentAsCopy(file: SourceFile, { at, loop }: Mixed): Change | null {
  if (loop && isRunTogether(loop) && waitsBefore(file, loop, at)) return null;
  const place = placeOf(file, at);
  const isDeep = changesOf(file).some(
    (each) =>
      each.place.root === place?.root &&
      each.at.type === "AssignmentExpression" &&
      each.at.left.type === "MemberExpression" &&
      each.at.left.object.type === "MemberExpression" &&
      each.at.left.object.object.type !== "ThisExpression",
  );
  const text = file.textOf(at);
  return {
    message: "copy",
    edit: (fixer) =>
      fixer.replaceTextRange([...at.range], isDeep ? `structuredClone(${text})` : `{ ...${text} }`),
  };
}

const waitsBefore = (file: SourceFile, fn: Node, at: Node): boolean =>
  within(file, "AwaitExpression", fn).some(
    (each) => each.range[1] <= at.range[0] && functionAround(each) === fn,
  );

/** Holds if a variable is set before it is read, not only for the next turn. */
const isSetFirst = (variable: Variable, read: Node): boolean =>
  writesOf(variable).some((each) => (each.identifier as unknown as Node).range[0] < read.range[0]);

/** `this.lines = [];` as the first thing of every turn. */
function emptiedInLoop(file: SourceFile, place: Place, loop: Node): Change | null {
  const start = startOf(file, place);
  const body = "body" in loop ? (loop.body as Node) : null;
  const [first] = body?.type === "BlockStatement" ? body.body : [];
  if (!start || !first || place.property !== null || !isEmptyValue(start)) return null;
  // What is put in before the loop is for everybody.
  const within = new Set(changesWithin(file, loop).map((each) => each.change));
  if (changesOf(file).some((each) => each.place.root === place.root && !within.has(each))) return null;
  const text = nameIn(loop, place);
  const isFixed = place.variable?.defs.some(
    (each) => (each.parent as { kind?: string } | null)?.kind === "const",
  );
  const made = unwrap(start);
  const empty = !isFixed
    ? `${text} = ${file.textOf(start)};`
    : made.type === "ArrayExpression"
      ? `${text}.length = 0;`
      : made.type === "NewExpression"
        ? `${text}.clear();`
        : null;
  if (empty === null || text === null) return null;
  const indent = /[ \t]*$/.exec(file.text.slice(0, first.range[0]))?.[0] ?? "";
  return {
    message: "empty",
    data: { name: text },
    edit: (fixer) => fixer.insertTextBeforeRange([...first.range], `${empty}\n${indent}`),
  };
}

/** How a loop writes a place; null where it is a field of another object. */
function nameIn(loop: Node, { variable, owner, root }: Place): string | null {
  if (variable) return variable.name;
  return owner === classAround(loop) ? `this.${root.split(" ")[1]}` : null;
}

/** How the recipient's record is written: the loop's variable, or the list at the index. */
function recordText(file: SourceFile, recipient: Source): string | null {
  const { at } = recipient;
  if (recipient.kind === "indexed") return file.textOf(at);
  if (at.type !== "Identifier") return null;
  const { parent } = at;
  const whole = isFunction(parent) || parent?.type === "VariableDeclarator";
  return whole ? at.name : null;
}

/** `members[i].name` beside `reachable[i].email`: the name of the reachable one. */
function sameElement(
  file: SourceFile,
  source: Source,
  recipient: Source,
  also: readonly Node[],
): Change | null {
  const { at } = source;
  const record = recordText(file, recipient);
  if (record === null || source.kind !== "indexed" || at.type !== "MemberExpression") return null;
  // A list that was made from the other one holds something else.
  const [one, other] = [source.lineup, recipient.lineup];
  if (one?.base !== other?.base || one?.mapped !== other?.mapped) return null;
  if (![at, ...also].every(hasProperties) || !recordIsRead(file, recipient)) return null;
  return {
    message: "record",
    data: { name: record },
    edit: (fixer) => [at, ...also].map((each) => fixer.replaceTextRange([...each.range], record)),
  };
}

/** `row.email` beside the rows collected before: `rows[0].email`. */
function firstOfList(file: SourceFile, list: Variable, at: Node): Change | null {
  const name = rootName(at);
  if (name === null || name === at) return null;
  const element = variableOf(file, name);
  const collects = list.references.some((reference) => {
    const push = (reference.identifier as unknown as Node).parent?.parent;
    const value = push?.type === "CallExpression" ? push.arguments[0] : undefined;
    return value?.type === "Identifier" && variableOf(file, value) === element;
  });
  const record = `${list.name}[0]`;
  return collects
    ? {
        message: "record",
        data: { name: record },
        edit: (fixer) => fixer.replaceTextRange([...name.range], record),
      }
    : null;
}

const outermost = (node: Node): Node => (node.parent?.type === "TSNonNullExpression" ? node.parent : node);

const hasProperties = (node: Node): boolean => {
  const outer = outermost(node);
  return outer.parent?.type === "MemberExpression" && outer.parent.object === outer && !outer.parent.computed;
};

/** Holds if the recipient's element is a record whose properties are read, not an address alone. */
function recordIsRead(file: SourceFile, recipient: Source): boolean {
  if (recipient.kind === "indexed") return hasProperties(recipient.at);
  const variable = variableOf(file, recipient.at);
  return variable !== null && readsOf(variable).length > 0 && readsOf(variable).every(hasProperties);
}

/** `sheet.getRange(i + 2, COL + 1).getValue()` beside `row[…]`: `row[COL]`. */
function cellOfRow(file: SourceFile, at: Node, recipient: Source): Change | null {
  const record = recordText(file, recipient);
  if (record === null || at.type !== "CallExpression" || at.callee.type !== "MemberExpression") return null;
  const range = unwrap(at.callee.object);
  if (range.type !== "CallExpression") return null;
  const column = range.arguments[1];
  const made = recipient.lineup?.at;
  if (!column || !made || !startsInFirstColumn(file, made)) return null;
  const index = indexOfColumn(file, column);
  return {
    message: "record",
    data: { name: record },
    edit: (fixer) => fixer.replaceTextRange([...at.range], `${record}[${index}]`),
  };
}

function startsInFirstColumn(file: SourceFile, values: Node): boolean {
  const text = file.textOf(values);
  return /getDataRange\(\)/.test(text) || /getRange\([^,()]+,\s*1\s*,/.test(text);
}

function indexOfColumn(file: SourceFile, column: Node): string {
  const inner = unwrap(column);
  if (inner.type === "Literal" && typeof inner.value === "number") return String(inner.value - 1);
  if (
    inner.type === "BinaryExpression" &&
    inner.operator === "+" &&
    inner.right.type === "Literal" &&
    inner.right.value === 1
  )
    return file.textOf(inner.left);
  return `${file.textOf(column)} - 1`;
}

const declaratorOf = (variable: Variable): TSESTree.VariableDeclarator | null => {
  const node = variable.defs[0]?.node as unknown as Node | undefined;
  return node?.type === "VariableDeclarator" && node.id.type === "Identifier" ? node : null;
};

/** The whole statement of a declaration that declares nothing else, with its line. */
function lineOf(file: SourceFile, declarator: TSESTree.VariableDeclarator): [number, number] | null {
  const declaration = declarator.parent;
  if (declaration.declarations.length !== 1 || !/^(?:BlockStatement|Program)$/.test(declaration.parent.type))
    return null;
  const before = /[ \t]*$/.exec(file.text.slice(0, declaration.range[0]))?.[0].length ?? 0;
  const after = /^[ \t]*\r?\n/.exec(file.text.slice(declaration.range[1]))?.[0].length ?? 0;
  return [declaration.range[0] - before, declaration.range[1] + after];
}

const isOnlyIn = (variable: Variable, place: Node): boolean =>
  variable.references.every((each) => each.init || contains(place, each.identifier as unknown as Node));

/** Moves `let x = null;` from before the loop to its start. */
function declaredInLoop(file: SourceFile, variable: Variable, loop: Node): Change | null {
  const declarator = declaratorOf(variable);
  const body = "body" in loop ? (loop.body as Node) : null;
  const line = declarator ? lineOf(file, declarator) : null;
  if (!declarator || !line || body?.type !== "BlockStatement" || !isOnlyIn(variable, loop)) return null;
  const [first] = body.body;
  if (!first) return null;
  const indent = /[ \t]*$/.exec(file.text.slice(0, first.range[0]))?.[0] ?? "";
  const text = file.textOf(declarator.parent).replace(/^var\b/, "let");
  return {
    message: "inside",
    data: { name: variable.name },
    edit: (fixer) => [
      fixer.removeRange(line),
      fixer.insertTextBeforeRange([...first.range], `${text}\n${indent}`),
    ],
  };
}

/** Turns `x = rows[i]` into `const x = rows[i]`, or `var` into `let`, so that every turn has its own. */
function declaredWhereSet(file: SourceFile, variable: Variable, read: Node): Change | null {
  const declarator = declaratorOf(variable);
  if (!declarator) return null;
  const declaration = declarator.parent;
  const data = { name: variable.name };
  const writes = writesOf(variable).map((each) => each.identifier as unknown as Node);
  // `for (var i = 0; …)` and `var x = rows[i]` in the loop's body.
  const home =
    declaration.parent.type === "ForStatement" || declaration.parent.type === "ForOfStatement"
      ? declaration.parent
      : turnAround(file, declarator);
  if (declaration.kind === "var" && home && contains(home, read) && declaration.declarations.length === 1) {
    if (!isOnlyIn(variable, home)) return null;
    const keyword = writes.length === 0 && declaration.parent.type !== "ForStatement" ? "const" : "let";
    return {
      message: "inside",
      data,
      edit: (fixer) => fixer.replaceTextRange([declaration.range[0], declaration.range[0] + 3], keyword),
    };
  }
  const [write] = writes;
  if (writes.length !== 1 || !write || declarator.init) return null;
  const statement = write.parent?.parent;
  const scope = statement?.parent;
  if (
    write.parent?.type !== "AssignmentExpression" ||
    statement?.type !== "ExpressionStatement" ||
    scope?.type !== "BlockStatement"
  )
    return null;
  const value = unwrap(write.parent.right);
  const line = lineOf(file, declarator);
  if (isOnlyIn(variable, scope) && contains(scope, read) && line)
    return {
      message: turnAround(file, write) ? "inside" : "own",
      data,
      edit: (fixer) => [fixer.removeRange(line), fixer.insertTextBeforeRange([...write.range], "const ")],
    };
  if (value.type === "Identifier" && functionAround(write) === functionAround(read))
    return {
      message: "element",
      data: { name: value.name },
      edit: (fixer) => fixer.replaceTextRange([...read.range], value.name),
    };
  return null;
}
