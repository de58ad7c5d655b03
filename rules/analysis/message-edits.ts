import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, readsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import type { Mail, MailPart } from "./mail.js";
import { contains, functionAround, isFunction, keyOf, type Node, unwrap } from "./nodes.js";

interface Replacement {
  range: readonly [number, number];
  text: string;
}

/** The white space between a property and what stands before it, so that a new one looks alike. */
export function separatorBefore(file: SourceFile, node: Node): string {
  const before = /(?:^|[{,])(\s*)$/.exec(file.text.slice(Math.max(0, node.range[0] - 80), node.range[0]));
  const white = before?.[1] ?? " ";
  return white === "" ? " " : white;
}

/** The statement a call makes up alone, with nothing else in it that would be repeated. */
export function statementAlone(call: Node): Node | null {
  let node: Node = call;
  for (;;) {
    const parent: Node | undefined = node.parent;
    if (!parent) return null;
    switch (parent.type) {
      case "AwaitExpression":
      case "ChainExpression":
      case "TSAsExpression":
      case "TSNonNullExpression":
        node = parent;
        continue;
      case "UnaryExpression":
        if (parent.operator !== "void") return null;
        node = parent;
        continue;
      case "MemberExpression":
        if (
          parent.object !== node ||
          parent.parent.type !== "CallExpression" ||
          parent.parent.callee !== parent
        )
          return null;
        node = parent.parent;
        continue;
      case "CallExpression":
        // `client.send(new SendEmailCommand(…))`
        if (node.type !== "NewExpression" || parent.arguments[0] !== node) return null;
        node = parent;
        continue;
      case "VariableDeclarator":
        return parent.parent.declarations.length === 1 ? parent.parent : null;
      case "ExpressionStatement":
      case "ReturnStatement":
        return parent;
      case "ArrowFunctionExpression":
        return parent.body === node ? parent : null;
      default:
        return null;
    }
  }
}

const toKey = (key: string): string => key.replace(/^b?cc/, "to").replace(/^B?[Cc][Cc]/, "To");

/** The edits that put one address into the message instead of the list. */
export function fieldEdits(
  file: SourceFile,
  mail: Mail,
  part: MailPart,
  address: string,
  asText: boolean,
): Replacement[] | null {
  const { at } = part;
  if (part.how === "handed")
    return part.field === "to" ? [{ range: at.range, text: asText ? address : `[${address}]` }] : null;
  const alone = asText || (mail.row !== null && !mail.row.listOnly) || part.how === "argument";
  const value = alone ? address : `[${address}]`;
  if (part.how === "argument") return part.field === "to" ? [{ range: at.range, text: value }] : null;
  if (at.type !== "Property") return null;
  const key = file.textOf(at.key);
  if (part.field === "to") return [{ range: at.range, text: `${key}: ${value}` }];
  // What was in Cc or Bcc becomes the only recipient; the sender's own address in To goes.
  const object = at.parent as TSESTree.ObjectExpression;
  const name = keyOf(at) ?? "";
  const first = mail.call.arguments[0];
  if (mail.row?.to?.includes("0") && first && !contains(first, at))
    return [
      { range: first.range, text: address },
      { range: withComma(file, at), text: "" },
    ];
  const to = object.properties.find(
    (property) => property.type === "Property" && keyOf(property) === toKey(name),
  );
  if (!to) return [{ range: at.range, text: `${toKey(name)}: ${value}` }];
  return [
    { range: to.range, text: `${toKey(name)}: ${value}` },
    { range: withComma(file, at), text: "" },
  ];
}

/** A property with its comma and the white space before it. */
function withComma(file: SourceFile, property: Node): [number, number] {
  const before = /\s*$/.exec(file.text.slice(0, property.range[0]).slice(-200))?.[0].length ?? 0;
  const after = /^\s*,/.exec(file.text.slice(property.range[1], property.range[1] + 40))?.[0].length ?? 0;
  if (after > 0) return [property.range[0] - before, property.range[1] + after];
  const comma = /,\s*$/.exec(file.text.slice(0, property.range[0]).slice(-200))?.[0].length ?? before;
  return [property.range[0] - comma, property.range[1]];
}

/** The edits for a message that is made before it is sent: `send({ ...message, to: one })`. */
export function spreadEdits(
  file: SourceFile,
  mail: Mail,
  part: MailPart,
  address: string,
  asText: boolean,
): Replacement[] | null {
  const holder = mail.call.arguments
    .map((argument) => unwrap(argument))
    .find((argument) => argument.type === "Identifier" && variableOf(file, argument));
  const key =
    part.at.type === "Property"
      ? keyOf(part.at)
      : part.at.type === "AssignmentExpression" && part.at.left.type === "MemberExpression"
        ? keyOf(part.at.left)
        : null;
  if (!holder || key === null || !/^(?:to|cc|bcc|To|Cc|Bcc)$/.test(key)) return null;
  // The message itself has to be what is handed over, not something around it.
  const variable = variableOf(file, holder)!;
  const owner = part.at.type === "Property" ? part.at.parent : null;
  const made = definitionsOf(variable);
  if (owner && !made.some((definition) => definition.kind === "value" && unwrap(definition.node) === owner))
    return null;
  const value = asText || (mail.row !== null && !mail.row.listOnly) ? address : `[${address}]`;
  const emptied = part.field === "to" ? "" : `, ${key}: undefined`;
  return [{ range: holder.range, text: `{ ...${file.textOf(holder)}, ${toKey(key)}: ${value}${emptied} }` }];
}

/** Holds if the function around says that it gives something else than a promise. */
export function answersAtOnce(file: SourceFile, statement: Node): boolean {
  const type = (isFunction(statement) ? statement : functionAround(statement))?.returnType?.typeAnnotation;
  return type !== undefined && !/^(?:Promise\w*\b|any\b|unknown\b)/.test(file.textOf(type));
}

/** The last statement that reads what a declaration declares; the declaration itself when none does, null when the loop cannot hold them. */
export function lastReader(file: SourceFile, statement: Node): Node | null {
  if (statement.type !== "VariableDeclaration") return statement;
  const body =
    statement.parent.type === "BlockStatement" || statement.parent.type === "Program"
      ? statement.parent.body
      : null;
  if (!body) return null;
  let last: Node = statement;
  for (const variable of file.source.scopeManager.getDeclaredVariables(statement as never))
    for (const read of readsOf(variable)) {
      const holder = body.find((each) => contains(each, read));
      if (!holder || functionAround(read) !== functionAround(statement)) return null;
      if (holder.range[1] > last.range[1]) last = holder;
    }
  const between = body.filter((each) => each.range[0] > statement.range[0] && each.range[1] <= last.range[1]);
  // Only what deals with the answer may be repeated.
  return between.every((each) => each.type === "IfStatement" || each.type === "ExpressionStatement") &&
    between.length <= 3
    ? last
    : null;
}

/** Where the lines within a range start, except inside texts that would change and where an edit takes the line away. */
export function lineStarts(
  file: SourceFile,
  range: readonly [number, number],
  edits: readonly Replacement[],
): number[] {
  const texts = file.all("TemplateElement").filter((node) => contains({ range } as Node, node));
  const starts: number[] = [];
  for (
    let at = file.text.indexOf("\n", range[0]);
    at >= 0 && at < range[1];
    at = file.text.indexOf("\n", at + 1)
  ) {
    const start = at + 1;
    if (start >= range[1] || file.text[start] === "\n") continue;
    if (texts.some((text) => text.range[0] < start && start <= text.range[1])) continue;
    if (edits.some((edit) => edit.range[0] <= start && start <= edit.range[1])) continue;
    starts.push(start);
  }
  return starts;
}
