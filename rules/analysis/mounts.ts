import type ts from "typescript";
import { variableOf } from "./bindings.js";
import { chainEndingIn } from "./chains.js";
import { symbolAt } from "./declared-members.js";
import { declaredBy, type Place } from "./elsewhere.js";
import type { Entry } from "./entries.js";
import type { SourceFile } from "./file.js";
import { usersOf } from "./importers.js";
import {
  isCallLike,
  keyOf,
  nameOf,
  unwrap,
  wrapped,
  type CallLike,
  type Identifier,
  type Node,
} from "./nodes.js";
import { openFile, servicesOf } from "./other-files.js";

/** Files that are read for what one thing is given to. */
const MAX_FILES = 12;

/** Routers that hold one another, from the handler's own outwards. */
const MAX_ROUTERS = 2;

/** The call of another file that registers a handler of this one, or mounts its router. */
export interface Mount extends Place<CallLike> {
  /** What is registered there. */
  given: Node;
}

const mountCache = (_file: SourceFile): Map<Entry, readonly Mount[]> => new Map();

/**
 * The calls of other files by which a handler is reached: `router.get("/:id", signedIn, show)`,
 * `app.use("/orders", signedIn, orders)`. Reads those files; ask last.
 */
export function mountsOf(file: SourceFile, entry: Entry): readonly Mount[] {
  if (file.distance > 0 || !servicesOf(file)) return [];
  const cache = file.fact(mountCache);
  const known = cache.get(entry);
  if (known) return known;
  cache.set(entry, []);
  let found: Mount[] = [];
  try {
    found = findMounts(file, entry);
  } catch {
    // TypeScript asserts on some half-written code.
  }
  cache.set(entry, found);
  return found;
}

function findMounts(file: SourceFile, entry: Entry): Mount[] {
  const found: Mount[] = [];
  const own = entry.registration ? routerOf(file, entry.registration) : entry.fn;
  let round: Place[] = own ? [{ file, node: own }] : [];
  for (let depth = 0; depth < MAX_ROUTERS && round.length > 0; depth += 1) {
    const next: Place[] = [];
    for (const { file: there, node } of round)
      for (const mount of callsGiven(there, node)) {
        found.push(mount);
        const router = routerOf(mount.file, mount.node);
        if (router) next.push({ file: mount.file, node: router });
      }
    round = next;
  }
  return found;
}

/** The variable a router is kept in: `router` of `router.route("/x").get(…)`. */
function routerOf(file: SourceFile, call: CallLike): Node | null {
  const root = call.type === "CallExpression" ? chainEndingIn(call).root : null;
  const variable = root?.type === "Identifier" ? variableOf(file, root) : null;
  const [definition, ...others] = variable?.defs ?? [];
  return definition && others.length === 0 && definition.node.type === "VariableDeclarator"
    ? (definition.node as Node)
    : null;
}

/** What registers and mounts. */
const REGISTERS = /^(?:get|post|put|patch|delete|del|all|use|options|head|route|routes|register|on)$/;

/** The calls of other files that are given a function or router of this one. */
function* callsGiven(file: SourceFile, node: Node): Generator<Mount> {
  const services = servicesOf(file);
  const declaration = services?.esTreeNodeToTSNodeMap.get(node);
  if (!services || !declaration) return;
  const source = declaration.getSourceFile();
  const names = namesUnder(file, node);
  let read = 0;
  for (const user of usersOf(services.program, source)) {
    if (read >= MAX_FILES) return;
    const other = openFile(file, user);
    if (!other) continue;
    read += 1;
    const locals = localNames(other, names);
    for (const name of other.all("Identifier")) {
      if (!locals.has(name.name) || !isRead(name)) continue;
      const given = name.parent.type === "MemberExpression" ? name.parent : name;
      const call = registrationOf(given);
      if (call && standsFor(other, given, declaration)) yield { file: other, node: call, given };
    }
  }
}

/** The names a value may have elsewhere: its own, those of the variables and properties around it. */
function namesUnder(file: SourceFile, node: Node): Set<string> {
  const names = new Set<string>();
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.type === "VariableDeclarator" && at.id.type === "Identifier") names.add(at.id.name);
    if (at.type === "Property" || at.type === "MethodDefinition") names.add(keyOf(at) ?? "");
    if (at.type === "AssignmentExpression" && at.left.type === "MemberExpression")
      names.add(keyOf(at.left) ?? "");
  }
  const own = nameOf(node as never);
  if (own !== null) names.add(own);
  return names;
}

/** The names by which a file may know them: imports give others to whole modules and defaults. */
function localNames(other: SourceFile, names: ReadonlySet<string>): Set<string> {
  const locals = new Set(names);
  for (const each of other.all("ImportDefaultSpecifier")) locals.add(each.local.name);
  for (const each of other.all("ImportSpecifier"))
    if (
      each.imported.type !== "Identifier" ||
      names.has(each.imported.name) ||
      each.imported.name === "default"
    )
      locals.add(each.local.name);
  for (const each of other.all("VariableDeclarator"))
    if (each.id.type === "Identifier" && each.init && isRequire(each.init)) locals.add(each.id.name);
  return locals;
}

const isRequire = (node: Node): boolean => {
  const inner = unwrap(node);
  return (
    inner.type === "CallExpression" && inner.callee.type === "Identifier" && inner.callee.name === "require"
  );
};

/** Not the name that an import or a declaration gives. */
const isRead = (name: Identifier): boolean =>
  !/^(?:Import\w*Specifier|ExportSpecifier)$/.test(name.parent.type) &&
  !(name.parent.type === "VariableDeclarator" && name.parent.id === name) &&
  !(name.parent.type === "MemberExpression" && name.parent.object === name);

/** The call that registers what it is given, also through a list or a wrapper: `router.get("/", [guard, wrap(show)])`. */
function registrationOf(given: Node): CallLike | null {
  let node = wrapped(given);
  for (let hops = 0; hops < 4; hops += 1) {
    const parent: Node | undefined = node.parent;
    if (!parent) return null;
    if (parent.type === "ArrayExpression") node = wrapped(parent);
    else if (isCallLike(parent) && (parent.arguments as Node[]).includes(node)) {
      const callee = unwrap(parent.callee);
      if (callee.type === "MemberExpression" && REGISTERS.test(keyOf(callee) ?? "")) return parent;
      node = wrapped(parent);
    } else return null;
  }
  return null;
}

/** Holds if a name of another file is declared by a node, or by what holds that node. */
function standsFor(other: SourceFile, given: Node, declaration: ts.Node): boolean {
  const source = declaration.getSourceFile();
  const holds = (each: ts.Node): boolean =>
    each.getSourceFile() === source && each.pos <= declaration.pos && declaration.end <= each.end;
  return declaredBy(other, given).some((each) => {
    if ("statements" in each) return false;
    // `exports.show = …` is declared by its left side.
    if (holds(each) || ("left" in each.parent && each.parent.left === each && holds(each.parent)))
      return true;
    // `export default router`, `module.exports = router`, `module.exports = { show }`
    const { expression, right, name } = each as { expression?: ts.Node; right?: ts.Node; name?: ts.Node };
    const checker = servicesOf(other)!.program.getTypeChecker();
    const shorthand =
      name && "objectAssignmentInitializer" in each
        ? checker.getShorthandAssignmentValueSymbol(each)
        : undefined;
    const behind = shorthand ?? symbolAt(checker, right ?? expression);
    return behind?.declarations?.some(holds) ?? false;
  });
}
