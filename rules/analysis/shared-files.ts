import type { TSESTree } from "@typescript-eslint/utils";
import { FILE_WRITERS, MAKING_WORDS } from "../models/mail-words.js";
import { valueBehind, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { turnAround } from "./growing.js";
import { identifiersIn } from "./identifiers.js";
import type { Mail, MailPart } from "./mail.js";
import type { Mixed } from "./mixed.js";
import { callsWhere } from "./named-nodes.js";
import { wordsOf } from "./names.js";
import { contains, functionAround, isFunction, stringOf, unwrap, type Node } from "./nodes.js";
import { isRunTogether } from "./reused-messages.js";
import { runsSideBySide } from "./side-by-side.js";
import { HOLE, textsOf } from "./texts.js";
import { isAwaitedIn, isOfOneRun } from "./turns.js";
import { within } from "./within.js";

const writers = new Set(FILE_WRITERS);
const makers = new Set(MAKING_WORDS);
/** `makeCertificate(student, "/tmp/certificate.pdf")`: a project's own function may write the file it is told of. */
const writingCalls = callsWhere((name) => writers.has(name) || makers.has(wordsOf(name)[0] ?? ""));

/** One file that each run writes its own person into, and that is attached when the next may have written it. */
export function byFile(
  file: SourceFile,
  mail: Mail,
  to: readonly MailPart[],
  content: readonly MailPart[],
): Mixed[] {
  const writes = writingCalls(file);
  if (writes.length === 0 || mail.row?.blocking) return [];
  const fn = functionAround(mail.call);
  for (const write of writes) {
    if (functionAround(write) !== fn || write.range[0] >= mail.call.range[0]) continue;
    const path = pathWritten(file, write);
    const read = path === null ? null : readIn(file, content, path, write);
    if (path === null || !read || !isPersonal(file, write, to) || !isOverwritten(file, mail, write)) continue;
    return [
      {
        kind: "file",
        at: read,
        name: path.split(/[\\/]/).at(-1)!,
        steps: [{ at: write, says: { en: "written anew for each person", ja: "人ごとに上書きされます" } }],
      },
    ];
  }
  return [];
}

/** `/tmp/receipt.pdf`: the path that a call writes to, when it is the same for everybody. */
function pathWritten(file: SourceFile, write: TSESTree.CallExpression): string | null {
  for (const argument of write.arguments.slice(0, 2)) {
    const inner = unwrap(argument);
    const options = inner.type === "ObjectExpression" ? inner.properties : [];
    const values = [argument, ...options.flatMap((each) => (each.type === "Property" ? [each.value] : []))];
    for (const value of values) {
      const path = value.type === "SpreadElement" ? null : fixedPath(file, value);
      if (path !== null) return path;
    }
  }
  return null;
}

function fixedPath(file: SourceFile, node: Node): string | null {
  const inner = valueBehind(file, node);
  // `path.join(os.tmpdir(), "receipt.pdf")`
  if (inner.type === "CallExpression" && /^(?:join|resolve)$/.test(calledName(inner))) {
    const last = inner.arguments.at(-1);
    const own = inner.arguments
      .slice(0, -1)
      .flatMap((each) => identifiersIn(file, each))
      .some((name) => {
        const scope = variableOf(file, name)?.scope.type;
        return scope !== undefined && scope !== "module" && scope !== "global";
      });
    return last && !own && last.type !== "SpreadElement" ? fixedPath(file, last) : null;
  }
  const [text, ...others] = textsOf(file, inner);
  return text !== undefined &&
    others.length === 0 &&
    !text.includes(HOLE) &&
    /^[^\s<>]*[\w-]\.\w{2,5}$/.test(text)
    ? text
    : null;
}

/** Where the message takes up the file; not what was read of it before. */
function readIn(file: SourceFile, content: readonly MailPart[], path: string, write: Node): Node | null {
  for (const { value } of content)
    for (const type of ["Property", "CallExpression"] as const)
      for (const node of within(file, type, valueBehind(file, value))) {
        const values = node.type === "Property" ? [node.value] : node.arguments;
        const read = values.find(
          (each) => each.type !== "SpreadElement" && !isFunction(each) && fixedPath(file, each) === path,
        );
        if (read && !contains(write, read)) return read;
      }
  return null;
}

/** Holds unless what is written is a text of the code's own, and for a message to the person of this run. */
const isPersonal = (file: SourceFile, write: TSESTree.CallExpression, to: readonly MailPart[]): boolean => {
  const fn = functionAround(write);
  const isWriter = writers.has(calledName(write));
  // A writer is handed what it writes, a project's own function whatever it makes the file of.
  const data = isWriter
    ? write.arguments.slice(1, 2)
    : write.arguments.filter((each) => each.type === "SpreadElement" || fixedPath(file, each) === null);
  return (
    fn !== null &&
    (isWriter ? data.every((each) => stringOf(each) === null) : data.length > 0) &&
    (turnAround(file, write) !== null || to.some(({ value }) => isOfOneRun(file, value, fn)))
  );
};

/** Holds if the next run writes while this message is still on its way. */
function isOverwritten(file: SourceFile, { call }: Mail, write: Node): boolean {
  const turn = turnAround(file, write);
  if (turn && contains(turn, call)) return !isAwaitedIn(call, turn) || isRunTogether(turn);
  const fn = functionAround(call);
  return fn !== null && runsSideBySide(file, fn);
}
