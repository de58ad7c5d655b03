import type ts from "typescript";
import { declaredBy, type Place } from "./elsewhere.js";
import type { SourceFile } from "./file.js";
import { usersOf } from "./importers.js";
import { calledName } from "./chains.js";
import { nameOf, type CallLike, type FunctionNode, type Node } from "./nodes.js";
import { openFile, servicesOf } from "./other-files.js";

/** Other files that are read for the callers of one function. */
const MAX_FILES = 12;
const MAX_CALLS = 24;

const callerCache = (_file: SourceFile): Map<FunctionNode, readonly Place<CallLike>[]> => new Map();

/**
 * The calls of a function of the linted file in other files of the program. Only a question that cannot be answered
 * without them should ask: it reads those files.
 */
export function callsElsewhere(file: SourceFile, fn: FunctionNode): readonly Place<CallLike>[] {
  if (file.distance > 0) return [];
  const cache = file.fact(callerCache);
  const known = cache.get(fn);
  if (known) return known;
  cache.set(fn, []);
  let found: Place<CallLike>[] = [];
  try {
    found = findCalls(file, fn);
  } catch {
    // TypeScript asserts on some half-written code.
  }
  cache.set(fn, found);
  return found;
}

function findCalls(file: SourceFile, fn: FunctionNode): Place<CallLike>[] {
  const services = servicesOf(file);
  const name = nameOf(fn);
  const declaration = services?.esTreeNodeToTSNodeMap.get(fn as Node);
  if (!services || name === null || !declaration) return [];
  const found: Place<CallLike>[] = [];
  let read = 0;
  for (const user of usersOf(services.program, declaration.getSourceFile())) {
    if (!user.text.includes(`${name}(`) && !user.text.includes(`${name}<`)) continue;
    if (read >= MAX_FILES || found.length >= MAX_CALLS) break;
    const other = openFile(file, user);
    if (!other) continue;
    read += 1;
    for (const call of other.all("CallExpression"))
      if (calledName(call) === name && isDeclaredBy(other, call.callee, declaration))
        found.push({ file: other, node: call });
  }
  return found;
}

/** Holds if a name is declared by a function, or by the variable or property that holds it. */
const isDeclaredBy = (file: SourceFile, callee: Node, fn: ts.Node): boolean =>
  declaredBy(file, callee).some(
    (declaration) => declaration === fn || (declaration as { initializer?: ts.Node }).initializer === fn,
  );
