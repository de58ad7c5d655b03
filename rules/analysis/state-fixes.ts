import type { TSESTree } from "@typescript-eslint/utils";
import { MAKES_ANOTHER, REQUEST_PLACES, REQUEST_SCOPES } from "../models/remedies.js";
import { soleDefinitionOf, variableOf, type Variable } from "./bindings.js";
import { entryAround, entryOf, parameterRole } from "./entries.js";
import type { SourceFile } from "./file.js";
import { callsTo, functionsAround, membersNamed } from "./functions.js";
import { memoryOf } from "./memories.js";
import {
  classAround,
  contains,
  functionAround,
  keyOf,
  unwrap,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import type { SharedWrite } from "./shared-writes.js";
import {
  amongStatements,
  change,
  freeName,
  imported,
  indentAt,
  insertedAt,
  isTyped,
  literal,
  renamedTo,
  replaced,
  rootName,
  withoutLine,
  withProperty,
  type Change,
  type Replacement,
} from "./text-fixes.js";

/** Changes that keep what a request writes within the request, the simplest first. */
export function keptInRequest(file: SourceFile, write: SharedWrite): Change[] {
  // `({ name, email } = member)`: one of its places may be kept in the request, and the others still are not.
  if (write.at.type === "AssignmentExpression" && write.at.left.type.endsWith("Pattern")) return [];
  switch (write.how) {
    case "client":
      return some(ownInstance(file, write.target, write.at) ?? perCall(file, write));
    case "process":
      return some(requestPlace(file, write) ?? requestConstant(file, write));
    default:
      return some(
        requestConstant(file, write) ??
          unread(file, write) ??
          renderState(file, write) ??
          requestVariable(file, write) ??
          requestScope(file, write) ??
          requestStorage(file, write),
      );
  }
}

const some = (found: Change | null): Change[] => (found ? [found] : []);

/** Every place of the file that reads or writes what a write fills; null when not all of them can be known. */
interface Places {
  reads: Node[];
  writes: Node[];
  variable: Variable | null;
  /** The blocks whose statements the writes are; made when it is asked for. */
  blocks?: WriteBlocks;
  /** Every read follows a write of a block around it; known when it was asked for. */
  keptApart?: boolean;
}

const placesCache = (_file: SourceFile): Map<Node | Variable, Map<string, Places | null>> => new Map();

/** The places of what a write fills: the same for all writes of a variable, or of one of its parts. */
function placesOf(file: SourceFile, target: Node): Places | null {
  const root = rootName(target);
  const holder = root ? variableOf(file, root) : classAround(target);
  const cache = file.fact(placesCache);
  const key = holder ?? file.program;
  let byText = cache.get(key);
  if (!byText) cache.set(key, (byText = new Map()));
  const text = file.textOf(target);
  let places = byText.get(text);
  if (places === undefined) byText.set(text, (places = findPlaces(file, target)));
  return places;
}

function findPlaces(file: SourceFile, target: Node): Places | null {
  if (target.type === "Identifier") {
    const variable = variableOf(file, target);
    if (!variable || isExported(variable)) return null;
    return sorted(
      file,
      variable,
      variable.references.filter((each) => !each.init).map((each) => each.identifier as unknown as Node),
    );
  }
  if (target.type !== "MemberExpression" || keyOf(target) === null) return null;
  const text = file.textOf(target);
  const same = membersNamed(file, keyOf(target)!).filter((each) => file.textOf(each) === text);
  if (target.object.type === "ThisExpression") {
    const owner = classAround(target);
    const field = owner?.body.body.find(
      (each) => each.type === "PropertyDefinition" && keyOf(each) === keyOf(target),
    );
    const own =
      target.property.type === "PrivateIdentifier" ||
      (field?.type === "PropertyDefinition" && field.accessibility === "private");
    return own
      ? sorted(
          file,
          null,
          same.filter((each) => classAround(each) === owner),
        )
      : null;
  }
  const root = rootName(target);
  const variable = root && variableOf(file, root);
  if (!root || (!variable && root.name !== "globalThis")) return null;
  // What another file shares, or is handed, is read there.
  if (variable?.defs.some((each) => each.type === "ImportBinding")) return null;
  if (variable && (isExported(variable) || isUsedAround(file, variable, text))) return null;
  return sorted(file, variable, same);
}

const chainCache = (_file: SourceFile): Map<Variable, ReadonlySet<string>> => new Map();

/** Holds if a variable is used where a part of it, told by its text, goes along: as a whole, or a part around it. */
function isUsedAround(file: SourceFile, variable: Variable, text: string): boolean {
  const cache = file.fact(chainCache);
  let chains = cache.get(variable);
  if (!chains) cache.set(variable, (chains = chainsOf(file, variable)));
  if (chains.has("")) return true;
  for (let end = 1; end < text.length; end += 1) if (chains.has(text.slice(0, end))) return true;
  return false;
}

/** How far each use of a variable reaches, by its text: `a.b.c` of `a.b.c = 1`; nothing for the variable alone. */
function chainsOf(file: SourceFile, variable: Variable): ReadonlySet<string> {
  const chains = new Set<string>();
  for (const { init, identifier } of variable.references) {
    if (init) continue;
    const name = identifier as unknown as Node;
    let chain = name;
    while (chain.parent?.type === "MemberExpression" && chain.parent.object === chain) chain = chain.parent;
    chains.add(chain === name ? "" : file.textOf(chain));
  }
  return chains;
}

function sorted(file: SourceFile, variable: Variable | null, all: readonly Node[]): Places | null {
  const reads: Node[] = [];
  const writes: Node[] = [];
  for (const place of all) {
    const parent = place.parent;
    if (parent?.type === "AssignmentExpression" && parent.left === place) {
      if (parent.operator !== "=") return null;
      writes.push(place);
    } else if (
      parent?.type === "UpdateExpression" ||
      (parent?.type === "UnaryExpression" && parent.operator === "delete")
    )
      return null;
    else if (parent?.type === "Property" && parent.parent.type === "ObjectPattern") return null;
    else if (parent?.type === "ExportSpecifier") return null;
    else reads.push(place);
  }
  void file;
  return { reads, writes, variable };
}

/** The blocks that writes stand in as statements, by what reads and other writes are in them. */
interface WriteBlocks {
  /** Of the blocks that hold a write as a statement, where the first such statement ends. */
  own: Map<Node, number>;
  /** How many writes a block has in it, at any depth, up to a second one. */
  writes: Map<Node, number>;
  /** The reads of a block, at any depth, in the order of the places. */
  reads: Map<Node, Node[]>;
}

function blocksOf(places: Places): WriteBlocks {
  if (places.blocks) return places.blocks;
  const blocks: WriteBlocks = { own: new Map(), writes: new Map(), reads: new Map() };
  for (const place of places.writes) {
    const write = writeStatement(place);
    if (!write) continue;
    const { statement, block } = write;
    blocks.own.set(block, Math.min(blocks.own.get(block) ?? Infinity, statement.range[1]));
    for (let node: Node | undefined = block; node; node = node.parent)
      blocks.writes.set(node, (blocks.writes.get(node) ?? 0) + 1);
  }
  for (const read of places.reads)
    for (let node: Node | undefined = read; node; node = node.parent)
      if (blocks.own.has(node)) {
        const reads = blocks.reads.get(node);
        if (reads) reads.push(read);
        else blocks.reads.set(node, [read]);
      }
  return (places.blocks = blocks);
}

/** Holds if every read follows a write of a block around it. */
function followWrites({ reads }: Places, { own }: WriteBlocks): boolean {
  return reads.every((read) => {
    for (let node: Node | undefined = read; node; node = node.parent)
      if ((own.get(node) ?? Infinity) <= read.range[0]) return true;
    return false;
  });
}

/** Holds if another write stands in the same block, in one of it, or in one around it. */
function hasOtherWrite(block: Node, { own, writes }: WriteBlocks): boolean {
  if (writes.get(block)! > 1) return true;
  for (let node = block.parent; node; node = node.parent) if (own.has(node)) return true;
  return false;
}

const exported = memoryOf<Variable, boolean>();

function isExported(variable: Variable): boolean {
  let known = exported.get(variable);
  if (known === undefined) exported.set(variable, (known = findExport(variable)));
  return known;
}

function findExport(variable: Variable): boolean {
  const isExport = (node: Node | undefined): boolean =>
    node?.type === "ExportNamedDeclaration" || node?.type === "ExportDefaultDeclaration";
  return (
    variable.defs.some((each) => {
      const node = each.node as unknown as Node;
      return isExport(node.parent) || isExport(node.parent?.parent);
    }) ||
    variable.references.some((each) =>
      /^Export/.test((each.identifier as unknown as Node).parent?.type ?? ""),
    )
  );
}

/** The statement a write is, and the block it stands in; null for a write within an expression. */
function writeStatement(
  place: Node,
): { statement: TSESTree.ExpressionStatement; block: TSESTree.BlockStatement } | null {
  const statement = place.parent?.parent;
  return statement?.type === "ExpressionStatement" && statement.parent.type === "BlockStatement"
    ? { statement, block: statement.parent }
    : null;
}

/** Holds if a read can only see what was written before it in the same block. */
const readsOwn = (read: Node, write: { statement: Node; block: Node }): boolean =>
  contains(write.block, read) && read.range[0] >= write.statement.range[1];

/** `current = await load(req)` → `const current = await load(req)`, when every read follows a write of its own block. */
function requestConstant(file: SourceFile, write: SharedWrite): Change | null {
  if (write.at.type !== "AssignmentExpression") return null;
  const places = placesOf(file, write.target);
  const own = writeStatement(write.target);
  if (!places || !own) return null;
  const blocks = blocksOf(places);
  if (hasOtherWrite(own.block, blocks)) return null;
  const ownReads = (blocks.reads.get(own.block) ?? []).filter((read) => readsOwn(read, own));
  if (ownReads.length === 0) return null;
  places.keptApart ??= followWrites(places, blocks);
  if (!places.keptApart) return null;
  const isName = write.target.type === "Identifier";
  const key = isName
    ? (write.target as TSESTree.Identifier).name
    : keyOf(write.target as TSESTree.MemberExpression)!.replace(/^#/, "");
  const name = isName ? key : freeConstant(file, key);
  if (name === null) return null;
  const type = isName && places.variable ? annotationOf(file, places.variable) : "";
  const edits: Replacement[] = [replaced(write.target, `const ${name}${type}`)];
  if (!isName) edits.push(...ownReads.map((read) => renamedTo(read, name)));
  const left = places.reads.length - ownReads.length + places.writes.length - 1;
  const declaration =
    left === 0 && isName && places.variable ? lonelyDeclaration(file, places.variable) : null;
  return change("local", declaration ? [declaration, ...edits] : edits);
}

const RESERVED =
  /^(?:default|new|class|function|delete|return|this|in|of|var|let|const|enum|export|import|static|await|yield)$/;

/** Every name that a scope of the file declares or looks for. */
function takenNames({ source }: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { variables, through } of source.scopeManager.scopes) {
    for (const { name } of variables) names.add(name);
    for (const { identifier } of through) names.add(identifier.name);
  }
  return names;
}

function freeConstant(file: SourceFile, key: string): string | null {
  if (!/^[A-Za-z_$][\w$]*$/.test(key) || RESERVED.test(key)) return null;
  const taken = file.fact(takenNames);
  return (
    [key, `current${key.charAt(0).toUpperCase()}${key.slice(1)}`].find((name) => !taken.has(name)) ?? null
  );
}

/** The type a variable is declared with, as it stands behind the name. */
function annotationOf(file: SourceFile, variable: Variable): string {
  const name = variable.identifiers[0] as unknown as Node | undefined;
  return name?.type === "Identifier" && name.typeAnnotation ? file.textOf(name.typeAnnotation) : "";
}

/** The declaration of a variable nothing uses any more, when making its first value does nothing. */
function lonelyDeclaration(file: SourceFile, variable: Variable, evenIfMade = false): Replacement | null {
  const declarator = declaratorOf(variable);
  const declaration = declarator?.parent;
  if (declaration?.type !== "VariableDeclaration" || declaration.declarations.length !== 1) return null;
  if (!evenIfMade && declarator!.init && /[(`]/.test(file.textOf(declarator!.init))) return null;
  return withoutLine(file, declaration);
}

function declaratorOf(variable: Variable): TSESTree.VariableDeclarator | null {
  const node = variable.defs[0]?.node as unknown as Node | undefined;
  return node?.type === "VariableDeclarator" ? node : null;
}

/** A module variable, or a store, that one handler alone uses: its declaration moves into the handler. */
function requestVariable(file: SourceFile, write: SharedWrite): Change | null {
  const variable = write.target.type === "Identifier" ? variableOf(file, write.target) : null;
  const declarator = variable ? declaratorOf(variable) : null;
  if (!variable || !declarator || isExported(variable)) return null;
  const { first, from, to } = usesOf(variable);
  const isStore = contains(declarator, write.at);
  const fn = isStore ? first && handlerOf(file, first) : entryAround(file, write.at)?.fn;
  // What several calls of a helper gather is no variable of one of them.
  if (write.at.type === "CallExpression" && fn && callsTo(file, fn).length > 0) return null;
  const moved = lonelyDeclaration(file, variable, isStore);
  if (!moved || fn?.body.type !== "BlockStatement" || from < fn.body.range[0] || fn.body.range[1] < to)
    return null;
  return change("variable", [moved, atStart(file, fn, file.textOf(declarator.parent))]);
}

/** The first use of a variable, and from where to where it is used. */
interface Uses {
  first: Node | null;
  from: number;
  to: number;
}

const usesByVariable = memoryOf<Variable, Uses>();

function usesOf(variable: Variable): Uses {
  let uses = usesByVariable.get(variable);
  if (!uses) {
    uses = { first: null, from: Infinity, to: -Infinity };
    for (const { init, identifier } of variable.references) {
      if (init) continue;
      uses.first ??= identifier as unknown as Node;
      uses.from = Math.min(uses.from, identifier.range![0]);
      uses.to = Math.max(uses.to, identifier.range![1]);
    }
    usesByVariable.set(variable, uses);
  }
  return uses;
}

/** The handler that all uses of a variable stand in, if there is one: the one around any of them. */
function handlerOf(file: SourceFile, use: Node): FunctionNode | undefined {
  const around = [...functionsAround(use)];
  return around.find((fn) => entryOf(file, fn) !== null) ?? around.at(-1);
}

/** A singleton of a container that remembers the visitor: one instance for each request. */
function requestScope(file: SourceFile, write: SharedWrite): Change | null {
  const owner = classAround(write.at);
  if (write.how !== "field" || !owner || rootName(write.target) !== null) return null;
  for (const { expression } of owner.decorators) {
    if (expression.type !== "CallExpression") continue;
    const path = pathOf(file, expression.callee);
    const row = path === null ? undefined : REQUEST_SCOPES[path];
    const options = expression.arguments[0];
    if (!row) continue;
    const edit = !options
      ? insertedAt(expression.range[1] - 1, `{ ${row.option}: ${row.value} }`)
      : options.type === "ObjectExpression"
        ? withProperty(file, options, row.option, row.value)
        : row.alone
          ? replaced(options, `{ ${row.alone}: ${file.textOf(options)}, ${row.option}: ${row.value} }`)
          : null;
    return edit && change("scope", [...imported(file, row.from, row.name), edit], { value: row.value });
  }
  return null;
}

/** A write that nothing reads: it goes. */
function unread(file: SourceFile, write: SharedWrite): Change | null {
  const places = placesOf(file, write.target);
  const own = writeStatement(write.target);
  if (!places || !own || places.reads.length > 0 || write.at.type !== "AssignmentExpression") return null;
  if (/\(|\bawait\b/.test(file.textOf(write.at.right))) return null;
  const declaration =
    places.writes.length === 1 && places.variable && write.target.type === "Identifier"
      ? lonelyDeclaration(file, places.variable)
      : null;
  return change("drop", [...(declaration ? [declaration] : []), withoutLine(file, own.statement)]);
}

/** What a composable of the page's framework keeps per request: a module's `ref(x)` becomes `useState("name", () => x)`. */
function renderState(file: SourceFile, write: SharedWrite): Change | null {
  const root = rootName(write.target);
  const variable = root && variableOf(file, root);
  const declarator = variable ? declaratorOf(variable) : null;
  const init = declarator?.init ? unwrap(declarator.init) : null;
  if (!root || !variable || !declarator || init?.type !== "CallExpression" || isExported(variable))
    return null;
  if (
    !/^(?:shallowRef|ref)$/.test(file.textOf(init.callee)) ||
    !isNuxt(file) ||
    declarator.parent.declarations.length !== 1
  )
    return null;
  const functions = new Set<FunctionNode>();
  for (const reference of variable.references) {
    if (reference.init) continue;
    const outermost = [...functionsAround(reference.identifier as unknown as Node)].at(-1);
    if (outermost?.body.type !== "BlockStatement") return null;
    functions.add(outermost);
  }
  const types = init.typeArguments ? file.textOf(init.typeArguments) : "";
  const first = init.arguments[0] ? file.textOf(init.arguments[0]) : "undefined";
  const line = `const ${root.name} = useState${types}(${literal(file, root.name)}, () => ${first.startsWith("{") ? `(${first})` : first});`;
  const edits = [...functions].map((fn) => atStart(file, fn, line));
  const from = file
    .all("ImportDeclaration")
    .find((each) => /^(?:#imports|#app|nuxt\/app)$/.test(each.source.value));
  return change("renderState", [
    ...(from ? imported(file, from.source.value, "useState") : []),
    withoutLine(file, declarator.parent),
    ...edits,
  ]);
}

const isNuxt = (file: SourceFile): boolean =>
  /(?:^|\/)(?:composables|stores|plugins|middleware|pages|components|layouts|utils)\//.test(file.path) &&
  /\b(?:useFetch|useRequestFetch|useAsyncData|useNuxtApp|useUserSession|useCookie|useRequestHeaders|\$fetch|defineNuxt\w+|useRequestEvent)\b|#imports|#app/.test(
    file.text,
  );

/** A line at the start of a function's body. */
function atStart(file: SourceFile, fn: FunctionNode, line: string): Replacement {
  const body = fn.body as TSESTree.BlockStatement;
  const first = body.body[0];
  const indent = first ? indentAt(file, first) : `${indentAt(file, fn)}  `;
  return insertedAt(body.range[0] + 1, `\n${indent}${line}`);
}

/** A variable that middleware fills and others read: an AsyncLocalStorage, read into a constant where it is used. */
function requestStorage(file: SourceFile, write: SharedWrite): Change | null {
  if (write.at.type !== "AssignmentExpression" || write.target.type !== "Identifier") return null;
  const places = placesOf(file, write.target);
  const own = writeStatement(write.target);
  const entry = entryAround(file, write.at);
  const declarator = places?.variable ? declaratorOf(places.variable) : null;
  if (
    !places ||
    !own ||
    !entry ||
    !declarator ||
    places.writes.length !== 1 ||
    functionAround(write.at) !== entry.fn
  )
    return null;
  if (
    declarator.parent.declarations.length !== 1 ||
    declarator.parent.parent.type !== "Program" ||
    entry.runs !== "server"
  )
    return null;
  const empty = emptyValue(file, declarator);
  const name = freeName(file, `${write.target.name}Storage`);
  if (empty === null || name === null) return null;
  const readers = new Set<FunctionNode>();
  let inSelf = false;
  for (const read of places.reads) {
    if (readsOwn(read, own)) inSelf = true;
    else if (contains(entry.fn, read)) return null;
    else {
      const reader = [...functionsAround(read)].find((fn) => fn.body.type === "BlockStatement");
      if (!reader || !isReachedFrom(file, reader, entry.fn, own.statement)) return null;
      readers.add(reader);
    }
  }
  if (readers.size === 0) return null;
  const type =
    declarator.id.type === "Identifier" && declarator.id.typeAnnotation
      ? `<${file.textOf(declarator.id.typeAnnotation.typeAnnotation)}>`
      : isTyped(file)
        ? "<any>"
        : "";
  const value = file.textOf(write.at.right);
  const variable = write.target.name;
  const entering = inSelf
    ? `const ${variable} = ${value};\n${indentAt(file, own.statement)}${name}.enterWith(${variable})`
    : `${name}.enterWith(${value})`;
  const inner = [...readers].filter(
    (fn) => ![...readers].some((other) => other !== fn && contains(other, fn)),
  );
  return change("storage", [
    ...imported(file, "node:async_hooks", "AsyncLocalStorage"),
    replaced(declarator.parent, `const ${name} = new AsyncLocalStorage${type}();`),
    replaced(write.at, entering),
    ...inner.map((fn) => atStart(file, fn, `const ${variable} = ${name}.getStore()${empty};`)),
  ]);
}

/** What reading an empty storage has to give so that the type stays: ` ?? null`, `!` or nothing. */
function emptyValue(file: SourceFile, declarator: TSESTree.VariableDeclarator): string | null {
  const init = declarator.init;
  const type =
    declarator.id.type === "Identifier" && declarator.id.typeAnnotation
      ? file.textOf(declarator.id.typeAnnotation)
      : "";
  if (!init) return type === "" || /\bundefined\b/.test(type) || !isTyped(file) ? "" : "!";
  if (init.type === "Identifier" && init.name === "undefined") return "";
  return init.type === "Literal" ? ` ?? ${init.raw}` : null;
}

/** Holds if a function runs in the asynchronous context of the middleware that writes: called by it, or behind its `next()`. */
function isReachedFrom(file: SourceFile, reader: FunctionNode, writer: FunctionNode, write: Node): boolean {
  const passesOn = /\bnext\(/.test(file.text.slice(write.range[1], writer.range[1]));
  for (const fn of [reader, ...functionsAround(reader)]) {
    if (entryOf(file, fn)) return passesOn;
    const calls = callsTo(file, fn);
    if (calls.length > 0)
      return calls.every(
        (call) =>
          (contains(writer, call) && call.range[0] > write.range[1]) ||
          (passesOn && entryAround(file, call) !== null && !contains(writer, call)),
      );
  }
  return false;
}

/** `app.locals.user = …` → `res.locals.user = …`, and its reads in the same file with it. */
function requestPlace(file: SourceFile, write: SharedWrite): Change | null {
  const shared = sharedObject(file, write.target);
  if (!shared || write.target.type !== "MemberExpression") return null;
  const key = file.textOf(write.target).slice(shared.range[1] - write.target.range[0]);
  const row = REQUEST_PLACES[pathOf(file, shared)!]!;
  const edits: Replacement[] = [];
  for (const member of file.all("MemberExpression")) {
    const other = sharedObject(file, member);
    if (!other || other === member || file.text.slice(other.range[1], member.range[1]) !== key) continue;
    const own = requestOwn(file, member, row.role);
    if (own === null) return null;
    edits.push(replaced(other, row.property === null ? own : `${own}.${row.property}`));
  }
  return change("place", edits, { value: edits[0]?.text ?? "" });
}

/** The part of a chain that lives as long as the process and has a counterpart per request. */
function sharedObject(file: SourceFile, node: Node): Node | null {
  for (let current = node; current.type === "MemberExpression"; current = unwrap(current.object)) {
    const path = pathOf(file, current);
    if (path !== null && path in REQUEST_PLACES) return current;
  }
  return null;
}

/** The name of the parameter with a role in a function around a place. */
function requestOwn(file: SourceFile, node: Node, role: string): string | null {
  for (const fn of functionsAround(node))
    for (const [index, parameter] of fn.params.entries())
      if (parameter.type === "Identifier" && parameterRole(file, fn, index) === role) return parameter.name;
  return null;
}

/** `shared.setToken(token)` → the same on an instance made for this request, used from there on. */
export function ownInstance(file: SourceFile, target: Node, at: Node): Change | null {
  const root = rootName(target);
  const variable = root && variableOf(file, root);
  const place = amongStatements(at);
  const creation = root && variable ? creationText(file, variable, root, target) : null;
  if (!root || !variable || creation === null || place?.block.type !== "BlockStatement") return null;
  const uses = variable.references
    .filter((each) => !each.init)
    .map((each) => each.identifier as unknown as Node);
  const own = uses.filter((use) => contains(place.block, use) && use.range[0] >= place.statement.range[0]);
  if (!own.some((use) => use.range[0] >= at.range[1])) return null;
  const fn = functionAround(at);
  for (const use of uses) {
    if (own.includes(use)) continue;
    const around = functionAround(use);
    if (around && fn && callsTo(file, around).some((call) => contains(fn, call))) return null;
    if (around === fn && use.range[0] >= place.statement.range[1]) return null;
  }
  const name = freeName(
    file,
    `own${root.name.charAt(0).toUpperCase()}${root.name.slice(1)}`,
    `${root.name}OfRequest`,
  );
  if (name === null) return null;
  const line = `const ${name} = ${creation};\n${indentAt(file, place.statement)}`;
  const edits = [insertedAt(place.statement.range[0], line), ...own.map((use) => renamedTo(use, name))];
  return change("ownClient", edits, { name: root.name });
}

/** How another client like a shared one is made: as the file made it, or by a method it has for that. */
function creationText(file: SourceFile, variable: Variable, root: Node, target: Node): string | null {
  const definition = soleDefinitionOf(variable);
  if (definition?.kind === "value" && definition.parts.length === 0) {
    const made = unwrap(definition.node);
    return made.type === "NewExpression" || made.type === "CallExpression"
      ? file.textOf(definition.node)
      : null;
  }
  if (definition?.kind !== "import") return null;
  const path = pathOf(file, root);
  const method =
    (path !== null ? MAKES_ANOTHER[path] : undefined) ??
    (/\.defaults\.headers\b/.test(file.textOf(target)) ? MAKES_ANOTHER.axios : undefined);
  return method ? `${file.textOf(root)}.${method}` : null;
}

/** `client.setHeader(name, value)` on an imported client → the header with each request that follows. */
function perCall(file: SourceFile, write: SharedWrite): Change | null {
  const { at } = write;
  const root = rootName(write.target);
  const variable = root && variableOf(file, root);
  const place = amongStatements(at);
  if (
    !root ||
    !variable ||
    at.type !== "CallExpression" ||
    at.arguments.length !== 2 ||
    at.callee.type !== "MemberExpression"
  )
    return null;
  if (
    keyOf(at.callee) !== "setHeader" ||
    place?.block.type !== "BlockStatement" ||
    !/graphql-request|\bgql\b/.test(file.text)
  )
    return null;
  const name = freeName(file, "requestHeaders", "ownHeaders");
  const header = at.arguments[0]!;
  if (name === null || header.type === "SpreadElement") return null;
  const edits = [
    replaced(
      place.statement,
      `const ${name} = { ${headerKey(file, header)}: ${file.textOf(at.arguments[1]!)} };`,
    ),
  ];
  for (const reference of variable.references) {
    const use = reference.identifier as unknown as Node;
    if (use.range[0] < place.statement.range[1] || !contains(place.block, use)) continue;
    const call = use.parent?.parent;
    if (
      use.parent?.type !== "MemberExpression" ||
      call?.type !== "CallExpression" ||
      keyOf(use.parent) !== "request" ||
      call.arguments.length > 2
    )
      return null;
    const last = call.arguments.at(-1);
    if (!last || unwrap(call.arguments[0]!).type === "ObjectExpression") return null;
    edits.push(insertedAt(last.range[1], `${call.arguments.length === 1 ? ", undefined" : ""}, ${name}`));
  }
  return edits.length > 1 ? change("perCall", edits, { name }) : null;
}

const headerKey = (file: SourceFile, node: Node): string =>
  node.type === "Literal" && typeof node.value === "string"
    ? /^[a-z_$][\w$]*$/i.test(node.value)
      ? node.value
      : file.textOf(node)
    : `[${file.textOf(node)}]`;
