import type ts from "typescript";
import { isReadable } from "./other-files.js";

/** A declaration of a file that nobody has read yet, as TypeScript has it, seen by its parts instead of its kind. */
interface Declared extends ts.Node {
  name?: ts.Node & { text?: unknown };
  propertyName?: ts.Node;
  body?: ts.Node;
  initializer?: ts.Node;
  members?: unknown;
  type?: ts.Node;
  heritageClauses?: unknown;
  parameters?: unknown;
  left?: ts.Node & { name?: ts.Node & { text?: unknown } };
  right?: ts.Node;
}

type ByName = ReadonlyMap<string, readonly Declared[]>;

const namesByFile = new WeakMap<ts.SourceFile, ByName>();
const namesByProgram = new WeakMap<ts.Program, ByName>();

/** What the project's own files declare by a name: one look at each file, which is kept as long as the file. */
export function declarationsNamed(program: ts.Program, name: string): readonly ts.Node[] {
  let names = namesByProgram.get(program);
  if (!names) namesByProgram.set(program, (names = namesOfProgram(program)));
  return names.get(name) ?? [];
}

function namesOfProgram(program: ts.Program): ByName {
  const all = new Map<string, Declared[]>();
  for (const source of program.getSourceFiles()) {
    if (!isReadable(program, source)) continue;
    let own = namesByFile.get(source);
    if (!own) namesByFile.set(source, (own = namesOfFile(source)));
    for (const [name, declarations] of own) {
      const known = all.get(name);
      if (known) known.push(...declarations);
      else all.set(name, [...declarations]);
    }
  }
  return all;
}

function namesOfFile(source: ts.SourceFile): ByName {
  const found = new Map<string, Declared[]>();
  const stack: Declared[] = [source];
  const push = (child: ts.Node): void => {
    stack.push(child as Declared);
  };
  while (stack.length > 0) {
    const node = stack.pop()!;
    const name = declaredName(node);
    if (name !== null) {
      const known = found.get(name);
      if (known) known.push(node);
      else found.set(name, [node]);
    }
    node.forEachChild(push);
  }
  return found;
}

/** The name of what has a value: a function, a class, a variable or field with a value, an export by another name. */
function declaredName(node: Declared): string | null {
  if (node.left?.name && node.right) return textOf(node.left.name);
  if (!node.name) return null;
  const { parent } = node as { parent?: { elements?: unknown; parameters?: unknown; parent?: object } };
  const around = parent?.parent;
  const given = node.initializer && !parent?.parameters && !(around && "tagName" in around);
  const renamed = node.propertyName && around && "exportClause" in around;
  return node.body || node.members || given || renamed ? textOf(node.name) : null;
}

const textOf = ({ text }: { text?: unknown }): string | null => (typeof text === "string" ? text : null);

/** The source text of a declaration, without its file being parsed. */
export function declaredText(declaration: ts.Node): string {
  return declaration.getSourceFile().text.slice(declaration.pos, declaration.end);
}

/** Names that stand for another one: `send: sendMail`, `export { send as post }`. */
const ALIAS = /^\s*[\w$.]+\s*$/;

/** Holds if a function has what a pattern asks for in its text, or only leads on: to another name, to who implements it. */
export function isWorthReading(declaration: ts.Node, pattern: RegExp): boolean {
  const { initializer, right, propertyName, body, parameters, type } = declaration as Declared;
  if (!body && !initializer && (parameters ?? (type as Declared | undefined)?.parameters)) return true;
  const value = initializer ?? right;
  return (
    pattern.test(declaredText(declaration)) ||
    propertyName !== undefined ||
    (value !== undefined && ALIAS.test(declaredText(value)))
  );
}

/** Holds if a declaration gives a name a value that is made: no function, list, text or number. */
export function isMade(declaration: ts.Node): boolean {
  const { initializer, right, body } = declaration as Declared;
  const value = initializer ?? right;
  return (
    body === undefined &&
    value !== undefined &&
    !(value as Declared).body &&
    /^\s*(?!(?:true|false|null|undefined|function|class)\b)[A-Za-z_$]/.test(declaredText(value))
  );
}

/** Holds for a type that is another name for one, and for a class or interface that extends one. */
export function isNamedForAnother(declaration: ts.Node): boolean {
  const { initializer, heritageClauses, type } = declaration as Declared;
  return heritageClauses !== undefined || (type !== undefined && initializer === undefined);
}
