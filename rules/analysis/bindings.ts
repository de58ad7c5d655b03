import type { Scope } from "eslint";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { memoryOf } from "./memories.js";
import { isFunction, keyOf, unwrap, type FunctionNode, type Identifier, type Node } from "./nodes.js";

export type Variable = Scope.Variable;

/** Steps from a value to the part a pattern takes: a property, an index, the rest, an element of an iteration. */
export type Part = string | number;
export const ELEMENT = "[]";
export const REST = "...";

/** One way a variable gets a value. */
export type Definition =
  | { kind: "value"; node: Node; parts: readonly Part[]; from: Node }
  | {
      kind: "parameter";
      fn: FunctionNode;
      index: number;
      parts: readonly Part[];
      fallback: Node | null;
      from: Node;
    }
  | { kind: "import"; source: string; imported: string; from: Node }
  | { kind: "function"; node: FunctionNode; from: Node }
  | { kind: "class"; node: TSESTree.ClassDeclaration | TSESTree.ClassExpression; from: Node }
  | { kind: "unknown"; from: Node };

interface Bindings {
  references: Map<Node, Scope.Reference>;
  declared: Map<Node, Variable>;
}

function bindingsOf(file: SourceFile): Bindings {
  const references = new Map<Node, Scope.Reference>();
  const declared = new Map<Node, Variable>();
  for (const scope of file.source.scopeManager.scopes) {
    for (const reference of scope.references)
      references.set(reference.identifier as unknown as Node, reference);
    for (const variable of scope.variables)
      for (const name of variable.identifiers) declared.set(name as unknown as Node, variable);
  }
  return { references, declared };
}

/** The variable an identifier reads, writes or declares; null for globals and property names. */
export function variableOf(file: SourceFile, node: Node): Variable | null {
  const { references, declared } = file.fact(bindingsOf);
  const reference = references.get(node);
  if (reference) return reference.resolved && reference.resolved.defs.length > 0 ? reference.resolved : null;
  return declared.get(node) ?? null;
}

/** Holds if an identifier names a global that the file does not declare. */
export function isGlobal(file: SourceFile, node: Identifier): boolean {
  return file.fact(bindingsOf).references.has(node) && variableOf(file, node) === null;
}

const reads = memoryOf<Variable, readonly Node[]>();
const writes = memoryOf<Variable, readonly Scope.Reference[]>();

/** Every place that reads a variable. */
export function readsOf(variable: Variable): readonly Node[] {
  let found = reads.get(variable);
  if (!found) {
    found = variable.references
      .filter((reference) => reference.isRead())
      .map((reference) => reference.identifier as unknown as Node);
    reads.set(variable, found);
  }
  return found;
}

/** Every place that writes a variable, its initialiser not counted. */
export function writesOf(variable: Variable): readonly Scope.Reference[] {
  let found = writes.get(variable);
  if (!found) {
    found = variable.references.filter((reference) => reference.isWrite() && !reference.init);
    writes.set(variable, found);
  }
  return found;
}

/** Holds if a variable keeps one value: `const`, or never written after its declaration. */
export function isConstant(variable: Variable): boolean {
  return writesOf(variable).length === 0;
}

/** Steps from the root of a binding pattern to one of its identifiers; null when it is not in there. */
function partsTo(pattern: Node, name: Node): readonly Part[] | null {
  switch (pattern.type) {
    case "Identifier":
      return pattern === name ? [] : null;
    case "AssignmentPattern":
      return partsTo(pattern.left, name);
    case "RestElement":
      return partsTo(pattern.argument, name);
    case "TSParameterProperty":
      return partsTo(pattern.parameter, name);
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") {
          if (partsTo(property.argument, name)) return [REST];
          continue;
        }
        const inner = partsTo(property.value, name);
        if (inner) return [keyOf(property) ?? ELEMENT, ...inner];
      }
      return null;
    case "ArrayPattern":
      for (const [index, element] of pattern.elements.entries()) {
        if (!element) continue;
        if (element.type === "RestElement") {
          if (partsTo(element.argument, name)) return [ELEMENT];
          continue;
        }
        const inner = partsTo(element, name);
        if (inner) return [index, ...inner];
      }
      return null;
    default:
      return null;
  }
}

/** The default value that applies directly to a name in a pattern: `{ a = 1 }`, `(b = 2)`. */
function fallbackOf(name: Node): Node | null {
  const parent = name.parent;
  return parent?.type === "AssignmentPattern" && parent.left === name ? parent.right : null;
}

const definitions = memoryOf<Variable, readonly Definition[]>();

/** Every way a variable gets a value: its declaration and all assignments to it. */
export function definitionsOf(variable: Variable): readonly Definition[] {
  const known = definitions.get(variable);
  if (known) return known;
  const found: Definition[] = [];
  definitions.set(variable, found);
  for (const definition of variable.defs) {
    const name = definition.name as unknown as Node;
    const node = definition.node as unknown as Node;
    switch (definition.type as string) {
      case "ImportBinding":
        found.push(importDefinition(node, definition.parent as unknown as Node));
        break;
      case "Parameter": {
        if (!isFunction(node)) break;
        for (const [index, parameter] of node.params.entries()) {
          const parts = partsTo(parameter, name);
          if (parts) {
            const spread = parameter.type === "RestElement";
            found.push({
              kind: "parameter",
              fn: node,
              index,
              parts: spread ? [ELEMENT, ...parts] : parts,
              fallback: fallbackOf(name),
              from: name,
            });
          }
        }
        break;
      }
      case "FunctionName":
        if (isFunction(node)) found.push({ kind: "function", node, from: name });
        break;
      case "ClassName":
        if (node.type === "ClassDeclaration" || node.type === "ClassExpression")
          found.push({ kind: "class", node, from: name });
        break;
      case "Variable": {
        if (node.type !== "VariableDeclarator") break;
        const parts = partsTo(node.id, name) ?? [];
        const fallback = fallbackOf(name);
        if (fallback) found.push({ kind: "value", node: fallback, parts: [], from: name });
        const loop = node.parent.parent;
        if ((loop?.type === "ForOfStatement" || loop?.type === "ForInStatement") && loop.left === node.parent)
          found.push({
            kind: "value",
            node: loop.right,
            parts: loop.type === "ForOfStatement" ? [ELEMENT, ...parts] : ["#key"],
            from: name,
          });
        else if (node.init) found.push({ kind: "value", node: node.init, parts, from: name });
        break;
      }
      default:
        found.push({ kind: "unknown", from: name });
    }
  }
  for (const reference of writesOf(variable)) {
    const name = reference.identifier as unknown as Node;
    const target = assignmentTo(name);
    found.push(target ?? { kind: "unknown", from: name });
  }
  return found;
}

function assignmentTo(name: Node): Definition | null {
  let pattern: Node = name;
  while (pattern.parent && /Pattern$|^Property$|^RestElement$/.test(pattern.parent.type))
    pattern = pattern.parent;
  const parent = pattern.parent;
  if (!parent) return null;
  const parts = partsTo(pattern, name) ?? [];
  if (parent.type === "AssignmentExpression" && parent.left === pattern)
    return { kind: "value", node: parent.right, parts, from: name };
  if ((parent.type === "ForOfStatement" || parent.type === "ForInStatement") && parent.left === pattern)
    return {
      kind: "value",
      node: parent.right,
      parts: parent.type === "ForOfStatement" ? [ELEMENT, ...parts] : ["#key"],
      from: name,
    };
  return null;
}

function importDefinition(specifier: Node, declaration: Node | null): Definition {
  if (declaration?.type === "ImportDeclaration") {
    const source = declaration.source.value;
    if (specifier.type === "ImportSpecifier") {
      const imported =
        specifier.imported.type === "Identifier" ? specifier.imported.name : String(specifier.imported.value);
      return { kind: "import", source, imported, from: specifier };
    }
    return {
      kind: "import",
      source,
      imported: specifier.type === "ImportNamespaceSpecifier" ? "*" : "default",
      from: specifier,
    };
  }
  if (declaration?.type === "TSImportEqualsDeclaration" || specifier.type === "TSImportEqualsDeclaration") {
    const equals = (
      specifier.type === "TSImportEqualsDeclaration" ? specifier : declaration
    ) as TSESTree.TSImportEqualsDeclaration;
    if (
      equals.moduleReference.type === "TSExternalModuleReference" &&
      equals.moduleReference.expression.type === "Literal"
    )
      return {
        kind: "import",
        source: String(equals.moduleReference.expression.value),
        imported: "default",
        from: specifier,
      };
  }
  return { kind: "unknown", from: specifier };
}

/** The only definition of a variable that keeps one value, else null. */
export function soleDefinitionOf(variable: Variable): Definition | null {
  const all = definitionsOf(variable);
  return all.length === 1 ? all[0]! : null;
}

/** The parameter that a name is as it was handed over: its function and its place there; null for other values. */
export function parameterBehind(file: SourceFile, node: Node): { fn: FunctionNode; index: number } | null {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const first = variable ? definitionsOf(variable)[0] : undefined;
  return first?.kind === "parameter" && first.parts.length === 0
    ? { fn: first.fn, index: first.index }
    : null;
}

/** What a name that keeps one value holds, or the expression itself. */
export function valueBehind(file: SourceFile, node: Node): Node {
  const inner = unwrap(node);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return only?.kind === "value" && only.parts.length === 0 ? unwrap(only.node) : inner;
}

/** What a file exports under a name by a declaration: `60` of `export const revalidate = 60`; null for everything else. */
export function exportedConstant(file: SourceFile, name: string): Node | null {
  for (const { declaration } of file.all("ExportNamedDeclaration"))
    if (declaration?.type === "VariableDeclaration")
      for (const { id, init } of declaration.declarations)
        if (id.type === "Identifier" && id.name === name) return init;
  return null;
}
