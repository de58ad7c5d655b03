import { models } from "../models/index.js";
import type {
  CallEntry,
  CredentialRow,
  EntryRow,
  ExpiryRow,
  ExportEntry,
  HeaderRow,
  LibraryModel,
  MailRow,
  MemoizerRow,
  MethodEntry,
  Path,
  QueryCacheRow,
  ResponseCacheRow,
  RouteCacheRow,
  SendRow,
  SetterRow,
  BesideEntry,
  PropertyEntry,
  SignatureEntry,
  SourceRow,
  StoreRow,
  TypeEntry,
} from "../models/schema.js";
import type { SourceFile } from "./file.js";
import {
  arrowsOf,
  maySpeak,
  Ways,
  wordsBefore,
  type Beginning,
  type LooseRow,
  type Mentions,
  type Reach,
} from "./reach.js";

/** Rows by their path. */
type Table = ReadonlyMap<Path, unknown> | ReadonlySet<Path>;

/** Paths whose steps are remembered at a time. */
const MOST_STEPS = 20_000;

/** All model rows, indexed by path. */
export class Registry {
  readonly #aliases = new Map<Path, Path>();
  readonly #bases = new Map<Path, Path[]>();
  readonly #known = new Set<Path>();
  /** Steps taken before: the same few paths are asked for again and again, in all files. */
  readonly #steps = new Map<Path, Map<string, Path | null>>();
  readonly callEntries = new Map<Path, CallEntry[]>();
  readonly typeEntries = new Map<Path, TypeEntry>();
  readonly decoratorEntries = new Map<Path, MethodEntry>();
  readonly classEntries = new Map<Path, MethodEntry[]>();
  readonly exportEntries: ExportEntry[] = [];
  readonly signatureEntries: SignatureEntry[] = [];
  readonly propertyEntries = new Map<string, PropertyEntry>();
  readonly besideEntries = new Map<string, BesideEntry[]>();
  readonly sources = new Map<Path, SourceRow[]>();
  readonly headers = new Map<Path, HeaderRow[]>();
  readonly sends = new Map<Path, SendRow[]>();
  readonly answerParts = new Set<Path>();
  readonly mails = new Map<Path, MailRow[]>();
  readonly mailMarkup = new Set<string>();
  readonly credentials = new Map<Path, CredentialRow[]>();
  readonly credentialFields = new Map<Path, CredentialRow[]>();
  readonly credentialTypes = new Map<Path, CredentialRow[]>();
  readonly credentialPatterns: CredentialRow[] = [];
  readonly credentialPlugins = new Map<Path, CredentialRow[]>();
  readonly expiries = new Map<Path, ExpiryRow[]>();
  readonly expiryTypes = new Map<Path, ExpiryRow[]>();
  readonly expiryPlugins = new Map<Path, ExpiryRow[]>();
  readonly parameters = new Map<Path, Path>();
  /** What stands in front of a parameter of a path. */
  readonly inFrontOf = new Map<Path, Path>();
  readonly responseCaches = new Map<Path, ResponseCacheRow>();
  readonly stores = new Map<Path, StoreRow>();
  /** Names of methods that put something into a store of some library. */
  readonly storeMethods = new Set<string>();
  /** Names of methods that give out what a store of some library holds. */
  readonly storeReads = new Set<string>();
  readonly memoizers = new Map<Path, MemoizerRow>();
  readonly sharedStores: { call: Path; files: RegExp }[] = [];
  readonly asksAsVisitor = new Set<Path>();
  readonly setters = new Map<string, SetterRow[]>();
  readonly readers = new Map<Path, { runs: "server" | "both" }>();
  readonly processWide = new Set<Path>();
  readonly singletons = new Set<Path>();
  readonly moduleStores = new Set<Path>();
  readonly renderStores = new Set<Path>();
  readonly loaders = new Set<Path>();
  readonly keeps = new Map<Path, NonNullable<LibraryModel["keeps"]>[number]>();
  readonly routeCaches = new Map<Path, RouteCacheRow>();
  readonly queryCaches: QueryCacheRow[] = [];
  readonly queryCacheMethods = new Set<string>();
  readonly sessions = new Set<Path>();
  readonly sharedPolicies = new Set<Path>();
  readonly clientValues = new Set<Path>();
  readonly copies = new Set<Path>();
  readonly cookieSetters = new Map<Path, number>();
  readonly hints: NonNullable<LibraryModel["hints"]>[number][] = [];
  readonly hintCalls = new Set<string>();
  readonly defaultLifetimes = new Map<Path, string>();
  readonly sharedSessions = new Map<Path, string>();
  readonly forwardsCookies = new Set<Path>();
  readonly cachePolicies = new Map<Path, NonNullable<LibraryModel["cachePolicies"]>[number]>();
  readonly workerRoutes = new Map<Path, NonNullable<LibraryModel["workerRoutes"]>[number]>();
  readonly keepingStrategies = new Set<Path>();
  readonly cachingDirectives = new Set<string>();
  readonly cachingExports = new Map<string, NonNullable<LibraryModel["cachingExports"]>[number]>();
  readonly serverPackages = new Set<string>();
  readonly clientPackages = new Set<string>();
  readonly libraries: readonly LibraryModel[];
  readonly #ways: Ways;
  readonly #reaches = new Map<Table, Reach>();
  /** What says of each row whether it may speak about a file. */
  readonly #speaking = new Map<LooseRow, (file: SourceFile) => boolean>();
  /** Rows by a word that has to stand in the file, and those without one. */
  readonly #rowsByWord = new Map<string, LooseRow[]>();
  readonly #rowsOfAnyFile: LooseRow[] = [];
  /** Another fact for each table that is asked about: a file is looked at anew for what none was about before. */
  #mentions = (file: SourceFile): Mentions => this.#ways.mentionsIn(file);

  constructor(libraries: readonly LibraryModel[]) {
    this.libraries = libraries;
    for (const library of libraries) this.#add(library);
    this.#ways = new Ways(libraries.flatMap(arrowsOf));
    for (const row of [...this.exportEntries, ...this.signatureEntries]) {
      this.#speaking.set(row, maySpeak(row));
      const words = wordsBefore(row);
      if (!words) this.#rowsOfAnyFile.push(row);
      for (const word of words ?? []) push(this.#rowsByWord, word, row);
    }
    // A row may name a call by a path that another library's alias renames.
    for (const [path, rows] of [...this.credentials])
      if (this.canonical(path) !== path)
        for (const row of rows) push(this.credentials, this.canonical(path), row);
  }

  #add(library: LibraryModel): void {
    for (const [from, to] of Object.entries(library.aliases ?? {})) {
      this.#aliases.set(from, to);
      this.learn(to);
    }
    for (const [path, base] of Object.entries(library.extends ?? {})) {
      push(this.#bases, path, base);
      this.learn(path);
      this.learn(base);
    }
    for (const row of library.entries ?? []) this.#addEntry(row);
    for (const row of library.sources ?? []) {
      push(this.sources, row.path, row);
      this.learn(row.path);
    }
    for (const row of library.headers ?? [])
      for (const path of row.call) {
        push(this.headers, path, row);
        this.learn(path);
      }
    for (const path of library.answerParts ?? []) this.answerParts.add(path);
    for (const row of library.sends ?? [])
      for (const path of row.call) {
        push(this.sends, path, row);
        this.learn(path);
      }
    for (const row of library.mails ?? [])
      for (const path of row.call) {
        push(this.mails, path, row);
        this.learn(path);
      }
    for (const row of library.credentials ?? []) this.#addCredential(row);
    for (const row of library.expiries ?? []) {
      for (const path of row.call ?? []) {
        push(this.expiries, path, row);
        this.learn(path);
      }
      for (const path of row.types ?? []) push(this.expiryTypes, path, row);
      for (const path of row.plugins ?? []) push(this.expiryPlugins, path, row);
    }
    for (const [decorator, path] of Object.entries(library.parameters ?? {}))
      this.parameters.set(decorator, path);
    for (const [path, before] of Object.entries(library.inFrontOf ?? {})) this.inFrontOf.set(path, before);
    for (const row of library.responseCaches ?? [])
      for (const path of row.call) {
        this.responseCaches.set(path, row);
        this.learn(path);
      }
    for (const row of library.stores ?? []) {
      for (const path of row.store) {
        this.stores.set(path, row);
        this.learn(path);
      }
      for (const write of row.writes) for (const method of write.methods) this.storeMethods.add(method);
      for (const method of row.commands ?? []) this.storeMethods.add(method);
      for (const method of row.reads ?? []) this.storeReads.add(method);
    }
    for (const row of library.memoizers ?? [])
      for (const path of row.call) {
        this.memoizers.set(path, row);
        this.learn(path);
      }
    this.sharedStores.push(...(library.sharedStores ?? []));
    for (const path of library.asksAsVisitor ?? []) this.asksAsVisitor.add(this.canonical(path));
    for (const row of library.setters ?? [])
      for (const method of row.methods) push(this.setters, method, row);
    for (const row of library.readers ?? []) for (const path of row.call) this.readers.set(path, row);
    for (const path of library.processWide ?? []) {
      this.processWide.add(path);
      this.learn(path);
    }
    for (const path of library.moduleStores ?? []) this.moduleStores.add(path);
    for (const name of library.mailMarkup ?? []) this.mailMarkup.add(name);
    for (const path of library.loaders ?? []) this.loaders.add(path);
    for (const path of library.renderStores ?? []) this.renderStores.add(path);
    for (const row of library.keeps ?? []) {
      this.keeps.set(row.call, row);
      this.learn(row.call);
    }
    for (const row of library.routeCaches ?? []) this.routeCaches.set(row.call, row);
    for (const row of library.queryCaches ?? []) {
      this.queryCaches.push(row);
      if (row.method !== undefined) this.queryCacheMethods.add(row.method);
    }
    for (const path of library.singletons ?? []) this.singletons.add(path);
    for (const path of library.sessions ?? []) this.sessions.add(path);
    for (const [path, index] of Object.entries(library.cookieSetters ?? {})) {
      this.cookieSetters.set(path, index);
      this.learn(path);
    }
    for (const row of library.hints ?? []) {
      this.hints.push(row);
      this.hintCalls.add(row.call);
    }
    for (const row of library.defaultLifetimes ?? []) this.defaultLifetimes.set(row.call, row.option);
    for (const row of library.sharedSessions ?? []) this.sharedSessions.set(row.call, row.option);
    for (const path of library.forwardsCookies ?? []) this.forwardsCookies.add(path);
    for (const row of library.workerRoutes ?? []) this.workerRoutes.set(row.call, row);
    for (const path of library.keepingStrategies ?? []) this.keepingStrategies.add(path);
    for (const row of library.cachePolicies ?? []) this.cachePolicies.set(row.call, row);
    for (const path of library.clientValues ?? []) {
      this.clientValues.add(path);
      this.learn(path);
    }
    for (const path of library.copies ?? []) this.copies.add(path);
    for (const directive of library.cachingDirectives ?? []) this.cachingDirectives.add(directive);
    for (const row of library.cachingExports ?? []) this.cachingExports.set(row.name, row);
    for (const path of library.sharedPolicies ?? []) this.sharedPolicies.add(path);
    for (const name of library.serverPackages ?? []) this.serverPackages.add(name);
    for (const name of library.clientPackages ?? []) this.clientPackages.add(name);
  }

  #addCredential(row: CredentialRow): void {
    for (const path of row.call ?? []) {
      push(this.credentials, path, row);
      this.learn(path);
    }
    for (const path of row.types ?? []) push(this.credentialTypes, path, row);
    for (const path of row.assigned ?? []) {
      push(this.credentialFields, path, row);
      this.learn(path);
    }
    for (const path of row.plugins ?? []) push(this.credentialPlugins, path, row);
    if (row.pattern) this.credentialPatterns.push(row);
  }

  #addEntry(row: EntryRow): void {
    if ("call" in row)
      for (const path of row.call) {
        push(this.callEntries, path, row);
        this.learn(path);
      }
    else if ("files" in row && "exports" in row) this.exportEntries.push(row);
    else if ("types" in row) for (const path of row.types) this.typeEntries.set(path, row);
    else if ("names" in row) this.signatureEntries.push(row);
    else if ("named" in row) for (const name of row.named) push(this.besideEntries, name, row);
    else if ("under" in row) for (const name of row.under) this.propertyEntries.set(name, row);
    else if ("decorators" in row || "classes" in row) {
      for (const path of row.decorators ?? []) this.decoratorEntries.set(path, row);
      for (const path of row.classes ?? []) push(this.classEntries, path, row);
    }
  }

  /** Makes a path and all its prefixes known, so that a role finds them on the value it extends. */
  learn(path: Path): void {
    for (let prefix = path; prefix !== "" && !this.#known.has(prefix); prefix = withoutLastEdge(prefix))
      this.#known.add(prefix);
  }

  /** The canonical path of a root: `express.Router` may be an alias. */
  canonical(path: Path): Path {
    let current = path;
    for (let hops = 0; hops < 4; hops += 1) {
      const next = this.#aliases.get(current);
      if (next === undefined || next === current) break;
      current = next;
    }
    return current;
  }

  /** The path one edge further (`.name`, `()`, `[]`), by aliases and by what the value extends. */
  step(path: Path, edge: string): Path | null {
    let edges = this.#steps.get(path);
    if (!edges) this.#steps.set(path, (edges = new Map()));
    const known = edges.get(edge);
    if (known !== undefined) return known;
    const next = this.#stepOnce(path, edge);
    if (this.#steps.size > MOST_STEPS) this.#steps.clear();
    else edges.set(edge, next);
    return next;
  }

  #stepOnce(path: Path, edge: string): Path | null {
    if (path.length + edge.length > 200) return null;
    const direct = path + edge;
    for (let queue = [path], seen = 0; queue.length > 0 && seen < 12; seen += 1) {
      const current = queue.shift()!;
      const next = current + edge;
      const alias = this.#aliases.get(next);
      if (alias !== undefined) return this.canonical(alias);
      const any = edge.startsWith(".") ? this.#aliases.get(`${current}.*`) : undefined;
      if (any !== undefined) return any;
      if (this.#known.has(next)) return next;
      queue.push(...(this.#bases.get(current) ?? []));
    }
    return direct;
  }

  /** Holds if a model says something about the path, or about what can be reached from it. */
  knows(path: Path): boolean {
    return this.#known.has(path) || this.#bases.has(path);
  }

  /** Holds if the path is, or extends, the other. */
  is(path: Path | null, other: Path): boolean {
    if (path === null) return false;
    if (path === other) return true;
    return (this.#bases.get(path) ?? []).some((base) => this.is(base, other));
  }

  /**
   * Holds unless a file has nothing that a path of these rows begins with: a package, a global, a name of the project's
   * own, a function that a framework may call. Most files use few libraries, so most questions about them end here.
   */
  mayReach(file: SourceFile, ...tables: readonly Table[]): boolean {
    return file.seesOtherFiles || tables.some((table) => this.#mayReachOne(file, table));
  }

  readonly #answers = (_file: SourceFile): Map<Table, boolean> => new Map();

  /** Each function of a file may ask about the same table. */
  #mayReachOne(file: SourceFile, table: Table): boolean {
    const answers = file.fact(this.#answers);
    let answer = answers.get(table);
    if (answer === undefined) answers.set(table, (answer = this.#begins(file, table)));
    return answer;
  }

  #begins(file: SourceFile, table: Table): boolean {
    let reach = this.#reaches.get(table);
    if (!reach) {
      this.#reaches.set(table, (reach = this.#ways.reachOf(table.keys())));
      this.#mentions = (asked) => this.#ways.mentionsIn(asked);
    }
    const { begun, names } = file.fact(this.#mentions);
    const isBegun = (beginning: Beginning): boolean => begun.has(beginning) || this.#isLoose(file, beginning);
    let isNamed = false;
    for (const beginning of begun) {
      if (reach.unnamed.has(beginning)) return true;
      isNamed ||= reach.named.has(beginning);
    }
    if (reach.loose.some(isBegun)) return true;
    if (!isNamed && !reach.looselyNamed.some(isBegun)) return false;
    return names.some((name) => reach.byName.get(name)?.some(isBegun));
  }

  /** Holds if something begins in a file by the file's path, its parameters or whatever it calls it. */
  #isLoose(file: SourceFile, { rows, anywhere }: Beginning): boolean {
    if (anywhere) return true;
    if (rows.length === 0) return false;
    const possible = file.fact(this.#possible);
    return rows.some((row) => possible.all.has(row));
  }

  /** The rows of exports that may speak about a file, by its path and its words. */
  exportEntriesOf(file: SourceFile): readonly ExportEntry[] {
    return file.fact(this.#possible).exports;
  }

  /** The rows of parameters' names that may speak about a file. */
  signatureEntriesOf(file: SourceFile): readonly SignatureEntry[] {
    return file.fact(this.#possible).signatures;
  }

  /** Holds unless a file has nothing that makes a function an entry of a framework. */
  mayHaveEntries(file: SourceFile): boolean {
    return file.fact(this.#entries);
  }

  readonly #possible = (file: SourceFile) => {
    const near = new Set<LooseRow>(this.#rowsOfAnyFile);
    for (const [word, rows] of this.#rowsByWord)
      if (file.words.has(word)) for (const row of rows) near.add(row);
    for (const row of near) if (!this.#speaking.get(row)!(file)) near.delete(row);
    const those = <R extends LooseRow>(rows: readonly R[]): readonly R[] =>
      near.size === 0 ? [] : rows.filter((row) => near.has(row));
    return { exports: those(this.exportEntries), signatures: those(this.signatureEntries), all: near };
  };

  readonly #entries = (file: SourceFile): boolean =>
    this.exportEntriesOf(file).length > 0 ||
    this.signatureEntriesOf(file).length > 0 ||
    this.mayReach(
      file,
      this.callEntries,
      this.typeEntries,
      this.decoratorEntries,
      this.classEntries,
      this.readers,
    ) ||
    this.#mentionsHolder(file);

  #mentionsHolder(file: SourceFile): boolean {
    for (const name of this.propertyEntries.keys()) if (file.words.has(name)) return true;
    for (const [name, rows] of this.besideEntries)
      if (file.words.has(name))
        for (const { beside } of rows) if (beside.every((each) => file.words.has(each))) return true;
    return false;
  }

  /** Everything a path is: itself and what it extends. */
  lineage(path: Path): Path[] {
    return [path, ...(this.#bases.get(path) ?? []).flatMap((base) => this.lineage(base))];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function withoutLastEdge(path: Path): Path {
  if (path.endsWith("()") || path.endsWith("[]")) return path.slice(0, -2);
  const dot = path.lastIndexOf(".");
  return dot > 0 && dot > path.lastIndexOf("/") ? path.slice(0, dot) : "";
}

const builtIn = new Registry(models);
const extended = new WeakMap<object, Registry>();

/** The registry for a file: the built-in models, and those of its settings. */
export function registryOf(file: SourceFile): Registry {
  const own = file.settings.models;
  if (own.length === 0) return builtIn;
  let registry = extended.get(own);
  if (!registry) {
    registry = new Registry([...models, ...(own as unknown as LibraryModel[])]);
    extended.set(own, registry);
  }
  return registry;
}
