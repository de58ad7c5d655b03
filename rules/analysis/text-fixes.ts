import type { Rule } from "eslint";
import type { TSESTree } from "@typescript-eslint/utils";
import { readsOf, variableOf } from "./bindings.js";
import { textOfLiteral } from "./constants.js";
import type { SourceFile } from "./file.js";
import { contains, propertyOf, wrapped, type Node } from "./nodes.js";

/** A change to the text, named after a remedy of the rule. */
export interface Change {
  message: string;
  data?: Record<string, string>;
  edit: (fixer: Rule.RuleFixer) => Rule.Fix[];
}

export interface Replacement {
  range: readonly [number, number];
  text: string;
}

/** A remedy out of replaced ranges; none may overlap another. */
export const change = (
  message: string,
  edits: readonly Replacement[],
  data?: Record<string, string>,
): Change => ({
  message,
  ...(data && { data }),
  edit: (fixer) => edits.map(({ range, text }) => fixer.replaceTextRange([...range], text)),
});

export const replaced = (node: { range: readonly [number, number] }, text: string): Replacement => ({
  range: node.range,
  text,
});
/** Another name for a use of a variable; `{ name }` becomes `{ name: other }`. */
export const renamedTo = (use: Node, name: string): Replacement =>
  use.parent?.type === "Property" && use.parent.shorthand
    ? insertedAt(use.range[1], `: ${name}`)
    : replaced(use, name);
export const insertedAt = (index: number, text: string): Replacement => ({ range: [index, index], text });

/** A text as a literal in the quotes that the file prefers. */
export function literal(file: SourceFile, text: string): string {
  return `${file.fact(preferredQuote)}${text}${file.fact(preferredQuote)}`;
}

const preferredQuote = (file: SourceFile): string => {
  const texts = file.all("Literal").filter((each) => typeof each.value === "string");
  return texts.filter((each) => each.raw.startsWith("'")).length > texts.length / 2 ? "'" : '"';
};

/** Holds for files whose parameters may carry types. */
export const isTyped = (file: SourceFile): boolean =>
  /\.(?:[cm]?ts|tsx)$/.test(file.path) || /<script[^>]*lang=["']ts/.test(file.text);

/** The white space a node's line starts with. */
export function indentAt(file: SourceFile, node: { range: readonly [number, number] }): string {
  const start = file.text.lastIndexOf("\n", node.range[0] - 1) + 1;
  return /^[ \t]*/.exec(file.text.slice(start, node.range[0]))![0];
}

/** Puts a property into an object literal, or gives one that is there another value. */
export function withProperty(
  file: SourceFile,
  object: TSESTree.ObjectExpression,
  name: string,
  value: string,
): Replacement {
  const present = propertyOf(object, name);
  if (present) return replaced(present, `${name}: ${value}`);
  const last = object.properties.at(-1);
  if (!last) return replaced(object, `{ ${name}: ${value} }`);
  const ownLine = last.loc.start.line > object.loc.start.line;
  return insertedAt(last.range[1], `,${ownLine ? `\n${indentAt(file, last)}` : " "}${name}: ${value}`);
}

/** Takes an element out of a list of arguments, properties, elements or decorators, with its comma. */
export function without(file: SourceFile, list: readonly (Node | null)[], item: Node): Replacement {
  const index = list.indexOf(item);
  const next = list[index + 1];
  const previous = list[index - 1];
  if (next) return { range: [item.range[0], next.range[0]], text: "" };
  if (previous) return { range: [previous.range[1], item.range[1]], text: "" };
  // The comma behind the only one would stand alone.
  const comma = /^\s*,/.exec(file.text.slice(item.range[1]))?.[0].length ?? 0;
  return { range: [item.range[0], item.range[1] + comma], text: "" };
}

/** Takes a whole statement, decorator or member out, with its line when nothing else stands there. */
export function withoutLine(file: SourceFile, node: Node): Replacement {
  let [start, end] = node.range;
  const before = file.text.lastIndexOf("\n", start - 1) + 1;
  const after = file.text.indexOf("\n", end);
  const rest = file.text.slice(end, after < 0 ? undefined : after);
  if (/^\s*$/.test(file.text.slice(before, start)) && /^\s*;?\s*(?:\/\/.*)?$/.test(rest)) {
    start = before;
    end = after < 0 ? file.text.length : after + 1;
    // Not two empty lines where there was one before and one behind.
    if (/(?:^|\n)[ \t]*\n$/.test(file.text.slice(0, start)) && file.text[end] === "\n") end += 1;
  } else if (file.text[end] === " ") end += 1;
  return { range: [start, end], text: "" };
}

/** Takes out a line of a log that shows nothing but a value, which is used elsewhere as well. */
export function withoutLogLine(file: SourceFile, at: Node): Replacement | null {
  let node = wrapped(at);
  while (node.parent && /^(?:TemplateLiteral|BinaryExpression)$/.test(node.parent.type)) node = node.parent;
  const call = node.parent;
  const statement = call?.type === "CallExpression" ? wrapped(call).parent : null;
  if (
    call?.type !== "CallExpression" ||
    call.callee === node ||
    statement?.type !== "ExpressionStatement" ||
    !/^(?:BlockStatement|Program|SwitchCase)$/.test(statement.parent.type) ||
    (statement.parent.type === "BlockStatement" && statement.parent.body.length === 1) ||
    !call.arguments.every((each) => each === node || textOfLiteral(each) !== null)
  )
    return null;
  const variable = at.type === "Identifier" ? variableOf(file, at) : null;
  return variable && readsOf(variable).length > 1 ? withoutLine(file, statement) : null;
}

/** A name nothing else in the file has. */
export function freeName(file: SourceFile, ...wanted: readonly string[]): string | null {
  const taken = file.fact(namesOf);
  return wanted.find((name) => !taken.has(name)) ?? null;
}

const namesOf = (file: SourceFile): Set<string> => new Set(file.all("Identifier").map((each) => each.name));

/** Makes a name of a package known: adds it to the import that is there, or a new one. Nothing when it is known already. */
export function imported(file: SourceFile, source: string, name: string): Replacement[] {
  const declarations = file.program.body.filter((each) => each.type === "ImportDeclaration");
  const same = declarations.find((each) => each.source.value === source && each.importKind !== "type");
  const named = same?.specifiers.filter((each) => each.type === "ImportSpecifier") ?? [];
  if (named.some((each) => each.local.name === name)) return [];
  const last = named.at(-1);
  if (last) return [insertedAt(last.range[1], `, ${name}`)];
  if (declarations.length === 0 && /\brequire\(/.test(file.text))
    return [insertedAt(startOf(file), `const { ${name} } = require(${literal(file, source)});\n`)];
  const first = declarations[0];
  return [
    insertedAt(first ? first.range[0] : startOf(file), `import { ${name} } from ${literal(file, source)};\n`),
  ];
}

/** Where the first statement may stand: behind a directive and a script tag. */
function startOf(file: SourceFile): number {
  const body = file.program.body;
  const first = body.find(
    (each) => !(each.type === "ExpressionStatement" && "directive" in each && each.directive),
  );
  return first ? first.range[0] : 0;
}

/** The statements a node stands among, and the one of them it is in. */
export function amongStatements(node: Node): { list: readonly Node[]; statement: Node; block: Node } | null {
  for (let child: Node = node, parent = node.parent; parent; child = parent, parent = parent.parent)
    if (
      (parent.type === "BlockStatement" || parent.type === "Program") &&
      (parent.body as Node[]).includes(child)
    )
      return { list: parent.body, statement: child, block: parent };
  return null;
}

/** The name at the root of a chain of members, without looking through calls. */
export function rootName(node: Node): TSESTree.Identifier | null {
  let current = node;
  for (;;) {
    if (current.type === "MemberExpression") current = current.object;
    else if (
      current.type === "ChainExpression" ||
      current.type === "TSNonNullExpression" ||
      current.type === "TSAsExpression"
    )
      current = current.expression;
    else return current.type === "Identifier" ? current : null;
  }
}

/** Holds if a name means the same at another place, and has its value there. */
export function readableAt(file: SourceFile, name: Node, at: Node): boolean {
  const variable = variableOf(file, name);
  const declared = variable?.identifiers[0] as unknown as Node | undefined;
  const block = variable?.scope.block as unknown as Node | undefined;
  if (!variable || !declared || !block || !contains(block, at)) return false;
  // The value is there once the declaration is over: not within its own initialiser.
  let outer = declared;
  while (
    outer.parent &&
    outer.parent.type !== "VariableDeclarator" &&
    contains(block, outer.parent) &&
    outer.parent !== block &&
    !/Statement$|Declaration$|Function/.test(outer.parent.type)
  )
    outer = outer.parent;
  const declarator = outer.parent?.type === "VariableDeclarator" ? outer.parent : null;
  return (declarator ? declarator.range[1] : declared.range[1]) <= at.range[0];
}
