/**
 * The shape of facts about libraries. Files beside this one hold only data; `settings.hiyari.models` takes the same
 * shape for private frameworks.
 *
 * A **path** names a value by how it is reached: `express()` is what calling the default export of "express" gives,
 * `express().get` its method, `lru-cache.LRUCache()` an instance (calls and `new` look alike, a type reference to the
 * class too). `$name` is a global or auto-imported name, `~.name` an export of one of the project's own modules,
 * `express:request` a role that an entry gives to a parameter. `.name` is a property, `[]` an element, `()` a result;
 * promises are looked through.
 */
export type Path = string;

/** Who hears the answer of a function that runs once per request. */
export type Answer = "returned value" | "sent by a parameter" | "nothing";

interface EntryFacts {
  /** The path of each parameter; null where nothing is known. */
  params: readonly (Path | null)[];
  /** How the answer leaves; a returned value when left out. */
  answers?: Answer;
  /** `both` also runs in a browser; `start` runs once per process, `build` when the site is built. */
  runs?: "server" | "both" | "client" | "start" | "build";
}

/** A function handed to a call runs once per request: `app.get("/", fn)`. */
export interface CallEntry extends EntryFacts {
  call: readonly Path[];
  /** Names of option properties that hold the function; arguments themselves when left out. */
  properties?: readonly string[];
  /** Parameters when the function takes four (Express error handlers). */
  fourParams?: readonly (Path | null)[];
}

/** A function a file exports runs once per request because of the file's name. */
export interface ExportEntry extends EntryFacts {
  /** Matches the path of the file, forward slashes. */
  files: RegExp | string;
  /** Export names; `default` for the default export; `default.fetch` for a property of it. `*` for any. */
  exports: readonly string[];
  /** Only in files with this directive, or in functions with it. */
  directive?: string;
  /** Only in files that import one of these packages. */
  imports?: readonly string[];
}

/** A function with this declared type runs once per request: `const h: RequestHandler = …`. */
export interface TypeEntry extends EntryFacts {
  types: readonly Path[];
}

/** A method runs once per request because of its decorator, or its class's base class or interface. */
export interface MethodEntry extends EntryFacts {
  decorators?: readonly Path[];
  /** Names of methods in classes that extend or implement `classes`. */
  methods?: readonly string[];
  classes?: readonly Path[];
}

/** A function with parameters of these names runs once per request, when nothing else is known about it. */
export interface SignatureEntry extends EntryFacts {
  names: readonly (readonly string[])[];
  /** Only in files that match. */
  files?: RegExp | string;
}

export type EntryRow = CallEntry | ExportEntry | TypeEntry | MethodEntry | SignatureEntry;

/** What a value says about people. */
export type Label =
  /** identifies the person asking, or was fetched with that */
  | "identity"
  /** what a visitor typed or sent; personal once a personal field is taken from it */
  | "input"
  /** a personal record or field */
  | "personal"
  /** a credential from the environment, a configuration or a secret manager */
  | "secret";

export interface SourceRow {
  path: Path;
  is: Label;
  /** The argument that has to say so: `req.get("authorization")`, `c.get("user")`. */
  when?: { argument: number; names: "identity header" | "person or caller" };
}

/** A call or assignment that sets a response header. */
export interface HeaderRow {
  call: readonly Path[];
  /** Index of the name argument and of the value argument. */
  name?: number;
  value?: number;
  /** Index of an argument that is an object, array of pairs or `Headers` of name to value. */
  fields?: number;
  /** Property of the argument at `fields` that holds the fields: `{ headers: {…} }`. */
  under?: string;
}

/** A call that sends a response, or makes one. */
export interface SendRow {
  call: readonly Path[];
  /** Indexes of the arguments that become the body. */
  body: readonly number[];
}

export interface LibraryModel {
  library: string;
  /** Where the facts were read: documentation address or path in the package at a version. */
  evidence: string;
  /** Other ways to reach the same value: `express.Router()` is an `express()`. */
  aliases?: Readonly<Record<Path, Path>>;
  /** What a value also is: an Express request is a Node request. */
  extends?: Readonly<Record<Path, Path>>;
  entries?: readonly EntryRow[];
  sources?: readonly SourceRow[];
  headers?: readonly HeaderRow[];
  sends?: readonly SendRow[];
  /** Parameter decorators: what the decorated parameter is. */
  parameters?: Readonly<Record<Path, Path>>;
  /** Importing one of these shows that the file runs on a server. */
  serverPackages?: readonly string[];
  /** Importing one of these shows that the file runs in a browser. */
  clientPackages?: readonly string[];
}
