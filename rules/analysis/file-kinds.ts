import {
  ASKED_ELSEWHERE,
  BUILD_FILES,
  COMMON_HOSTS,
  DRIVING_FILES,
  DRIVING_FOLDERS,
  DRIVING_IMPORTS,
  DRIVING_TREES,
  EXAMPLE_FILES,
  EXAMPLE_FOLDERS,
  EXAMPLE_TREES,
  FAKE_IMPORTS,
  FAKE_PACKAGES,
  FAKE_WORDS,
  IN_PROCESS_TESTS,
  KIND_WORDS,
  OWN_MACHINE,
  OWN_SYSTEM,
  REACHES_OUT,
  RESERVED_HOSTS,
  ROUTE_FOLDERS,
  TEST_CALLS,
  TEST_FILES,
  TEST_FOLDERS,
  TEST_IMPORTS,
  TEST_NAMES,
  TEST_TREES,
  UNSHIPPED_WORDS,
} from "../models/test-tools.js";
import { NODE_PROGRAM, PAGE_TEXT, SCRIPT_FOLDERS, TRIAL_WORDS } from "../models/environments.js";
import type { SourceFile } from "./file.js";
import { wordsOf } from "./names.js";
import { isFunction, type Node } from "./nodes.js";

/** What a file is for: the application, a test that drives a running system, another test, or an example. */
export type FileKind = "app" | "end-to-end" | "test" | "example";

/** What a file is for, by its name, its nearest folders and what it imports. */
export function fileKindOf(file: SourceFile): FileKind {
  return file.fact(computeKind);
}

function computeKind(file: SourceFile): FileKind {
  if (DRIVING_IMPORTS.test(file.text.slice(0, 4000))) return "end-to-end";
  if (standsInForServer(file.text)) return "test";
  const named = kindOfPath(file.path);
  const kind = named === "app" && runsTests(file.text) ? "test" : named;
  if (kind === "app" && isTrial(file)) return "example";
  // A test that only its folder calls end-to-end, and that starts the program itself, makes its accounts up.
  return kind === "end-to-end" && !namesRealHost(file) && !/\b(?:page|browser|cy|driver|I)\./.test(file.text)
    ? "test"
    : kind;
}

/** Holds for a file that answers requests in place of a server, by what it imports. */
export function standsInForServer(text: string): boolean {
  const head = text.slice(0, 4000);
  return FAKE_PACKAGES.some((name) => head.includes(name)) && FAKE_IMPORTS.test(head);
}

/** Holds for a file that a tool for tests runs, by what it imports, or calls at the beginning of lines. */
export const runsTests = (text: string): boolean =>
  TEST_IMPORTS.test(text.slice(0, 4000)) ||
  (text.includes("describe") && TEST_CALLS.every((call) => call.test(text)));

const trialWords = new Set(TRIAL_WORDS);

/** A program that somebody runs to see whether something works: `debug-login.js`, `scripts/check-invoices.mjs`. */
const isTrial = (file: SourceFile): boolean =>
  wordsOf(file.path.slice(file.path.lastIndexOf("/") + 1).replace(/\.\w+$/, "")).some((word) =>
    trialWords.has(word),
  ) && runsOnce(file);

/** Holds for a program that is started by itself, does what it is there for and ends. */
export const runsOnce = (file: SourceFile): boolean => file.fact(computeRunsOnce);

const computeRunsOnce = ({ path, text, program }: SourceFile): boolean =>
  !/\.(?:listen|createServer)\(|\bserve\(/.test(text) &&
  (!PAGE_TEXT.test(text) || NODE_PROGRAM.test(text)) &&
  !program.body.some((each) => /^Export/.test(each.type)) &&
  !/\bmodule\.exports\b|\bexports\.\w+\s*=/.test(text) &&
  (text.startsWith("#!") ||
    SCRIPT_FOLDERS.test(path) ||
    /\bprocess\.exit(?:Code)?\b/.test(text) ||
    program.body.some(startsItself));

/** `main();`, `main().catch(…)`, `(async () => …)()`, `await run()`. */
function startsItself(statement: Node): boolean {
  let node: Node | null = statement.type === "ExpressionStatement" ? statement.expression : null;
  if (node?.type === "AwaitExpression" || node?.type === "UnaryExpression") node = node.argument;
  while (node?.type === "CallExpression") {
    const callee: Node = node.callee;
    if (callee.type === "Identifier") return node.arguments.length === 0;
    if (isFunction(callee)) return true;
    node = callee.type === "MemberExpression" ? callee.object : null;
  }
  // `console.log("…")` for whoever started it.
  return node?.type === "Identifier" && node.name === "console";
}

const unshippedWords = new Set(UNSHIPPED_WORDS);

/** Holds for what people work with: no test, no sample, no aid for those who look for a mistake. */
export const isShipped = (file: SourceFile): boolean => file.fact(computeShipped);

const computeShipped = (file: SourceFile): boolean => {
  // Further out a folder says little about what stands in it: whole applications are kept below `test-fixtures`.
  const named = file.path.split("/").slice(-3).join("/");
  return (
    fileKindOf(file) === "app" &&
    !wordsOf(named.replace(/\.\w+$/, "")).some((word) => unshippedWords.has(word))
  );
};

const fakeWords = new Set(FAKE_WORDS);

/** Holds for a name or value with a word of what is made up: `mock_session`, `fakeMembers`. */
export const saysFake = (text: string): boolean => wordsOf(text).some((word) => fakeWords.has(word));

/** The path that was asked about last: several rules ask about a file, then all about the next one. */
let last: { path: string; kind: FileKind } | null = null;

/** What a file is for, by its name and its folders alone. */
function kindOfPath(path: string): FileKind {
  if (last?.path !== path) last = { path, kind: readKind(path) };
  return last.kind;
}

/** What the folders of a file say about it. */
interface Folder {
  path: string;
  drives: boolean;
  tests: boolean;
  shows: boolean;
  routes: boolean;
}

/** The folder that was asked about last: its files are linted one after the other. */
let lastFolder: Folder | null = null;

function folderOf(path: string): Folder {
  if (lastFolder?.path === path) return lastFolder;
  const folders = path.split("/").slice(-5, -1);
  const named = folders.map(readName);
  return (lastFolder = {
    path,
    drives: named.some(({ drives }) => drives) || DRIVING_TREES.test(path),
    tests: named.some(({ tests }) => tests) || TEST_TREES.test(path),
    shows: named.some(({ shows }) => shows) || EXAMPLE_TREES.test(path),
    routes: ROUTE_FOLDERS.test(folders.at(-1) ?? ""),
  });
}

type FolderName = Pick<Folder, "drives" | "tests" | "shows">;

/** What names of folders say: the same few stand in all paths of a project. */
const folderNames = new Map<string, FolderName>();
const MOST_FOLDERS = 2000;

function readName(name: string): FolderName {
  let says = folderNames.get(name);
  if (!says) {
    says = {
      drives: DRIVING_FOLDERS.test(name),
      tests: TEST_FOLDERS.test(name),
      shows: EXAMPLE_FOLDERS.test(name),
    };
    if (folderNames.size > MOST_FOLDERS) folderNames.clear();
    folderNames.set(name, says);
  }
  return says;
}

function readKind(path: string): FileKind {
  const end = path.lastIndexOf("/") + 1;
  const base = path.slice(end);
  const folder = folderOf(path.slice(0, end));
  const says = KIND_WORDS.test(base);
  if (folder.drives || (says && DRIVING_FILES.test(base))) return "end-to-end";
  if (folder.tests || (says && (TEST_NAMES.test(base) || BUILD_FILES.test(base)))) return "test";
  if (says && saysFake(base.replace(/\.\w+$/, ""))) return "test";
  if (says && TEST_FILES.test(base) && !(folder.routes && /^tests?\./.test(base))) return "test";
  return folder.shows || (says && EXAMPLE_FILES.test(base)) ? "example" : "app";
}

/** Holds for paths of tests, by name and folder: what they send, cache or show reaches nobody. */
export function isTestPath(path: string): boolean {
  const kind = kindOfPath(path);
  return kind === "test" || kind === "end-to-end";
}

const REAL_HOST =
  /["'`](?:https?|wss?|[a-z+]+):\/\/(?:[^\s/"'`@]*@)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?=[:/"'`?])/gi;

/** Holds for a host that exists for somebody: not this machine, not reserved for examples and tests. */
export const isRealHost = (host: string): boolean => /\.[a-z]{2,}$/i.test(host) && !RESERVED_HOSTS.test(host);

/** Holds if the file's text names a host of somebody's own. */
export function namesRealHost(file: SourceFile): boolean {
  return file.fact(computeHosts);
}

/** Holds if a test drives a system that it starts or fills itself: it names no host of somebody's own. */
export const drivesOwnSystem = (file: SourceFile): boolean =>
  (OWN_MACHINE.test(file.text) || OWN_SYSTEM.test(file.text)) && !namesRealHost(file);

/** Holds for a test that asks another system, at a host of somebody's own. */
export const asksRealHost = (file: SourceFile): boolean => REACHES_OUT.test(file.text) && namesRealHost(file);

/** Holds for a test that hands its requests to an application in the same process: it makes its accounts up itself. */
export const asksInProcess = ({ text }: SourceFile): boolean =>
  IN_PROCESS_TESTS.test(text) && !ASKED_ELSEWHERE.test(text) && !DRIVING_IMPORTS.test(text.slice(0, 4000));

function computeHosts(file: SourceFile): boolean {
  for (const match of file.text.matchAll(REAL_HOST))
    if (isRealHost(match[1]!) && !COMMON_HOSTS.test(match[1]!)) return true;
  return false;
}
