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
  /** What it sets is for every response of the file's entries, as React Router's `headers()` does. */
  covers?: "file";
  /** `both` also runs in a browser; `start` runs once per process, `build` when the site is built. */
  runs?: "server" | "both" | "client" | "start" | "build";
  /** The framework lets in only who is signed in. */
  signedIn?: boolean;
  /** Whoever asks names the fields, of those a schema allows: what is returned leaves in part only. */
  shaped?: boolean;
  /** Each call runs in a process of its own: what a module keeps is gone after it. */
  ownProcess?: boolean;
}

/** A function handed to a call runs once per request: `app.get("/", fn)`. */
export interface CallEntry extends EntryFacts {
  call: readonly Path[];
  /**
   * Names of option properties that hold the function, `*` for any, `/*` for one that is a path; arguments themselves
   * when left out.
   */
  properties?: readonly string[];
  /** Parameters when the function takes two, or four (Express error handlers). */
  twoParams?: readonly (Path | null)[];
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
  /** Only when the first parameter is called so. */
  firstParameter?: RegExp;
  /** Only in files that import one of these packages. */
  imports?: readonly string[];
  /** Also a function of that name at the top of a script, a file without imports and exports. */
  inScripts?: boolean;
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
  /** Only in files that import one of these packages. */
  imports?: readonly string[];
  /** Only exported functions that read one of these properties of their first parameter. */
  reads?: readonly string[];
  /** Only in files that match. */
  files?: RegExp | string;
  /** Only when it is exported and returns an object with all of these properties. */
  returns?: readonly string[];
}

/** A function in an object that is kept under one of these names runs once per request: `Query: { order(…) {…} }`. */
export interface PropertyEntry extends EntryFacts {
  under: readonly string[];
}

/** A function under one of these names runs once per request where its object has others: `{ type, args, resolve }`. */
export interface BesideEntry extends EntryFacts {
  named: readonly string[];
  beside: readonly string[];
  /** Only when the first parameter is called so. */
  firstParameter?: RegExp;
  /** Only in files that import one of these packages. */
  imports?: readonly string[];
}

export type EntryRow =
  CallEntry | ExportEntry | TypeEntry | MethodEntry | SignatureEntry | PropertyEntry | BesideEntry;

/** What a value says about people. */
export type Label =
  /** identifies the person asking, or was fetched with that */
  | "identity"
  /** what a visitor typed or sent; personal once a personal field is taken from it */
  | "input"
  /** a personal record or field */
  | "personal";

export interface SourceRow {
  path: Path;
  is: Label;
  /** Only personal fields taken from it count, not the whole (a query string). */
  fieldsOnly?: boolean;
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

/** A cache of whole responses: middleware, a wrapper around a handler, or a decorator's interceptor. */
export interface ResponseCacheRow {
  call: readonly Path[];
  /** `plugin` is registered on an application with options, and marks all of its answers. */
  covers: "middleware" | "wrapped function" | "decorated" | "plugin";
  /** A plugin shares answers only when this option says so. */
  sharedWhen?: { option: string; is: RegExp };
  /** Names of options that can put the person asking into the key, or keep personal responses out. */
  guards: readonly string[];
  /** Does `private` or `no-store` on the response keep it out of this cache? */
  honoursPrivate: boolean;
  /** What puts it in front of every handler of the application: a provider's token, a method of the application. */
  mountedBy?: readonly Path[];
}

/** A route's own caching option: `server.route({ options: { cache: { expiresIn, privacy } }, handler })`. */
export interface RouteCacheRow {
  call: Path;
  /** Where the option stands in the route, as dotted names. */
  at: readonly string[];
  /** Properties of the option, one of which has to be there. */
  lifetimes: readonly string[];
  /** The property whose value `private` keeps shared caches out. */
  privacy: string;
  /** Where a route says that one has to sign in; the framework keeps such answers private by itself. */
  signedIn?: readonly string[];
  /** What the framework recognises as signed in: answers made with it are private. */
  separate?: readonly Path[];
}

/** A query whose result is kept under a key that is given: the statement and its parameters are not in the key then. */
export interface QueryCacheRow {
  /** Name of the option and, in its object, of the key. */
  option?: string;
  id?: string;
  /** Another property that the option's object or the options have. */
  beside?: string;
  /** Name of the method, index of the key, and a step the chain has to have. */
  method?: string;
  key?: number;
  chain?: RegExp;
}

/** A store of values by key. */
export interface StoreRow {
  /** Paths of the store itself. */
  store: readonly Path[];
  /** Methods that put a value in: where the key and the value (or the function that makes it) stand. */
  writes: readonly {
    methods: readonly string[];
    key: number;
    value: number;
    keyProperty?: string;
    valueProperty?: string;
    /** Only the address of the request is the key. */ keyIsAddress?: boolean;
    /** Index of a second key, a field of what the key names. */
    field?: number;
    /** The argument at `key` holds entries: an object, pairs, or objects with `key` and `value`. */
    entries?: boolean;
    /** Only with so many arguments at least. */
    least?: number;
  }[];
  /** It forgets by itself, by age or number: it is made to be kept. */
  forgets?: boolean;
  /** Made in browsers as well: one of another file counts only where this file runs on a server. */
  alsoInBrowsers?: boolean;
  /** Methods that give out the stored object itself. */
  reads?: readonly string[];
  /** They count only when the store is called so. */
  readsWhenNamed?: RegExp;
  /** They give out copies unless this option of the maker is `false`. */
  copiesUnless?: string;
  /** Methods that take a command's name and its arguments, which stand for the method of that name. */
  commands?: readonly string[];
}

/** A function that keeps the results of another. */
export interface MemoizerRow {
  call: readonly Path[];
  /** Index of the function, or the property of the first argument that holds it; more than one where it varies. */
  fn: number | string | readonly (number | string)[];
  /** It decorates the function, a method, and keeps what that returns with the instance. */
  decorates?: boolean;
  /** Which of the function's arguments are in the key. */
  keyedBy: "all arguments" | "first argument" | "no arguments" | "arguments without defaults";
  /** Index of an argument with more key parts. */
  keyParts?: number;
  /** Option names that replace the key. */
  keyOptions?: readonly string[];
  /** Where the key function gets all arguments as one list; it gets each argument when left out. */
  listAt?: number;
  /** Option names that say how many of the arguments count. */
  countOptions?: readonly string[];
  /** It keeps nothing without this option. */
  keepsWith?: string;
  /** Callers find it under the name that is its first argument, or its `name`, in what is called so: `server.methods.quote(…)`. */
  calledIn?: string;
}

/** A method that changes who a shared client speaks for. */
export interface SetterRow {
  methods: readonly string[];
  /** Only when the receiver is one of these; any value that outlives the request when left out. */
  on?: readonly Path[];
  /** Any object of the project's own modules, when the method is called with this value alone: a store. */
  onImported?: boolean;
  /** Index of the argument that is kept. */
  value: number;
  /** Index of the argument that keeps it, when a function does so and `on` says which: `signIn(auth, name)`. */
  client?: number;
  /** The receiver is a part that the client hands out for each call: `client.collection("members")`. */
  ofPart?: boolean;
  /** Only when the receiver's text looks like this. */
  named?: RegExp;
  /** The argument is a function, and what it captures is kept. */
  captures?: boolean;
  /** Methods of the receiver that take it back; with one of them in the file, it is kept for a while only. */
  undoneBy?: readonly string[];
  /** The argument is a setting of the person asking, such as a language: harmless in itself, wrong for anybody else. */
  preference?: boolean;
}

/** Where a value stands in a call: an argument's index, then property names. Arrays on the way are looked into. */
export type Place = string;

/** A call that sends or makes a message to people. */
export interface MailRow {
  call: readonly Path[];
  /** Addresses that everybody who gets the message can read. */
  to?: readonly Place[];
  cc?: readonly Place[];
  /** Addresses that only the sender can read. */
  bcc?: readonly Place[];
  /** Subject, text and data for a template. */
  content?: readonly Place[];
  /** The field takes a list only, never a single address. */
  listOnly?: boolean;
  /** The message is out before the call returns; nothing that happens later can change it. */
  blocking?: boolean;
  /** Each recipient gets a message of their own when one of these holds. */
  apartWhen?: readonly { at: Place; is: "true" | "false" | "present" }[];
  /** `apartWhen` counts only while nothing stands at these places. */
  unlessPresent?: readonly Place[];
  /** A method of the result that hides the recipients from each other. */
  hiddenBy?: string;
  /** The library's own way to send one message per person. */
  ownWay?: MailOwnWay;
  /** The call adds to a message that is made elsewhere: one recipient more. */
  appends?: boolean;
  /** What it adds is one address, whatever its name says. */
  addsOne?: boolean;
  /** The argument at this index has to contain this text: `client.api("/me/sendMail").post(…)`. */
  about?: { callee: RegExp | string };
  /** An invitation or the like, not a mail: no subject is needed to know it. */
  kind?: "invitation";
}

export type MailOwnWay =
  /** Another method that takes the same message. */
  | { method: string }
  /** A property beside the addresses. */
  | { property: string; value: string }
  /** A method that takes a list of messages. */
  | { batch: string };

/** A step in a chain of calls that reads or changes stored records. */
export interface LookupRow {
  /** Names of the step: of the method, or with `called` of the function or constructor itself. */
  steps: readonly string[];
  called?: boolean;
  does: "read" | "change";
  /** The answer is a list unless a later step takes one of it. */
  many?: boolean;
  /** Where the condition stands; the first place that is there counts. */
  where?: readonly Place[];
  /** Whose name says what the record is: the receiver, an argument, the path of documents, or the id that is asked for. */
  record: "receiver" | "documents" | "key" | Place;
  /** Only when the receiver has this path. */
  on?: Path;
  /** Conditions written as text, and the place of the values their placeholders stand for. */
  texts?: { at: readonly Place[]; values: Place };
  /** One table holds several kinds of records; the key's prefix says which: `ORDER#17`. */
  prefixed?: boolean;
  /** The options object that may choose fields. */
  options?: Place;
  /** Only when the argument is an object that has this property. */
  named?: string;
  /** Only when the receiver looks like a model object: a capital, a known suffix, type or getter. */
  model?: boolean;
  /** Only when the receiver is a table or repository of what holds a project's own: `db.invoices`. */
  holder?: boolean;
  /** Only with so many arguments at least. */
  least?: number;
  /** The first argument names the column that the condition is about. */
  pair?: true;
  /** Only when the receiver is a manager of all entities. */
  manager?: boolean;
  /** What is written. */
  data?: Place;
  /** Conditions are steps of the chain. */
  builder?: boolean;
  /** The argument has to name a table: a text or an imported or declared name. */
  tables?: boolean;
  /** Only after one of these steps. */
  after?: readonly string[];
  /** The step whose arguments choose fields. */
  selects?: string;
  /** Later steps that turn the read into a change. */
  changedBy?: readonly string[];
  /** Only with one of these later steps. */
  ends?: readonly string[];
}

/** Where a library takes a credential. */
export interface CredentialRow {
  /** Calls and constructors. */
  call?: readonly Path[];
  /** Paths of calls by shape, where a family of packages has one, and what the text of a file that uses one shows. */
  pattern?: RegExp;
  shown?: RegExp;
  /** Types of options objects; argument 0 in `at` is the object. */
  types?: readonly Path[];
  /** Properties that are assigned; argument 0 in `at` is the value. */
  assigned?: readonly Path[];
  /** Plugins that are handed to a server's `register`; argument 1 in `at` is their options. */
  plugins?: readonly Path[];
  /** `1` an argument, `0.auth.pass` a property of one, `*` any argument or property, `[]` an element. */
  at: readonly string[];
  /**
   * `signing` opens what the program itself issues; `seed` becomes a login; `hash` is what a login is compared with;
   * `compared` is either side of a safe comparison; `jwt` counts only when the token says it is privileged.
   */
  kind: "password" | "signing" | "token" | "seed" | "hash" | "compared" | "jwt";
  /** What an environment variable for it is called. */
  env?: string;
}

/** How a library says when a credential ends. */
export interface ExpiryRow {
  call?: readonly Path[];
  /** Types of options objects; argument 0 in `at` is the object. */
  types?: readonly Path[];
  /** Plugins that a `register` call is given first: `app.register(fastifyJwt, …)`. */
  plugins?: readonly Path[];
  kind: "access" | "session" | "link" | "url" | "cookie";
  /** Where the lifetime stands: `2.expiresIn`, `0.useFactory().ttl`; empty when only the payload says it. */
  at: string;
  /** Older options that end it as well, each with a row of its own. */
  unless?: readonly string[];
  /** Options of the library's check that turn old ones away: `maxAge` counts from when it was issued. */
  agesAt?: { call: Path; at: string };
  /** What the credential is called: a storage named for a theme lets nobody in. */
  named?: string;
  /**
   * `span`: a number is seconds, a string without unit milliseconds; `jose`: a string is a span, a number a date;
   * `deadline`: a date.
   */
  unit: "seconds" | "milliseconds" | "minutes" | "days" | "span" | "jose" | "deadline";
  /** Without it the credential never ends. */
  missing?: boolean;
  /** Without it, but with this object, the credential never ends. */
  missingUnder?: string;
  /** Zero means never here. */
  zeroIsNever?: boolean;
  /** Index of the argument whose `exp` counts too. */
  payload?: number;
  /** A builder: the method that ends it, and the methods that close the chain. */
  builder?: { ends: string; closes: readonly string[] };
}

export interface LibraryModel {
  library: string;
  /** Where the facts were read: documentation address or path in the package at a version. */
  evidence: string;
  /** Other ways to reach the same value: `express.Router()` is an `express()`. */
  aliases?: Readonly<Record<Path, Path>>;
  /** Builders whose steps leave them as they are and give another one: what is added is not there for others. */
  copies?: readonly Path[];
  /** What a value also is: an Express request is a Node request. */
  extends?: Readonly<Record<Path, Path>>;
  entries?: readonly EntryRow[];
  sources?: readonly SourceRow[];
  headers?: readonly HeaderRow[];
  sends?: readonly SendRow[];
  /** Where a response stands that another handler has filled: what middleware behind it reads. */
  answerParts?: readonly Path[];
  mails?: readonly MailRow[];
  /** Packages (or their scope, with `/*`) whose components are the markup of a mail. */
  mailMarkup?: readonly string[];
  credentials?: readonly CredentialRow[];
  expiries?: readonly ExpiryRow[];
  /** What the client itself picks: URL, query, body, arguments. */
  clientValues?: readonly Path[];
  /** Parameter decorators: what the decorated parameter is. */
  parameters?: Readonly<Record<Path, Path>>;
  /** What stands in front of a parameter, also where its type is the project's own: a request in front of its response. */
  inFrontOf?: Readonly<Record<Path, Path>>;
  responseCaches?: readonly ResponseCacheRow[];
  stores?: readonly StoreRow[];
  memoizers?: readonly MemoizerRow[];
  setters?: readonly SetterRow[];
  /** Reactive values that are one for everybody when made at module level. */
  moduleStores?: readonly Path[];
  /** Loaders that keep what they loaded for their whole life. */
  loaders?: readonly Path[];
  /** Stores that a renderer fills; made at module level they keep one visitor's state for the next. */
  renderStores?: readonly Path[];
  /** Calls that let a cache keep the response, by an option; `private` on the response changes nothing. */
  keeps?: readonly {
    call: Path;
    options?: number;
    lifetimes?: readonly string[];
    body?: number;
    /** What makes the cache, and its options that put the visitor into the key; it has to be made in the same file. */
    madeBy?: readonly Path[];
    guards?: readonly string[];
  }[];
  /** Options of a route that let caches keep its answers. */
  routeCaches?: readonly RouteCacheRow[];
  /** Options of a database query that keep its result under a key of the program's own. */
  queryCaches?: readonly QueryCacheRow[];
  /** Calls that answer about the request at hand: who makes them runs once per request. */
  readers?: readonly { call: readonly Path[]; runs: "server" | "both" }[];
  /** Stores that pages of a server share when a file of this name exports them. */
  sharedStores?: readonly { call: Path; files: RegExp }[];
  /** Functions that send the visitor's own cookies along, so that an address of `me` answers for who is asking. */
  asksAsVisitor?: readonly Path[];
  /** Values that are one for the whole process, wherever they are asked for. */
  processWide?: readonly Path[];
  /** Class decorators that make one instance for the whole process. */
  singletons?: readonly Path[];
  /** Middleware that loads a session or a user into the request. */
  sessions?: readonly Path[];
  /** Calls that set a cookie: index of the argument with its name. */
  cookieSetters?: Readonly<Record<Path, number>>;
  /** Methods that mark a result as cacheable for everybody unless an option says otherwise. */
  hints?: readonly {
    call: string;
    on?: string;
    argument: number;
    privateWhen: { option: string; value: string };
    needs: string;
  }[];
  /** Calls with an option that gives every field of a schema a public lifetime. */
  defaultLifetimes?: readonly { call: Path; option: string }[];
  /** Response caches whose option names the session; one that answers nothing makes one cache for everybody. */
  sharedSessions?: readonly { call: Path; option: string }[];
  /** Calls by which a service worker keeps the answers of some addresses: what matches them, and how. */
  workerRoutes?: readonly { call: Path; match: number; strategy: number }[];
  /** Ways of a service worker that store what comes back. */
  keepingStrategies?: readonly Path[];
  /** CDN policies that hand the visitor's cookies to the origin: paths, or ids and names as the provider gives them. */
  forwardsCookies?: readonly Path[];
  /** CDN cache policies made in code: which options put the visitor into the key. */
  cachePolicies?: readonly {
    call: Path;
    options: number;
    /** Dotted places of the parts of the key. */
    keyedBy: readonly string[];
    /** Values that put nothing into the key. */
    none: readonly string[];
    /** Where the longest lifetime stands; nothing is kept when it is zero. */
    longest?: readonly string[];
  }[];
  /** Directives that put a function's result into a cache shared by everybody. */
  cachingDirectives?: readonly string[];
  /** Exported settings that put what a file answers into a shared cache. */
  cachingExports?: readonly {
    name: string;
    files: RegExp;
    values: readonly (string | number | boolean | "positive number")[];
    /** Another export beside it by which nothing is kept all the same. */
    overruledBy?: { name: string; value: string };
  }[];
  /** CDN cache policies whose key has no cookie and no credential. */
  sharedPolicies?: readonly Path[];
  /** Importing one of these shows that the file runs on a server. */
  serverPackages?: readonly string[];
  /** Importing one of these shows that the file runs in a browser. */
  clientPackages?: readonly string[];
}
