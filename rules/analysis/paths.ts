import type { TSESTree } from "@typescript-eslint/utils";
import {
  definitionsOf,
  ELEMENT,
  isGlobal,
  REST,
  variableOf,
  type Definition,
  type Part,
} from "./bindings.js";
import { isMade, isNamedForAnother } from "./declared-names.js";
import { declarationOf, functionAt, importedValue, valueElsewhere } from "./elsewhere.js";
import { parameterRole } from "./entries.js";
import type { SourceFile } from "./file.js";
import { callbackSource, callsTo, classOf, localFunctionOf, returnsOf } from "./functions.js";
import {
  classAround,
  isCallLike,
  isClass,
  isFunction,
  keyOf,
  stringOf,
  unwrap,
  type CallLike,
  type ClassNode,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { packageOf } from "./packages.js";
import { registryOf, type Registry } from "./registry.js";
import { PROMISIFIERS } from "../models/node.js";
import type { Path } from "../models/schema.js";

interface PathCache {
  values: Map<Node, Path | null>;
  types: Map<Node, Path | null>;
}

const cacheOf = (_file: SourceFile): PathCache => ({ values: new Map(), types: new Map() });

/** The path of an imported binding. */
export function importPath(registry: Registry, source: string, imported: string, local: string): Path {
  const name = packageOf(source);
  if (name === null)
    return registry.canonical(`~.${imported === "default" || imported === "*" ? local : imported}`);
  if (imported === "default" || imported === "*") return registry.canonical(name);
  return registry.step(registry.canonical(name), `.${imported}`) ?? name;
}

/**
 * How a value is reached, as a canonical path of the models: `express().get`, `~.prisma`, `express:request.user`.
 * Null when it comes from nowhere a model could name.
 */
export function pathOf(file: SourceFile, node: Node): Path | null {
  const { values } = file.fact(cacheOf);
  const inner = unwrap(node);
  const known = values.get(inner);
  if (known !== undefined) return known;
  values.set(inner, null);
  const path = computePath(file, inner);
  values.set(inner, path);
  return path;
}

function computePath(file: SourceFile, node: Node): Path | null {
  const registry = registryOf(file);
  switch (node.type) {
    case "Identifier":
      return pathOfIdentifier(file, registry, node);
    case "MemberExpression":
      return pathOfMember(file, registry, node);
    case "CallExpression":
    case "NewExpression":
      return pathOfCall(file, registry, node);
    case "ImportExpression": {
      const source = stringOf(node.source);
      return source === null ? null : importPath(registry, source, "*", "module");
    }
    case "LogicalExpression":
      return pathOf(file, node.right) ?? pathOf(file, node.left);
    case "ConditionalExpression":
      return pathOf(file, node.consequent) ?? pathOf(file, node.alternate);
    case "AssignmentExpression":
      return pathOf(file, node.right);
    case "SequenceExpression":
      return pathOf(file, node.expressions.at(-1)!);
    case "TaggedTemplateExpression": {
      const tag = pathOf(file, node.tag);
      return tag === null ? null : registry.step(tag, "``");
    }
    case "MetaProperty":
      return `$${node.meta.name}.${node.property.name}`;
    default:
      return null;
  }
}

function pathOfIdentifier(file: SourceFile, registry: Registry, node: TSESTree.Identifier): Path | null {
  const variable = variableOf(file, node);
  if (!variable) return isGlobal(file, node) ? registry.canonical(`$${node.name}`) : null;
  let fallback: Path | null = null;
  for (const definition of definitionsOf(variable)) {
    const path = pathOfDefinition(file, registry, definition, variable.name);
    if (path !== null && !path.startsWith("~")) return path;
    fallback ??= path;
    const typed = annotationOf(definition.from);
    const typedPath = typed && definition.kind !== "import" ? typePathOf(file, typed) : null;
    if (typedPath !== null) return typedPath;
  }
  return fallback;
}

/** The type written at a declared name: `const a: T`, `(a: T)`. */
function annotationOf(name: Node): TSESTree.TypeNode | null {
  return "typeAnnotation" in name && name.typeAnnotation && "typeAnnotation" in name.typeAnnotation
    ? (name.typeAnnotation.typeAnnotation as TSESTree.TypeNode)
    : null;
}

function pathOfDefinition(
  file: SourceFile,
  registry: Registry,
  definition: Definition,
  name: string,
): Path | null {
  switch (definition.kind) {
    case "import":
      return importedPath(file, registry, definition, name);
    case "value":
      return follow(registry, pathOf(file, definition.node), definition.parts);
    case "parameter":
      return pathOfParameter(file, registry, definition.fn, definition.index, definition.parts);
    default:
      return null;
  }
}

/** The path of an imported name; of the project's own, what the other file makes it by, if a model knows that. */
function importedPath(
  file: SourceFile,
  registry: Registry,
  definition: Extract<Definition, { kind: "import" }>,
  name: string,
): Path {
  const path = importPath(registry, definition.source, definition.imported, name);
  if (!path.startsWith("~")) return path;
  const value = importedValue(file, definition, isMade);
  const made = value && (isClass(value.node) ? null : pathOf(value.file, value.node));
  return made && !made.startsWith("~") && registry.knows(made) ? made : path;
}

function follow(registry: Registry, start: Path | null, parts: readonly Part[]): Path | null {
  let path = start;
  for (const part of parts) {
    if (path === null) return null;
    if (part === REST) continue;
    path = registry.step(path, typeof part === "number" || part === ELEMENT ? "[]" : `.${part}`);
  }
  return path;
}

function pathOfParameter(
  file: SourceFile,
  registry: Registry,
  fn: FunctionNode,
  index: number,
  parts: readonly Part[],
): Path | null {
  const given = parameterRole(file, fn, index);
  if (given !== null) return follow(registry, given, parts);
  const parameter = fn.params[index];
  const annotation =
    parameter && annotationOf(parameter.type === "AssignmentPattern" ? parameter.left : parameter);
  const [first, ...rest] = parts;
  // `({ req }: { req: Request })`
  const member =
    annotation?.type === "TSTypeLiteral" && typeof first === "string"
      ? annotation.members.find((each) => each.type === "TSPropertySignature" && keyOf(each) === first)
      : undefined;
  const memberPath =
    member?.type === "TSPropertySignature" && member.typeAnnotation
      ? typePathOf(file, member.typeAnnotation.typeAnnotation)
      : null;
  if (memberPath !== null && !memberPath.startsWith("~")) return follow(registry, memberPath, rest);
  const typed = annotation ? typePathOf(file, annotation) : null;
  // `(req: AuthenticatedRequest, res: Response)`: a request of the project's own type.
  const role =
    annotation && (typed?.startsWith("~") ?? true) ? roleBefore(file, registry, fn, index + 1) : null;
  if (role !== null || typed !== null) return follow(registry, role ?? typed, parts);
  const source = callbackSource(file, fn, index);
  if (source) return follow(registry, pathOf(file, source.node), [...source.parts, ...parts]);
  for (const call of callsTo(file, fn).slice(0, 4)) {
    const argument = call.arguments[index];
    const path = argument && argument.type !== "SpreadElement" ? pathOf(file, argument) : null;
    if (path !== null) return follow(registry, path, parts);
  }
  return null;
}

/** What stands in front of the parameter at an index, by its type. */
function roleBefore(file: SourceFile, registry: Registry, fn: FunctionNode, index: number): Path | null {
  const parameter = fn.params[index];
  const annotation = parameter && annotationOf(parameter);
  const path = annotation ? typePathOf(file, annotation) : null;
  return path === null ? null : (registry.inFrontOf.get(path) ?? null);
}

function pathOfMember(file: SourceFile, registry: Registry, node: TSESTree.MemberExpression): Path | null {
  const key = keyOf(node);
  if (node.object.type === "ThisExpression") {
    const owner = classAround(node);
    const path = owner && key !== null ? pathOfField(file, owner, key) : null;
    if (path !== null) return path;
  }
  if (node.object.type === "Super") return null;
  const object = pathOf(file, node.object);
  if (object !== null) {
    const path = registry.step(object, key === null ? "[]" : `.${key}`);
    return path?.startsWith("~.") && key !== null ? (memberElsewhere(file, registry, node) ?? path) : path;
  }
  const owner = key === null ? null : classOf(file, node.object);
  if (owner && key !== null) return pathOfField(file, owner, key);
  const literal = objectLiteralOf(file, node.object);
  if (literal && key !== null) {
    for (const property of literal.properties)
      if (property.type === "Property" && keyOf(property) === key) return pathOf(file, property.value);
  }
  return null;
}

/** The path of a property that another file of the project makes: `clients.mail`. */
function memberElsewhere(file: SourceFile, registry: Registry, node: TSESTree.MemberExpression): Path | null {
  const value = valueElsewhere(file, node, isMade);
  const made = value && !isFunction(value.node) ? pathOf(value.file, value.node) : null;
  return made && registry.knows(made) ? made : null;
}

/** The object literal a constant holds, looked up through names. */
function objectLiteralOf(file: SourceFile, node: Node): TSESTree.ObjectExpression | null {
  const inner = unwrap(node);
  if (inner.type === "ObjectExpression") return inner;
  if (inner.type !== "Identifier") return null;
  const variable = variableOf(file, inner);
  const definition = variable && definitionsOf(variable).length === 1 ? definitionsOf(variable)[0]! : null;
  if (definition?.kind !== "value" || definition.parts.length > 0) return null;
  const value = unwrap(definition.node);
  return value.type === "ObjectExpression" ? value : null;
}

function pathOfCall(
  file: SourceFile,
  registry: Registry,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): Path | null {
  const callee = unwrap(node.callee);
  if (callee.type === "Identifier" && callee.name === "require" && node.arguments.length === 1) {
    const source = stringOf(node.arguments[0]);
    if (source !== null) {
      const parent = node.parent;
      const local =
        parent.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id.name : "module";
      return importPath(registry, source, "default", local);
    }
  }
  if (callee.type === "MemberExpression" && ["then", "catch", "finally"].includes(keyOf(callee) ?? "")) {
    const handler = node.arguments[0];
    const fn = keyOf(callee) === "then" && handler ? localFunctionOf(file, handler) : null;
    if (fn) {
      for (const value of returnsOf(fn)) {
        const path = pathOf(file, value);
        if (path !== null) return path;
      }
      return null;
    }
    return pathOf(file, callee.object);
  }
  const path = pathOf(file, callee);
  const same = sameFunction(file, node, path);
  if (same) return pathOf(file, same);
  if (path !== null && !path.startsWith("~")) return registry.step(path, "()");
  const fn = node.type === "CallExpression" ? functionAt(file, callee) : null;
  for (const value of fn ? returnsOf(fn.node) : []) {
    const returned = pathOf(fn!.file, value);
    if (returned !== null && (fn!.file === file || registry.knows(returned))) return returned;
  }
  return path === null ? null : registry.step(path, "()");
}

/** The function that a call gives again in another form: `promisify(client.load)`, `client.load.bind(client)`. */
function sameFunction(
  file: SourceFile,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  path: Path | null,
): Node | null {
  const [first, ...more] = node.arguments;
  if (!first || more.length > 0) return null;
  if (path !== null && promisifiers.has(path)) return first;
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression" || keyOf(callee) !== "bind") return null;
  const bound = unwrap(callee.object);
  const isMethodOf =
    bound.type === "MemberExpression" && file.textOf(unwrap(bound.object)) === file.textOf(unwrap(first));
  const isMade = isCallLike(bound) && promisifiers.has(pathOf(file, bound.callee) ?? "");
  return isMethodOf || isMade ? bound : null;
}

const promisifiers = new Set<Path>(PROMISIFIERS);

/** The path of a class's field: by its type, its initialiser, or what the constructor is given or assigns. */
const fieldPaths = (_file: SourceFile): Map<ClassNode, Map<string, Path | null>> => new Map();

/** Asked for each `this.name`, so that it is worked out once for a class. */
function pathOfField(file: SourceFile, owner: ClassNode, name: string): Path | null {
  const cache = file.fact(fieldPaths);
  let paths = cache.get(owner);
  if (!paths) cache.set(owner, (paths = new Map()));
  const known = paths.get(name);
  if (known !== undefined) return known;
  paths.set(name, null);
  const path = computePathOfField(file, owner, name);
  paths.set(name, path);
  return path;
}

function computePathOfField(file: SourceFile, owner: ClassNode, name: string): Path | null {
  for (const member of owner.body.body) {
    if (
      (member.type === "PropertyDefinition" || member.type === "AccessorProperty") &&
      keyOf(member) === name
    ) {
      const typed = member.typeAnnotation ? typePathOf(file, member.typeAnnotation.typeAnnotation) : null;
      if (typed !== null) return typed;
      if (member.value) {
        const path = pathOf(file, member.value);
        if (path !== null) return path;
      }
      const injected = injectedPath(file, member.decorators);
      if (injected !== null) return injected;
    }
    if (
      member.type === "MethodDefinition" &&
      member.kind === "get" &&
      keyOf(member) === name &&
      isFunction(member.value)
    ) {
      for (const value of returnsOf(member.value)) {
        const path = pathOf(file, value);
        if (path !== null) return path;
      }
    }
    if (member.type === "MethodDefinition" && member.kind === "constructor" && isFunction(member.value)) {
      for (const parameter of member.value.params) {
        if (parameter.type !== "TSParameterProperty") continue;
        const inner =
          parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
        if (inner.type !== "Identifier" || inner.name !== name) continue;
        const injected = injectedPath(file, parameter.decorators);
        if (injected !== null) return injected;
        const typed = inner.typeAnnotation ? typePathOf(file, inner.typeAnnotation.typeAnnotation) : null;
        if (typed !== null) return typed;
        // `constructor(private redis = new Redis())`: what it is where nobody hands over another.
        const usual = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.right : null;
        return (usual ? pathOf(file, usual) : null) ?? `~.${name}`;
      }
    }
  }
  for (const value of fieldAssignments(file, owner).get(name) ?? []) {
    const path = pathOf(file, value);
    if (path !== null) return path;
  }
  return null;
}

/** `@Inject(TOKEN)`: the path of the decorator with its token, which models name. */
function injectedPath(file: SourceFile, decorators: readonly TSESTree.Decorator[] | undefined): Path | null {
  const registry = registryOf(file);
  for (const decorator of decorators ?? []) {
    if (decorator.expression.type !== "CallExpression") continue;
    const path = pathOf(file, decorator.expression.callee);
    const token = decorator.expression.arguments[0];
    const tokenPath = token ? (pathOf(file, token) ?? stringOf(token)) : null;
    if (path === null || tokenPath === null) continue;
    const injected = registry.canonical(`inject(${tokenPath})`);
    if (injected !== `inject(${tokenPath})`) return injected;
  }
  return null;
}

/** What a class assigns to its fields, by field name. */
export const fieldAssignments = (file: SourceFile, owner: ClassNode): ReadonlyMap<string, Node[]> =>
  file.fact(assignmentsByClass).get(owner) ?? NO_FIELDS;

const NO_FIELDS: ReadonlyMap<string, Node[]> = new Map();

function assignmentsByClass(file: SourceFile): ReadonlyMap<ClassNode, ReadonlyMap<string, Node[]>> {
  const byClass = new Map<ClassNode, Map<string, Node[]>>();
  for (const assignment of file.all("AssignmentExpression")) {
    const target = assignment.left;
    if (target.type !== "MemberExpression" || target.object.type !== "ThisExpression") continue;
    const key = keyOf(target);
    const around = key === null ? null : classAround(assignment);
    if (key === null || !around) continue;
    let fields = byClass.get(around);
    if (!fields) byClass.set(around, (fields = new Map()));
    const values = fields.get(key);
    if (values) values.push(assignment.right);
    else fields.set(key, [assignment.right]);
  }
  return byClass;
}

/** The path of an instance of a type: an imported class or interface is what `new` of it gives. */
export function typePathOf(file: SourceFile, type: TSESTree.TypeNode): Path | null {
  const { types } = file.fact(cacheOf);
  const known = types.get(type);
  if (known !== undefined) return known;
  types.set(type, null);
  const path = computeTypePath(file, type);
  types.set(type, path);
  return path;
}

const TRANSPARENT_TYPES = new Set([
  "Promise",
  "Readonly",
  "Partial",
  "Required",
  "Awaited",
  "NonNullable",
  "PromiseLike",
  "Ref",
  "ShallowRef",
]);

function computeTypePath(file: SourceFile, type: TSESTree.TypeNode): Path | null {
  const registry = registryOf(file);
  switch (type.type) {
    case "TSUnionType":
    case "TSIntersectionType":
      for (const member of type.types) {
        const path = typePathOf(file, member);
        if (path !== null) return path;
      }
      return null;
    case "TSTypeQuery":
      return type.exprName.type === "Identifier" ? pathOf(file, type.exprName) : null;
    case "TSImportType": {
      // `import("express").Request`
      const source = type.source.value;
      const name = type.qualifier?.type === "Identifier" ? type.qualifier.name : null;
      if (typeof source !== "string" || name === null || packageOf(source) === null) return null;
      return registry.step(importPath(registry, source, name, name), "()");
    }
    case "TSTypeReference": {
      const name = type.typeName;
      const first = type.typeArguments?.params[0];
      if (name.type === "Identifier" && TRANSPARENT_TYPES.has(name.name) && first)
        return typePathOf(file, first);
      if (
        name.type === "Identifier" &&
        (name.name === "ReturnType" || name.name === "InstanceType") &&
        first
      ) {
        const path = typePathOf(file, first);
        return path === null ? null : registry.step(path, "()");
      }
      if (name.type === "Identifier") {
        const variable = variableOf(file, name);
        if (variable) {
          const local = variable.defs[0]?.node as unknown as Node | undefined;
          if (local?.type === "TSTypeAliasDeclaration") return typePathOf(file, local.typeAnnotation);
          if (local?.type === "TSInterfaceDeclaration" || local?.type === "ClassDeclaration")
            return heritagePath(file, local);
        }
        const declared = importedTypePath(file, registry, name);
        if (declared !== null) return declared;
        const path = pathOf(file, name);
        return path === null || path.startsWith("~") ? path && `${path}()` : registry.step(path, "()");
      }
      const path = qualifiedPath(file, name);
      return path === null ? null : registry.step(path, "()");
    }
    default:
      return null;
  }
}

/** The path of a type that another file of the project declares: what it is another name for, or what it extends. */
function importedTypePath(file: SourceFile, registry: Registry, name: TSESTree.Identifier): Path | null {
  const place = declarationOf(file, name, isNamedForAnother);
  if (!place || place.file === file) return null;
  const { node } = place;
  const path =
    node.type === "TSTypeAliasDeclaration"
      ? typePathOf(place.file, node.typeAnnotation)
      : node.type === "TSInterfaceDeclaration" || isClass(node)
        ? heritagePath(place.file, node)
        : null;
  return path !== null && registry.knows(path) ? path : null;
}

function qualifiedPath(file: SourceFile, name: TSESTree.EntityName): Path | null {
  if (name.type === "Identifier") return pathOf(file, name);
  if (name.type !== "TSQualifiedName") return null;
  const left = qualifiedPath(file, name.left);
  return left === null ? null : registryOf(file).step(left, `.${name.right.name}`);
}

/** The path of what a class or interface extends or implements, as an instance. */
export function heritagePath(
  file: SourceFile,
  node: ClassNode | TSESTree.TSInterfaceDeclaration,
): Path | null {
  return heritagePaths(file, node)[0] ?? null;
}

/** The paths of everything a class or interface extends or implements, as instances. */
export function heritagePaths(file: SourceFile, node: ClassNode | TSESTree.TSInterfaceDeclaration): Path[] {
  const registry = registryOf(file);
  const names: Node[] =
    node.type === "TSInterfaceDeclaration"
      ? node.extends.map((heritage) => heritage.expression)
      : [
          ...(node.superClass ? [node.superClass] : []),
          ...node.implements.map((heritage) => heritage.expression),
        ];
  return names.flatMap((name) => {
    const callee = unwrap(name);
    const path = pathOf(file, isCallLike(callee) ? callee : name);
    const instance = path === null ? null : registry.step(path, "()");
    return instance === null ? [] : [instance];
  });
}

/**
 * `auth({ client })` of a relative import: the project makes something with options, and it is not what a model calls
 * so, which is told the request or nothing.
 */
export const isSetUpByProject = (path: Path, call: CallLike): boolean => {
  const [options] = call.arguments;
  return (
    path.startsWith("~.") &&
    options?.type === "ObjectExpression" &&
    options.properties.length > 0 &&
    !options.properties.some(
      (each) =>
        each.type === "Property" &&
        /^(?:req|request|headers|cookies|context|ctx|res)$/.test(keyOf(each) ?? ""),
    )
  );
};
