import { HOME_FOLDER, SINGLE_USER_PACKAGES } from "../models/environments.js";
import { frequencyOf, hasEntries } from "./entries.js";
import { REQUEST_CARRIERS } from "../models/request-parts.js";
import { parameterWord, type SourceFile } from "./file.js";
import { runsOnce } from "./file-kinds.js";
import { flowOf, type Evidence } from "./flow.js";
import { isManaged } from "./lifetimes.js";
import { classAround, functionAround, type Node } from "./nodes.js";
import { isInPageScript } from "./page-scripts.js";
import { isServersModule, packagesOf } from "./sides.js";

/** User data that a request leaves where the next request finds it. */
export interface SharedWrite {
  at: Node;
  /** What keeps it: a variable, a field, a shared client. */
  target: Node;
  evidence: Evidence;
  how: "variable" | "field" | "client" | "process";
}

/** Holds if anything of the file may run per request. */
export const mayRunPerRequest = (file: SourceFile): boolean =>
  file.path.endsWith(".astro") || hasEntries(file);

const carried = REQUEST_CARRIERS.map((name) => parameterWord(name));

/** Holds for a file with a function that is handed what is called a request or its context. */
export const takesRequests = (file: SourceFile): boolean => carried.some((word) => file.words.has(word));

export function runsPerRequest(file: SourceFile, node: Node): boolean {
  if (isInPageScript(file, node)) return false;
  if (file.path.endsWith(".astro") && functionAround(node) === null) return true;
  const frequency = frequencyOf(file, node);
  return (
    frequency.kind === "per request" && (frequency.entry.runs === "server" || frequency.entry.runs === "both")
  );
}

/** Holds for code that is called for one person after another, though no caller is known: a service, a server's module. */
export function servesMany(file: SourceFile, at: Node): boolean {
  const owner = classAround(at);
  if (owner !== null && isManaged(file, owner)) return true;
  return isServersModule(file) && !file.fact(isForOnePerson);
}

const singleUser = new Set(SINGLE_USER_PACKAGES);

/** Holds for a file of a program that one person uses at a time, by what it imports, or that does one thing and ends. */
const isForOnePerson = (file: SourceFile): boolean =>
  runsOnce(file) || HOME_FOLDER.test(file.text) || packagesOf(file).some(({ name }) => singleUser.has(name));

/** Who is asking, in the first of some values that says so. */
export function identityIn(file: SourceFile, values: readonly Node[]): Evidence | null {
  for (const value of values) {
    const evidence = flowOf(file, value).identity;
    if (evidence && !evidence.byName) return evidence;
  }
  return null;
}
