import type { TSESTree } from "@typescript-eslint/utils";
import type ts from "typescript";
import type { Definition } from "./bindings.js";
import { declaredMember, symbolAt } from "./declared-members.js";
import { declarationsNamed, isWorthReading } from "./declared-names.js";
import type { SourceFile } from "./file.js";
import { classOf, localFunctionOf, methodOfClass } from "./functions.js";
import { usersOf } from "./importers.js";
import { isClass, isFunction, keyOf, unwrap, type ClassNode, type FunctionNode, type Node } from "./nodes.js";
import { openFile, servicesOf, type TypeServices } from "./other-files.js";

/** A place that may be in another file: a node, and the file to ask about it. */
export interface Place<N extends Node = Node> {
  file: SourceFile;
  node: N;
}

/**
 * Says of a declaration whether the question can be answered there. It is asked before a file is parsed, and before
 * types are inferred, which both cost far more than the question.
 */
export type Worth = (declaration: ts.Node) => boolean;

/** The question that only functions with some words in them answer. */
export function withText(pattern: RegExp): Worth {
  const known = new WeakMap<ts.Node, boolean>();
  return (declaration) => {
    let worth = known.get(declaration);
    if (worth === undefined) known.set(declaration, (worth = isWorthReading(declaration, pattern)));
    return worth;
  };
}

/** The question that only files with some words in them answer. */
export function inFileWithText(pattern: RegExp): Worth {
  const known = new WeakMap<ts.SourceFile, boolean>();
  return (declaration) => {
    const source = declaration.getSourceFile();
    let worth = known.get(source);
    if (worth === undefined) known.set(source, (worth = pattern.test(source.text)));
    return worth;
  };
}

const anything: Worth = () => true;

const declarationCache = (_file: SourceFile): Map<Node, readonly ts.Declaration[]> => new Map();

/**
 * Where a name is declared, as type services know it, through imports and re-exports; null when nobody knows, or when
 * it is not worth a look.
 */
export function declarationOf(file: SourceFile, node: Node, worth: Worth = anything): Place | null {
  const services = servicesOf(file);
  const name = services && nameIn(unwrap(node));
  if (!name) return null;
  const cache = file.fact(declarationCache);
  let declarations = cache.get(name);
  if (!declarations) {
    // Most members are declared by no file of the project.
    if (isMemberName(name) && !declarationsNamed(services.program, name.name).some(worth)) return null;
    cache.set(name, (declarations = findDeclarations(services, name)));
  }
  for (const declaration of declarations) {
    const place = worth(declaration) ? placeOf(file, declaration) : null;
    if (place) return place;
  }
  return null;
}

/** The identifier that says what an expression is: `send` in `mailer.send`. */
function nameIn(node: Node): Node | null {
  if (node.type === "Identifier" || node.type === "JSXIdentifier") return node;
  if (node.type === "MemberExpression" && !node.computed) return node.property;
  return node.type === "TSQualifiedName" ? node.right : null;
}

const isMemberName = (name: Node): name is TSESTree.Identifier =>
  name.type === "Identifier" && name.parent.type === "MemberExpression" && name.parent.property === name;

function findDeclarations(
  { program, esTreeNodeToTSNodeMap }: TypeServices,
  name: Node,
): readonly ts.Declaration[] {
  try {
    const checker = program.getTypeChecker();
    const node = esTreeNodeToTSNodeMap.get(name);
    if (!isMemberName(name)) return declarationsOf(symbolAt(checker, node));
    return node?.parent ? declarationsOf(declaredMember(checker, node.parent)) : [];
  } catch {
    // TypeScript asserts on some half-written code.
    return [];
  }
}

/** The declarations of a name, as TypeScript has them. */
export function declaredBy(file: SourceFile, node: Node): readonly ts.Declaration[] {
  const services = servicesOf(file);
  const name = services && nameIn(unwrap(node));
  return name
    ? declarationsOf(symbolAt(services.program.getTypeChecker(), services.esTreeNodeToTSNodeMap.get(name)))
    : [];
}

function declarationsOf(symbol: ts.Symbol | undefined): readonly ts.Declaration[] {
  const first = symbol?.valueDeclaration;
  const all = symbol?.declarations ?? [];
  return first ? [first, ...all.slice(0, 4).filter((each) => each !== first)] : all.slice(0, 4);
}

/** The syntax of a TypeScript declaration, in this file or in another one of the program. */
export function placeOf(file: SourceFile, declaration: ts.Node): Place | null {
  const services = servicesOf(file)!;
  const own = services.tsNodeToESTreeNodeMap.get(declaration);
  if (own) return { file, node: own };
  const other = openFile(file, declaration.getSourceFile());
  const node = other ? servicesOf(other)?.tsNodeToESTreeNodeMap.get(declaration) : undefined;
  return other && node ? { file: other, node } : null;
}

/** What an imported name stands for in its own file; null without type services, and for packages. */
export function importedValue(file: SourceFile, definition: Definition, worth?: Worth): Place | null {
  if (definition.kind !== "import") return null;
  const { from } = definition;
  return valueElsewhere(
    file,
    from.type === "ImportSpecifier" ||
      from.type === "ImportDefaultSpecifier" ||
      from.type === "ImportNamespaceSpecifier"
      ? from.local
      : from,
    worth,
  );
}

/** The value a name of another file stands for: what is exported, the field's initialiser, the method. */
export function valueElsewhere(file: SourceFile, node: Node, worth?: Worth): Place | null {
  const place = declarationOf(file, node, worth);
  if (!place || place.file === file) return null;
  const value = valueOf(place.node);
  return value && { file: place.file, node: value };
}

function valueOf(declaration: Node): Node | null {
  switch (declaration.type) {
    case "VariableDeclarator":
      return declaration.id.type === "Identifier" ? declaration.init : null;
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "ClassExpression":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return declaration;
    case "ExportDefaultDeclaration":
      return declaration.declaration;
    case "ExportNamedDeclaration":
      return declaration.declaration ? valueOf(declaration.declaration) : null;
    case "MethodDefinition":
    case "PropertyDefinition":
    case "Property":
      return declaration.value;
    case "AssignmentExpression":
      return declaration.right;
    case "TSEnumMember":
      return declaration.initializer ?? null;
    default:
      return null;
  }
}

/** Files that are looked through for the class behind an interface. */
const MAX_IMPLEMENTATIONS = 12;

/** The member of the only class that implements an interface, or extends an abstract class; null when there are more. */
function implementationOf(file: SourceFile, member: Node): Place | null {
  const owner = member.parent?.parent;
  const key =
    member.type === "TSMethodSignature" ||
    member.type === "TSPropertySignature" ||
    member.type === "TSAbstractMethodDefinition" ||
    member.type === "TSAbstractPropertyDefinition"
      ? keyOf(member)
      : null;
  const services = servicesOf(file);
  const name = owner && "id" in owner && owner.id?.type === "Identifier" ? owner.id : null;
  const declaration = owner && services?.esTreeNodeToTSNodeMap.get(owner);
  if (key === null || !name || !declaration || !services) return null;
  const found: Place[] = [];
  let read = 0;
  const own = declaration.getSourceFile();
  for (const source of [own, ...usersOf(services.program, own)]) {
    if (!new RegExp(`(?:implements|extends)[^{]*\\b${name.name}\\b`).test(source.text)) continue;
    const other = source === own ? file : openFile(file, source);
    if (!other || (read += 1) > MAX_IMPLEMENTATIONS) continue;
    for (const candidate of other.all("ClassDeclaration")) {
      const heritage = [candidate.superClass, ...candidate.implements.map((each) => each.expression)];
      if (!heritage.some((each) => each && declaredBy(other, each).includes(declaration as ts.Declaration)))
        continue;
      const method = methodOfClass(candidate, key);
      if (method) found.push({ file: other, node: method });
    }
  }
  return found.length === 1 ? found[0]! : null;
}

/** Names of other files that are followed from one to the next. */
const MAX_HOPS = 4;

/** The function an expression names, in this file or, with type services, in another one of the program. */
export function functionAt(file: SourceFile, node: Node, worth?: Worth): Place<FunctionNode> | null {
  const local = localFunctionOf(file, node);
  if (local) return { file, node: local };
  let at: Place = { file, node };
  for (let hops = 0; hops < MAX_HOPS; hops += 1) {
    const place = declarationOf(at.file, at.node, worth);
    const value = place && valueOf(place.node);
    if (place && !value) {
      const behind = implementationOf(place.file, place.node);
      return behind && isFunction(behind.node) ? { file: behind.file, node: behind.node } : null;
    }
    if (!place || !value || value === at.node) return null;
    const fn = isFunction(unwrap(value))
      ? (unwrap(value) as FunctionNode)
      : localFunctionOf(place.file, value);
    if (fn) return { file: place.file, node: fn };
    at = { file: place.file, node: value };
  }
  return null;
}

/** The class an expression names, in this file or in another one of the program. */
export function classAt(file: SourceFile, node: Node): Place<ClassNode> | null {
  const local = classOf(file, node);
  return local ? { file, node: local } : classElsewhere(file, node);
}

/** The class an expression or a type's name stands for, in another file of the program. */
export function classElsewhere(file: SourceFile, node: Node): Place<ClassNode> | null {
  const value = valueElsewhere(file, node);
  return value && isClass(unwrap(value.node))
    ? { file: value.file, node: unwrap(value.node) as ClassNode }
    : null;
}
