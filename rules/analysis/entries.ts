import type { TSESTree } from "@typescript-eslint/utils";
import type { EntryRow, ExportEntry, MethodEntry, Path } from "../models/schema.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import {
  callbackSource,
  callsTo,
  functionsAround,
  listRunOf,
  membersNamed,
  returnsOf,
  usesAsValue,
} from "./functions.js";
import {
  classAround,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  propertyOf,
  stringOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { importedValue } from "./elsewhere.js";
import { heritagePaths, isSetUpByProject, pathOf, typePathOf } from "./paths.js";
import { registryOf, type Registry } from "./registry.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import { isCarriedPersonName, isCurrentCallerName } from "./names.js";

/** A function that a framework calls: once per request, at start or at build, as its row says. */
export interface Entry {
  fn: FunctionNode;
  row: EntryRow;
  params: readonly (Path | null)[];
  runs: "server" | "both" | "client" | "start" | "build";
  answers: "returned value" | "sent by a parameter" | "nothing";
  /** A wrapper of the project's own stands between the framework and the function. */
  wrapped: boolean;
  /** The call that registers it, when a call does. */
  registration: TSESTree.CallExpression | null;
  /** Only its parameters say so; where the file itself calls it, it is the helper of an entry. */
  guessed?: boolean;
}

const entryCache = (_file: SourceFile): Map<FunctionNode, Entry | null> => new Map();

/** What makes a function an entry of a framework; null when nothing is known to call it per request. */
export function entryOf(file: SourceFile, fn: FunctionNode): Entry | null {
  const cache = file.fact(entryCache);
  const known = cache.get(fn);
  if (known !== undefined) return known;
  cache.set(fn, null);
  const entry = findEntry(file, fn);
  cache.set(fn, entry);
  return entry;
}

function entry(
  fn: FunctionNode,
  row: EntryRow,
  registration: TSESTree.CallExpression | null = null,
  wrapped = false,
): Entry {
  const byCount = "call" in row ? { 2: row.twoParams, 4: row.fourParams }[fn.params.length] : undefined;
  return {
    fn,
    row,
    params: byCount ?? row.params,
    runs: row.runs ?? "server",
    answers: row.answers ?? "returned value",
    registration,
    wrapped,
  };
}

function findEntry(file: SourceFile, fn: FunctionNode): Entry | null {
  const registry = registryOf(file);
  if (!registry.mayHaveEntries(file)) return null;
  const placed =
    byRegistration(file, registry, fn) ?? byMethod(file, registry, fn) ?? byDirective(file, registry, fn);
  const typed = byParameterTypes(file, registry, fn);
  // Where a function stands says when it runs, a parameter's type may say that only who signed in gets there.
  if (placed) return typed?.row.signedIn ? { ...placed, row: { ...placed.row, signedIn: true } } : placed;
  return (
    typed ?? byHolder(registry, fn) ?? byNeighbours(file, registry, fn) ?? bySignature(file, registry, fn)
  );
}

/** Climbs from each place the function is used as a value to a call, an export or a typed declaration. */
function byRegistration(file: SourceFile, registry: Registry, fn: FunctionNode): Entry | null {
  if (
    !registry.mayReach(file, registry.callEntries, registry.typeEntries) &&
    registry.exportEntriesOf(file).length === 0
  )
    return null;
  const seen = new Set<Node>();
  const queue: { node: Node; wrappers: number }[] = usesAsValue(file, fn).map((node) => ({
    node,
    wrappers: 0,
  }));
  if (fn.type === "FunctionDeclaration") {
    const exported = exportNameOf(fn);
    const row = exported
      ? exportRow(file, registry, exported, fn)
      : fn.parent === file.program && fn.id && file.fact(isScript)
        ? exportRow(file, registry, fn.id.name, fn, true)
        : null;
    if (row) return entry(fn, row);
  }
  while (queue.length > 0) {
    const { node, wrappers } = queue.shift()!;
    if (seen.has(node) || seen.size > 40) continue;
    seen.add(node);
    const typed = typeEntryAt(file, registry, node);
    if (typed) return entry(fn, typed);
    const parent = node.parent;
    if (!parent) continue;
    if (isCallLike(parent) && parent.arguments.includes(node as never)) {
      const row = callRow(file, registry, parent, null);
      if (row) return entry(fn, row, parent.type === "CallExpression" ? parent : null, wrappers > 0);
      if (wrappers < 3 && !isCallbackCall(parent))
        queue.push({ node: wrapped(parent), wrappers: wrappers + 1 });
      continue;
    }
    switch (parent.type) {
      case "ArrayExpression":
      case "LogicalExpression":
      case "ConditionalExpression":
        queue.push({ node: wrapped(parent), wrappers });
        break;
      case "Property": {
        const found = optionEntry(file, registry, parent, fn);
        if (found) return found;
        break;
      }
      case "VariableDeclarator": {
        const name = parent.id;
        if (name.type === "Identifier") {
          const variable = variableOf(file, name);
          const exported = exportNameOf(parent) ?? (variable ? laterExportName(readsOf(variable)) : null);
          const row = exported && exportRow(file, registry, exported, fn);
          if (row) return entry(fn, row, null, wrappers > 0);
          // A wrapped function held in a constant: `const handler = wrap(fn); app.get("/", handler)`.
          if (node !== fn && variable)
            for (const read of readsOf(variable)) queue.push({ node: wrapped(read), wrappers });
        }
        break;
      }
      case "AssignmentExpression": {
        const exported = commonJsExportName(file, parent);
        const row = exported && exportRow(file, registry, exported, fn);
        if (row) return entry(fn, row, null, wrappers > 0);
        break;
      }
      case "ExportDefaultDeclaration": {
        const row = exportRow(file, registry, "default", fn);
        if (row) return entry(fn, row, null, wrappers > 0);
        break;
      }
      case "ExportSpecifier": {
        const row = exportRow(file, registry, exportedName(parent), fn);
        if (row) return entry(fn, row, null, wrappers > 0);
        break;
      }
    }
  }
  return null;
}

const CALLBACK_METHODS =
  /^(?:map|forEach|filter|find|some|every|reduce|flatMap|sort|then|catch|finally|replace|on|once|setTimeout|setInterval|push|unshift|from|all|allSettled|addEventListener|useEffect|useMemo|useCallback|transaction|test|it|describe)$/;

/** Calls that run a callback themselves: what they return is no longer the function. */
function isCallbackCall(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (call.type === "NewExpression") return true;
  return CALLBACK_METHODS.test(calledName(call));
}

function callRow(
  file: SourceFile,
  registry: Registry,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  property: string | null,
): EntryRow | null {
  const callee = pathOf(file, call.callee);
  if (callee === null) return null;
  const rows =
    registry.callEntries.get(`${callee}()`) ??
    registry.callEntries.get(registry.step(callee, "()") ?? "") ??
    [];
  for (const row of rows)
    if (property === null ? !row.properties : row.properties?.some((each) => fits(each, property)))
      return row;
  return null;
}

/** Holds for a property's name, where `*` stands for any and `/*` for a path. */
const fits = (wanted: string, property: string): boolean =>
  wanted === property || wanted === "*" || (wanted === "/*" && property.startsWith("/"));

/** A function that is a property of an options object: of a call, of an exported object, of a typed constant. */
function optionEntry(
  file: SourceFile,
  registry: Registry,
  property: TSESTree.Property,
  fn: FunctionNode,
): Entry | null {
  const key = keyOf(property);
  if (key === null) return null;
  let object: Node = property.parent;
  for (let depth = 0; depth < 4; depth += 1) {
    const outer = wrapped(object);
    const parent = outer.parent;
    if (isCallLike(parent) && parent.arguments.includes(outer as never)) {
      const row = callRow(file, registry, parent, key);
      return row ? entry(fn, row, parent.type === "CallExpression" ? parent : null) : null;
    }
    if (parent?.type === "ExportDefaultDeclaration") {
      const row = exportRow(file, registry, `default.${key}`, fn);
      return row ? entry(fn, row) : null;
    }
    if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") {
      const variable = variableOf(file, parent.id);
      const exported = exportNameOf(parent) ?? (variable ? laterExportName(readsOf(variable)) : null);
      const row = exported && exportRow(file, registry, `${exported}.${key}`, fn);
      if (row) return entry(fn, row);
      for (const read of variable ? readsOf(variable) : []) {
        const use = wrapped(read).parent;
        if (isCallLike(use) && use.arguments.includes(wrapped(read) as never)) {
          const found = callRow(file, registry, use, key);
          if (found) return entry(fn, found, use.type === "CallExpression" ? use : null);
        }
      }
      return null;
    }
    if (parent?.type === "AssignmentExpression") {
      const exported = commonJsExportName(file, parent);
      const row =
        exported && exportRow(file, registry, exported === "default" ? key : `${exported}.${key}`, fn);
      return row ? entry(fn, row) : null;
    }
    if (parent?.type === "ArrayExpression" || parent?.type === "Property") {
      object = parent.type === "Property" ? parent.parent : parent;
      continue;
    }
    return null;
  }
  return null;
}

/** The row of the type a function, or the constant it is put in, is declared with. */
function typeEntryAt(file: SourceFile, registry: Registry, node: Node): EntryRow | null {
  const candidates: TSESTree.TypeNode[] = [];
  for (
    let inner: Node = node;
    inner.type.startsWith("TS") && "expression" in inner;
    inner = inner.expression as Node
  )
    if ("typeAnnotation" in inner && inner.typeAnnotation)
      candidates.push(inner.typeAnnotation as TSESTree.TypeNode);
  const parent = node.parent;
  if (parent?.type === "VariableDeclarator" && parent.id.typeAnnotation)
    candidates.push(parent.id.typeAnnotation.typeAnnotation);
  if (parent?.type === "PropertyDefinition" && parent.typeAnnotation)
    candidates.push(parent.typeAnnotation.typeAnnotation);
  if (parent?.type === "Property" && parent.parent.type === "ObjectExpression") {
    const object = wrapped(parent.parent);
    const list = object.parent?.type === "ArrayExpression" ? wrapped(object.parent) : null;
    const holder = list ? list.parent : object.parent;
    const maker = holder?.type === "ReturnStatement" ? functionAround(holder) : holder;
    const annotation =
      holder?.type === "VariableDeclarator" ? holder.id.typeAnnotation?.typeAnnotation
      // `const usePlugin = (): Plugin => ({ onRequest({ request }) { … } })`
      : isFunction(maker) ? maker.returnType?.typeAnnotation
      : (list ?? object).type === "TSSatisfiesExpression" ? ((list ?? object) as TSESTree.TSSatisfiesExpression).typeAnnotation
      : undefined; // prettier-ignore
    const single = list ? elementType(annotation) : annotation;
    const path = single ? typePathOf(file, single) : null;
    const key = keyOf(parent);
    const row = path !== null && key !== null ? registry.typeEntries.get(`${path}.${key}`) : undefined;
    if (row) return row;
    const any = path !== null ? registry.typeEntries.get(`${path}.*`) : undefined;
    if (any) return any;
  }
  for (const type of candidates) {
    const path = typePathOf(file, type);
    for (const lineage of path === null ? [] : registry.lineage(path)) {
      const row = registry.typeEntries.get(lineage);
      if (row) return row;
    }
  }
  return null;
}

/** `ServerRoute` of `ServerRoute[]`, `readonly ServerRoute[]` and `Array<ServerRoute>`. */
function elementType(type: TSESTree.TypeNode | undefined): TSESTree.TypeNode | undefined {
  if (type?.type === "TSTypeOperator") return elementType(type.typeAnnotation);
  if (type?.type === "TSArrayType") return type.elementType;
  return type?.type === "TSTypeReference" &&
    type.typeName.type === "Identifier" &&
    /^(?:Readonly)?Array$/.test(type.typeName.name)
    ? type.typeArguments?.params[0]
    : undefined;
}

/** Decorated methods, and methods a base class or interface promises. */
function byMethod(file: SourceFile, registry: Registry, fn: FunctionNode): Entry | null {
  const member = fn.parent;
  if (member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") return null;
  for (const decorator of member.decorators) {
    const callee =
      decorator.expression.type === "CallExpression" ? decorator.expression.callee : decorator.expression;
    const path = pathOf(file, callee);
    const row = path === null ? undefined : registry.decoratorEntries.get(path);
    if (row) return entry(fn, row);
  }
  const owner = classAround(fn);
  const name = keyOf(member);
  if (!owner || name === null) return null;
  const paths = heritagePaths(file, owner).flatMap((path) => registry.lineage(path));
  for (const path of paths)
    for (const row of registry.classEntries.get(path) ?? [])
      if (row.methods?.includes(name)) return entry(fn, row);
  return null;
}

function byDirective(file: SourceFile, registry: Registry, fn: FunctionNode): Entry | null {
  const own = directivesOf(fn.body?.type === "BlockStatement" ? fn.body.body : []);
  if (own.size === 0) return null;
  for (const row of registry.exportEntries)
    if (row.directive && own.has(row.directive)) return entry(fn, row);
  return null;
}

/** The directive strings at the head of a body: `"use server"`. */
export function directivesOf(body: readonly Node[]): Set<string> {
  const found = new Set<string>();
  for (const statement of body) {
    if (statement.type !== "ExpressionStatement") break;
    const text = stringOf(statement.expression);
    if (text === null) break;
    found.add(text);
  }
  return found;
}

/** A function whose parameter is declared as a framework's request or context type. */
function byParameterTypes(file: SourceFile, registry: Registry, fn: FunctionNode): Entry | null {
  for (const [index, parameter] of fn.params.entries()) {
    const name = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    const annotation = "typeAnnotation" in name ? name.typeAnnotation?.typeAnnotation : undefined;
    const paths = annotation ? requestPaths(file, annotation) : [];
    for (const lineage of paths.flatMap((path) => [...registry.lineage(path)])) {
      const row = registry.typeEntries.get(`(${lineage})`);
      if (!row) continue;
      const found = { ...entry(fn, { ...row, params: [] }), guessed: true };
      // `handOver(input, event)`: a helper is handed the request beside its own; what it returns is no answer.
      return index > 0 && found.answers === "returned value" ? { ...found, answers: "nothing" } : found;
    }
  }
  return null;
}

/** The path of a type, or of what it holds: `{ req: Request }`. */
function requestPaths(file: SourceFile, type: TSESTree.TypeNode): Path[] {
  const types =
    type.type === "TSTypeLiteral"
      ? type.members.flatMap((each) =>
          each.type === "TSPropertySignature" && each.typeAnnotation
            ? [each.typeAnnotation.typeAnnotation]
            : [],
        )
      : [type];
  return types.flatMap((each) => typePathOf(file, each) ?? []);
}

/** A function in an object whose own name says what calls it: `const Query = { order(…) {…} }`, `Query: {…}`. */
function byHolder(registry: Registry, fn: FunctionNode): Entry | null {
  const property = wrapped(fn).parent;
  if (property?.type !== "Property" || property.parent.type !== "ObjectExpression") return null;
  const holder = wrapped(property.parent).parent;
  const name =
    holder?.type === "Property" ? keyOf(holder)
    : holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? holder.id.name
    : null; // prettier-ignore
  const row = name === null ? undefined : registry.propertyEntries.get(name);
  return row ? entry(fn, row) : null;
}

/** A function in an object whose other properties say what calls it: `{ type: "Order", args, resolve(…) {…} }`. */
function byNeighbours(file: SourceFile, registry: Registry, fn: FunctionNode): Entry | null {
  const property = wrapped(fn).parent;
  if (property?.type !== "Property" || property.parent.type !== "ObjectExpression") return null;
  const object = property.parent;
  const [first] = fn.params;
  const row = registry.besideEntries
    .get(keyOf(property) ?? "")
    ?.find(
      ({ beside, firstParameter, imports }) =>
        beside.every((name) => propertyOf(object, name) !== null) &&
        (!firstParameter || (first?.type === "Identifier" && firstParameter.test(first.name))) &&
        importsOneOf(file, imports),
    );
  return row ? entry(fn, row) : null;
}

function bySignature(file: SourceFile, registry: Registry, fn: FunctionNode): Entry | null {
  const rows = registry.signatureEntriesOf(file);
  if (rows.length === 0) return null;
  // `entries.forEach((e) => …)`: what the parameter is, is known.
  if (fn.params.length === 0 || callbackSource(file, fn, 0)) return null;
  const names = fn.params.map((parameter) => {
    const inner = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    return inner.type === "Identifier" ? inner.name.replace(/^_/, "").toLowerCase() : "";
  });
  for (const row of rows) {
    if (!importsOneOf(file, row.imports)) continue;
    if (row.reads && !(isExported(file, fn) && readsOne(file, fn, row.reads))) continue;
    if (row.returns && !(isExported(file, fn) && returnsObjectWith(fn, row.returns))) continue;
    for (const wanted of row.names)
      if (
        names.length >= wanted.length &&
        wanted.every((name, index) => name === "*" || names[index] === name)
      ) {
        const shifted = names[0] === "err" || names[0] === "error";
        return { ...entry(fn, shifted ? { ...row, params: [null, ...row.params] } : row), guessed: true };
      }
  }
  return null;
}

/** Holds if a function is exported by the file, under any name. */
function isExported(file: SourceFile, fn: FunctionNode): boolean {
  if (exportNameOf(fn)) return true;
  return usesAsValue(file, fn).some((use) => {
    const parent = use.parent;
    if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") {
      const variable = variableOf(file, parent.id);
      return (
        exportNameOf(parent) !== null || (variable !== null && laterExportName(readsOf(variable)) !== null)
      );
    }
    if (parent?.type === "AssignmentExpression") return commonJsExportName(file, parent) !== null;
    if (parent?.type === "Property") return isExportedObject(file, parent.parent);
    return parent?.type === "ExportDefaultDeclaration" || parent?.type === "ExportSpecifier";
  });
}

/** Holds for an object that is exported under a name of its own: `export const plugin = { register(server) {…} }`. */
function isExportedObject(file: SourceFile, object: Node): boolean {
  const holder = wrapped(object).parent;
  if (holder?.type === "AssignmentExpression") return commonJsExportName(file, holder) !== null;
  if (holder?.type !== "VariableDeclarator" || holder.id.type !== "Identifier")
    return holder?.type === "ExportDefaultDeclaration";
  const variable = variableOf(file, holder.id);
  return exportNameOf(holder) !== null || (variable !== null && laterExportName(readsOf(variable)) !== null);
}

/** Holds if the file reads one of these properties of what the function calls its first parameter: `event.requestContext`. */
function readsOne(file: SourceFile, fn: FunctionNode, names: readonly string[]): boolean {
  const [first] = fn.params;
  if (first?.type !== "Identifier") return false;
  return names.some((name) =>
    membersNamed(file, name).some(
      (member) =>
        member.type === "MemberExpression" &&
        member.object.type === "Identifier" &&
        member.object.name === first.name,
    ),
  );
}

const returnsObjectWith = (fn: FunctionNode, names: readonly string[]): boolean =>
  returnsOf(fn).some((value) => {
    const object = unwrap(value);
    return object.type === "ObjectExpression" && names.every((name) => propertyOf(object, name) !== null);
  });

/** Holds if a row asks for no package, or the file imports one of those it asks for. */
const importsOneOf = (file: SourceFile, packages: readonly string[] | undefined): boolean =>
  packages === undefined || packages.some((name) => file.fact(importedPackages).has(name));

function importedPackages(file: SourceFile): Set<string> {
  return new Set(file.all("ImportDeclaration").map((declaration) => declaration.source.value));
}

function fileDirectives(file: SourceFile): Set<string> {
  return directivesOf(file.program.body);
}

/** Holds for a file without imports and exports: its functions are there for whoever loads it. */
const isScript = (file: SourceFile): boolean =>
  !file.program.body.some((statement) => /^(?:Import|Export)/.test(statement.type)) &&
  !/\brequire\s*\(|\bexports\b/.test(file.text);

/** The row of a function that is exported under a name, or, in a script, declared under it. */
function exportRow(
  file: SourceFile,
  registry: Registry,
  name: string,
  fn: FunctionNode,
  inScript = false,
): ExportEntry | null {
  for (const row of registry.exportEntriesOf(file)) {
    if (inScript && !row.inScripts) continue;
    if (row.directive && !file.fact(fileDirectives).has(row.directive)) continue;
    if (!row.exports.includes(name) && !row.exports.includes("*")) {
      // `actions.save`: any property of a listed object.
      if (!row.exports.some((exported) => exported.endsWith(".*") && name.startsWith(exported.slice(0, -1))))
        continue;
    }
    if (!importsOneOf(file, row.imports)) continue;
    if (fn.type === "FunctionExpression" && fn.generator) continue;
    if (
      row.firstParameter &&
      !(fn.params[0]?.type === "Identifier" && row.firstParameter.test(fn.params[0].name))
    )
      continue;
    return row;
  }
  return null;
}

/** The name a declaration is exported under, where it stands. */
function exportNameOf(node: Node): string | null {
  const declaration = node.type === "VariableDeclarator" ? node.parent : node;
  const parent = declaration.parent;
  if (parent?.type === "ExportDefaultDeclaration") return "default";
  if (parent?.type !== "ExportNamedDeclaration") return null;
  if (node.type === "VariableDeclarator") return node.id.type === "Identifier" ? node.id.name : null;
  return isFunction(node) && node.id ? node.id.name : null;
}

function laterExportName(reads: readonly Node[]): string | null {
  for (const read of reads) {
    const parent = wrapped(read).parent;
    if (parent?.type === "ExportDefaultDeclaration") return "default";
    if (parent?.type === "ExportSpecifier") return exportedName(parent);
  }
  return null;
}

const exportedName = (specifier: TSESTree.ExportSpecifier): string =>
  specifier.exported.type === "Identifier" ? specifier.exported.name : String(specifier.exported.value);

/** `module.exports = x` → default, `exports.a = x` → a, `module.exports.a = x` → a. */
function commonJsExportName(file: SourceFile, assignment: TSESTree.AssignmentExpression): string | null {
  const target = assignment.left;
  if (target.type !== "MemberExpression") return null;
  const text = file.textOf(target);
  if (text === "module.exports") return "default";
  const named = /^(?:module\.)?exports\.([\w$]+)$/.exec(text);
  return named ? named[1]! : null;
}

/** The role a framework gives to a parameter of a function: `express:request`; null when none is known. */
export function parameterRole(file: SourceFile, fn: FunctionNode, index: number): Path | null {
  const registry = registryOf(file);
  const parameter = fn.params[index];
  if (parameter && "decorators" in parameter)
    for (const decorator of parameter.decorators) {
      const callee =
        decorator.expression.type === "CallExpression" ? decorator.expression.callee : decorator.expression;
      const path = pathOf(file, callee);
      const role = path === null ? undefined : registry.parameters.get(path);
      const own =
        role === undefined
          ? (madeRole(file, registry, callee) ??
            localDecoratorRole(file, registry, path, decorator.expression, parameter))
          : undefined;
      // `@Member("id")`: what it picks of whoever asks is theirs.
      if (own !== undefined) return own;
      if (role !== undefined) {
        const key =
          decorator.expression.type === "CallExpression" ? stringOf(decorator.expression.arguments[0]) : null;
        return key === null ? role : registry.step(role, `.${key.toLowerCase()}`);
      }
    }
  return entryOf(file, fn)?.params[index] ?? null;
}

/** A parameter decorator of the project's own, named or kept after the one who asks: `@CurrentUser()`, `@Member()`. */
function localDecoratorRole(
  file: SourceFile,
  registry: Registry,
  path: Path | null,
  decorator: Node,
  parameter: Node,
): Path | undefined {
  const role = registry.parameters.get("~.*");
  if (role === undefined || !path?.startsWith("~.")) return undefined;
  const name = path.slice(2);
  const callee = decorator.type === "CallExpression" ? unwrap(decorator.callee) : decorator;
  const variable = callee.type === "Identifier" ? variableOf(file, callee) : null;
  const definition = variable ? soleDefinitionOf(variable) : null;
  const source = definition?.kind === "import" ? definition.source : "";
  const says =
    isCarriedPersonName(name) ||
    isCurrentCallerName(name) ||
    /(?:auth|session|identity|current|claims|principal|jwt)/i.test(`${name} ${source}`);
  const typed = /\b\w*(?:Claims|Principal|JwtPayload|SessionUser)\b/.test(file.textOf(parameter));
  return says || typed ? role : undefined;
}

/** What a parameter decorator of the project's own answers, where the call that makes it can be read. */
function madeRole(file: SourceFile, registry: Registry, callee: Node): Path | undefined {
  const variable = callee.type === "Identifier" ? variableOf(file, callee) : null;
  const definition = variable ? soleDefinitionOf(variable) : null;
  const maker =
    definition?.kind === "value" && definition.parts.length === 0
      ? { file, node: unwrap(definition.node) }
      : definition?.kind === "import"
        ? importedValue(file, definition)
        : null;
  const call = maker ? unwrap(maker.node) : null;
  const fn = isCallLike(call) && call.arguments[0] ? unwrap(call.arguments[0]) : null;
  if (!maker || !fn || !isFunction(fn) || !entryOf(maker.file, fn)) return undefined;
  for (const value of returnsOf(fn)) {
    // `request.user?.[part]`
    for (let node = unwrap(value); ; node = unwrap(node.object)) {
      const path = pathOf(maker.file, node);
      if (path !== null && (registry.clientValues.has(path) || registry.sources.has(path))) return path;
      if (node.type !== "MemberExpression") break;
    }
  }
  return undefined;
}

/** How often a piece of code runs: once per request (and in which entry), once per process, or unknown. */
export type Frequency =
  { kind: "per request"; entry: Entry } | { kind: "once"; entry: Entry | null } | { kind: "unknown" };

const UNKNOWN: Frequency = { kind: "unknown" };

const frequencyCache = (_file: SourceFile): Map<FunctionNode, Frequency> => new Map();

/** How often the code around a node runs: looks at the functions around it and at who calls them in this file. */
export function frequencyOf(file: SourceFile, node: Node): Frequency {
  if (!hasEntries(file)) return UNKNOWN;
  for (const fn of functionsAround(node)) {
    const frequency = frequencyOfFunction(file, fn);
    if (frequency.kind !== "unknown") return frequency;
  }
  return { kind: "unknown" };
}

/** Functions that ask for the request at hand (`cookies()`, `getRequestEvent()`): they run once per request. */
function requestReaders(file: SourceFile): Map<FunctionNode, Entry> {
  const registry = registryOf(file);
  const found = new Map<FunctionNode, Entry>();
  if (!registry.mayReach(file, registry.readers)) return found;
  for (const call of file.all("CallExpression")) {
    const path = pathOf(file, call.callee);
    const row = path === null ? undefined : registry.readers.get(`${path}()`);
    const fn = row && !isSetUpByProject(path!, call) && functionAround(call);
    if (!row || !fn || found.has(fn)) continue;
    found.set(fn, {
      fn,
      row: { types: [], params: [] },
      params: [],
      runs: row.runs,
      answers: "nothing",
      wrapped: false,
      registration: null,
    });
  }
  return found;
}

/** The call that runs a function once per element, where it is handed over by its name: `events.map(onEvent)`. */
function runsByName(file: SourceFile, fn: FunctionNode): Node[] {
  const run = listRunOf(file, fn);
  return run ? [run.call] : [];
}

/** How often a function runs by itself or through its callers in this file. */
export function frequencyOfFunction(file: SourceFile, fn: FunctionNode): Frequency {
  if (!hasEntries(file)) return UNKNOWN;
  const cache = file.fact(frequencyCache);
  const known = cache.get(fn);
  if (known) return known;
  cache.set(fn, { kind: "unknown" });
  let frequency: Frequency = { kind: "unknown" };
  const own = entryOf(file, fn);
  const reader = own ? undefined : file.fact(requestReaders).get(fn);
  if (reader) frequency = { kind: "per request", entry: reader };
  else if (own)
    frequency =
      own.runs === "start" || own.runs === "build"
        ? { kind: "once", entry: own }
        : { kind: "per request", entry: own };
  else
    for (const call of [...callsTo(file, fn), ...runsByName(file, fn)]) {
      const caller = frequencyOf(file, call);
      if (caller.kind === "per request") {
        frequency = caller;
        break;
      }
    }
  cache.set(fn, frequency);
  return frequency;
}

/** Holds for an entry that only its parameters suggest while another entry of the file calls it: a helper. */
export function isHelperOfEntry(file: SourceFile, fn: FunctionNode): boolean {
  return (
    entryOf(file, fn)?.guessed === true &&
    callsTo(file, fn).some((call) => {
      const caller = entryAround(file, call);
      return caller !== null && caller.fn !== fn;
    })
  );
}

/** The entry whose code a node is part of, by nesting or by calls in this file. */
export function entryAround(file: SourceFile, node: Node): Entry | null {
  const frequency = frequencyOf(file, node);
  return frequency.kind === "per request" ? frequency.entry : null;
}

/** The handler on a server that a node runs in, by the functions around it. */
export function serverEntryAround(file: SourceFile, node: Node): Entry | null {
  for (const fn of functionsAround(node)) {
    const frequency = frequencyOfFunction(file, fn);
    if (frequency.kind === "per request") return frequency.entry.runs === "client" ? null : frequency.entry;
    if (frequency.kind === "once") return null;
  }
  return null;
}

/** All entries of the file, in source order. */
export const entriesOf = (file: SourceFile): readonly Entry[] => file.fact(findEntries);

function findEntries(file: SourceFile): Entry[] {
  if (!registryOf(file).mayHaveEntries(file)) return [];
  const functions: FunctionNode[] = [
    ...file.all("FunctionDeclaration"),
    ...file.all("FunctionExpression"),
    ...file.all("ArrowFunctionExpression"),
  ].sort((a, b) => a.range[0] - b.range[0]);
  return functions.flatMap((fn) => entryOf(file, fn) ?? []);
}

/**
 * Holds if any function of the file is called by a framework, or asks for the request at hand, or may be called from
 * another file where one is: else nothing says how often its code runs.
 */
export const hasEntries = (file: SourceFile): boolean =>
  file.seesOtherFiles || entriesOf(file).length > 0 || file.fact(requestReaders).size > 0;

/** Methods rows, typed for readers of this module. */
export type { MethodEntry };
