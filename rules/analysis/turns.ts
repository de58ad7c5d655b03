import type { TSESTree } from "@typescript-eslint/utils";
import { RUNS_AT_ONCE } from "../models/mail-words.js";
import { assignmentOf, declarationOf, guardsItself, isAssignedBefore } from "./assignments.js";
import { definitionsOf, readsOf, variableOf, writesOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import { identifiersIn } from "./identifiers.js";
import type { SourceFile } from "./file.js";
import { listCallOf } from "./functions.js";
import { handedFor } from "./given-values.js";
import { runsSideBySide } from "./side-by-side.js";
import type { Mail, MailPart } from "./mail.js";
import { eventsOf } from "./emitted-events.js";
import { parametersIn } from "./mail-wrappers.js";
import { isLinkedName, isPersonName } from "./names.js";
import type { Mixed } from "./mixed.js";
import {
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { outlivesTurn, turnAround } from "./growing.js";
import { sourcesOf } from "./sources.js";

export function byVariable(
  file: SourceFile,
  mail: Mail,
  to: readonly MailPart[],
  content: readonly MailPart[],
): Mixed[] {
  const found: Mixed[] = [];
  const places = [...to, ...content];
  for (const part of places)
    for (const { read, variable } of variablesIn(file, part.value)) {
      if (variable.defs.some((each) => (each.type as string) !== "Variable")) continue;
      const shared = sharedRead(file, variable, read) ?? leftByEvent(file, variable, read, part, to);
      if (shared) {
        // Address and content of one message read it, or one text reads two of them: that is told once.
        if (
          !found.some(
            (each) => each.kind === "shared" && (each.variable === variable || contains(part.value, each.at)),
          )
        )
          found.push(shared);
        continue;
      }
      const grown = part.field === "content" ? grownRead(file, variable, read, mail, to) : null;
      if (grown) {
        found.push(grown);
        continue;
      }
      const ahead =
        part.field === "content"
          ? (aheadOf(file, variable, mail, to) ?? aheadInCall(file, variable, mail, to))
          : null;
      if (ahead) {
        found.push(ahead);
        continue;
      }
      const carried = carriedRead(file, variable, read, mail, part.field === "content" ? to : content);
      if (carried && !(dependsOn(file, to, variable) && dependsOn(file, content, variable)))
        found.push(carried);
    }
  // Where the address is the next person's, what was kept of this one is right.
  const isAhead = found.some(({ kind }) => kind === "ahead");
  return isAhead ? found.filter(({ kind }) => kind !== "carried") : found;
}

const dependsOn = (file: SourceFile, parts: readonly MailPart[], variable: Variable): boolean =>
  parts.some((part) => variablesIn(file, part.value).some((each) => each.variable === variable));

/** The variables a value is read from, through constants made in the same turn. */
export function variablesIn(file: SourceFile, node: Node): { read: Node; variable: Variable }[] {
  const found: { read: Node; variable: Variable }[] = [];
  const seen = new Set<Variable>();
  const visit = (each: Node, depth: number): void => {
    for (const name of identifiersIn(file, each)) {
      const variable = variableOf(file, name);
      if (!variable || seen.has(variable) || !readsOf(variable).includes(name)) continue;
      seen.add(variable);
      found.push({ read: name, variable });
      if (depth > 4) continue;
      // `lines.push(x)`, `text += x`: what a turn adds to something of its own.
      for (const added of addedInTurn(file, variable, name)) visit(added, depth + 1);
      if (writesOf(variable).length > 0) continue;
      for (const definition of definitionsOf(variable))
        if (
          definition.kind === "value" &&
          definition.from.parent?.type !== "ForOfStatement" &&
          !contains(definition.node, name)
        )
          if (definition.parts[0] !== "[]") visit(definition.node, depth + 1);
    }
  };
  visit(node, 0);
  return found;
}

/** What a turn has added, before a place, to a list or text that was declared in it. */
function addedInTurn(file: SourceFile, variable: Variable, read: Node): readonly Node[] {
  const turn = turnAround(file, read);
  if (!turn || variable.identifiers.length === 0 || !contains(turn, declarationOf(variable))) return [];
  const pushed = pushesTo(variable).flatMap((call) => (call.range[1] <= read.range[0] ? call.arguments : []));
  const written = writesOf(variable).flatMap((each): readonly Node[] => {
    const assignment = assignmentOf(each.identifier as unknown as Node);
    return assignment?.operator === "+=" && assignment.range[1] <= read.range[0] ? [assignment.right] : [];
  });
  return [...pushed, ...written];
}

const isVar = (variable: Variable): boolean =>
  variable.defs.some((each) => (each.parent as { kind?: string } | null)?.kind === "var");

/** A variable that several turns or requests share, read after another one may have written it. */
function sharedRead(file: SourceFile, variable: Variable, read: Node): Mixed | null {
  const declared = declarationOf(variable);
  const reader = functionAround(read);
  if (!reader || contains(reader, declared)) return null;
  const writes = writesOf(variable).map((each) => each.identifier as unknown as Node);
  const report = (write: Node, en: string, ja: string): Mixed => ({
    kind: "shared",
    at: read,
    name: variable.name,
    steps: [{ at: write, says: { en, ja } }],
    variable,
  });
  // 1. Written in a loop, read by a function that runs after the loop went on.
  for (let loop = loopAround(reader); loop; loop = loopAround(loop)) {
    const own = isVar(variable) ? !isDeclaredInside(variable, reader) : !contains(loop, declared);
    if (!own || !isDeferred(file, reader, loop)) continue;
    const write =
      writes.find((each) => contains(loop!, each) && functionAround(each) === functionAround(loop!)) ??
      (isVar(variable) && contains(loop, declared) ? declared : null);
    if (write && !awaitsIn(file, loop, reader))
      return report(
        write,
        "written again in the next turn, before this runs",
        "これが動く前に、次の回で書き換わります",
      );
  }
  // 2. Written and read by functions that run side by side, with a pause between.
  const write = writes.find(
    (each) =>
      functionAround(each) === reader &&
      each.range[0] < read.range[0] &&
      isReplaced(file, each, reader, declared),
  );
  if (!write || !reader.async || contains(reader, declared)) return null;
  const pause = file
    .all("AwaitExpression")
    .some(
      (each) =>
        functionAround(each) === reader &&
        each.range[1] <= read.range[0] &&
        each.range[1] > assignmentEnd(write),
    );
  if (!pause || !runsSideBySide(file, reader)) return null;
  return report(
    write,
    "another run may write it while this one waits",
    "待っている間に、別の処理が書き換えることがあります",
  );
}

/** What one event has left in a variable, in a message about another event: `bus.on("order", (o) => { last = o; })`. */
function leftByEvent(
  file: SourceFile,
  variable: Variable,
  read: Node,
  part: MailPart,
  to: readonly MailPart[],
): Mixed | null {
  const reader = functionAround(read);
  if (!reader || part.field !== "content" || !isSomebodys(variable.name)) return null;
  if (contains(reader, declarationOf(variable))) return null;
  if (!to.some(({ value }) => isOfOneRun(file, value, reader)) || eventsOf(file, reader).length === 0)
    return null;
  const write = writesOf(variable)
    .map((each) => each.identifier as unknown as Node)
    .find((each) => {
      const writer = functionAround(each);
      return (
        writer !== null &&
        writer !== reader &&
        eventsOf(file, writer).length > 0 &&
        isReplaced(file, each, writer)
      );
    });
  return write
    ? {
        kind: "shared",
        at: read,
        name: variable.name,
        steps: [
          {
            at: write,
            says: { en: "set by another event", ja: "別のイベントで設定されます" },
          },
        ],
        variable,
      }
    : null;
}

/** `lastOrder`, `currentGuest`: the name of a person, or of what belongs to one. */
const isSomebodys = (name: string): boolean => isPersonName(name) || isLinkedName(name);

/** Holds if a write gives a variable what this run was called with: no counting, no constant, nothing loaded once. */
const isReplaced = (
  file: SourceFile,
  name: Node,
  fn: FunctionNode,
  declared: Node | null = null,
): boolean => {
  const assignment = assignmentOf(name);
  if (assignment?.operator !== "=") return false;
  // `people.map((one) => limit(async () => { name = one.name; … }))`: the task is run once for each of them.
  const around = functionAround(fn);
  const isTask = declared !== null && around !== null && !contains(around, declared) && isTaskOf(fn, around);
  return isOfOneRun(file, assignment.right, fn) || (isTask && isOfOneRun(file, assignment.right, around));
};

/** Holds for a function that is handed to a call within another one. */
function isTaskOf(fn: FunctionNode, around: FunctionNode): boolean {
  const call = wrapped(fn).parent;
  return isCallLike(call) && call.arguments.includes(wrapped(fn) as never) && functionAround(call) === around;
}

/** Holds if a value is made from a parameter of the function that runs. */
export const isOfOneRun = (file: SourceFile, value: Node, fn: FunctionNode): boolean =>
  variablesIn(file, value).some(({ variable }) =>
    definitionsOf(variable).some((each) => each.kind === "parameter" && each.fn === fn),
  );

const isDeclaredInside = (variable: Variable, fn: Node): boolean => contains(fn, declarationOf(variable));

const assignmentEnd = (name: Node): number => {
  for (let parent = name.parent; parent; parent = parent.parent)
    if (parent.type === "AssignmentExpression") return parent.range[1];
    else if (/Statement$/.test(parent.type)) return parent.range[1];
  return name.range[1];
};

/** The loop statement around a node, not crossing more than functions that run at once. */
function loopAround(node: Node): Node | null {
  for (let parent = node.parent, child = node; parent; child = parent, parent = parent.parent) {
    if (
      (parent.type === "ForStatement" ||
        parent.type === "ForOfStatement" ||
        parent.type === "ForInStatement" ||
        parent.type === "WhileStatement" ||
        parent.type === "DoWhileStatement") &&
      parent.body === child
    )
      return parent;
    if (isFunction(parent)) {
      const run = listCallOf(parent);
      if (run && /^(?:forEach|map|each|flatMap|pMap)$/.test(run.method)) return parent;
    }
  }
  return null;
}

const atOnce = new Set(RUNS_AT_ONCE);

/** Holds if a function within a loop runs only later: a callback of something that takes time and is not awaited. */
function isDeferred(file: SourceFile, fn: FunctionNode, loop: Node): boolean {
  for (
    let each: FunctionNode | null = fn;
    each && contains(loop, each) && each !== loop;
    each = functionAround(each)
  ) {
    const call = wrapped(each).parent;
    if (!isCallLike(call) || !call.arguments.includes(wrapped(each) as never)) {
      if (each.type === "FunctionDeclaration" || call?.type === "VariableDeclarator") continue;
      continue;
    }
    const name = calledName(call);
    if (atOnce.has(name)) continue;
    if (isAwaitedIn(call, loop)) continue;
    return true;
  }
  return false;
}

export function isAwaitedIn(node: Node, loop: Node): boolean {
  for (let parent = node.parent; parent && parent !== loop; parent = parent.parent) {
    if (parent.type === "AwaitExpression") return true;
    // `await retry(() => send(mail))`: whoever is handed the function is waited for.
    const around = isFunction(parent) ? wrapped(parent).parent : null;
    if (isFunction(parent) && !(isCallLike(around) && around.arguments.includes(wrapped(parent) as never)))
      return false;
  }
  return false;
}

/** Holds if the loop waits for the function within it before it goes on. */
const awaitsIn = (_file: SourceFile, loop: Node, fn: FunctionNode): boolean => isAwaitedIn(wrapped(fn), loop);

/** A variable from before the loop that keeps an earlier turn's value when this turn does not set it. */
function carriedRead(
  file: SourceFile,
  variable: Variable,
  read: Node,
  mail: Mail,
  others: readonly MailPart[],
): Mixed | null {
  const declared = declarationOf(variable);
  for (let turn = turnAround(file, read); turn; turn = turnAround(file, turn)) {
    if (contains(turn, declared)) return null;
    if (!contains(turn, mail.call)) continue;
    const writes = writesOf(variable)
      .map((each) => each.identifier as unknown as Node)
      .filter((each) => contains(turn!, each));
    if (writes.length === 0) continue;
    const fn = functionAround(read);
    if (writes.some((each) => functionAround(each) !== fn)) return null;
    const personal = writes.filter((write) => takesFromTurn(file, write, turn!));
    const [write] = personal;
    if (!write || guardsItself(file, write, variable, turn)) return null;
    if (isAssignedBefore(read, turn, variable)) return null;
    // `last = row` at the turn's end is the previous element on purpose: wrong only beside this turn's.
    const loop = turn;
    if (
      writes.every((each) => each.range[0] > mail.call.range[1]) &&
      !others.some((part) => isOfThisTurn(file, part, loop))
    )
      return null;
    // A sum over all turns is meant to grow.
    if (writes.every((each) => each.parent?.type === "UpdateExpression" || isSum(file, each))) return null;
    return {
      kind: "carried",
      at: read,
      name: variable.name,
      steps: [
        {
          at: write.parent ?? write,
          says: { en: "set only in some turns", ja: "設定されるのは一部の回だけです" },
        },
      ],
      variable,
      loop: turn,
    };
  }
  return null;
}

/** Holds if a value is made from the element of this turn itself, not from what an earlier turn kept. */
const isOfThisTurn = (file: SourceFile, part: MailPart, turn: Node): boolean =>
  variablesIn(file, part.value).some(
    ({ read, variable }) =>
      (contains(turn, declarationOf(variable)) || isAssignedBefore(read, turn, variable)) &&
      sourcesOf(file, read).some((source) => source.loop === turn && source.kind === "element"),
  );

/** A list that a turn adds to only after it has sent: what it holds is of earlier turns, the address of this one. */
function aheadOf(file: SourceFile, variable: Variable, mail: Mail, to: readonly MailPart[]): Mixed | null {
  const declared = declarationOf(variable);
  const turn = turnAround(file, mail.call);
  if (!turn || contains(turn, declared)) return null;
  const pushes = pushesTo(variable).filter((each) => contains(turn, each));
  const [push] = pushes;
  if (!push || pushes.some((each) => each.range[0] < mail.call.range[1])) return null;
  if (functionAround(push) !== functionAround(mail.call)) return null;
  if (!push.arguments.some((value) => sourcesOf(file, value).some((source) => source.loop === turn)))
    return null;
  const stranger = to.find((part) => isOfThisTurn(file, part, turn));
  if (!stranger) return null;
  return {
    kind: "ahead",
    at: stranger.value,
    name: variable.name,
    steps: [
      {
        at: push,
        says: { en: "filled only after the mail was sent", ja: "値が入るのはメールを送った後です" },
      },
    ],
    variable,
    loop: turn,
  };
}

/** The same where a function of this file sends what was gathered to whom it is told: `if (row.no !== last.no) flush(row)`. */
function aheadInCall(
  file: SourceFile,
  variable: Variable,
  mail: Mail,
  to: readonly MailPart[],
): Mixed | null {
  const fn = functionAround(mail.call);
  if (!fn || contains(fn, declarationOf(variable))) return null;
  for (const part of to)
    for (const { call, value } of parametersIn(file, fn, part.value).flatMap((index) =>
      handedFor(file, fn, index),
    )) {
      const handed: MailPart = { field: "to", value, at: value, how: "argument" };
      const ahead = aheadOf(file, variable, { ...mail, call }, [handed]);
      const step = {
        at: call as Node,
        says: { en: "called with the next person's", ja: "次の人の値で呼ばれます" },
      };
      if (ahead) return { ...ahead, at: part.value, steps: [step, ...ahead.steps] };
    }
  return null;
}

/** A list from before the loop that each turn adds its own to: the later mails carry what earlier turns added. */
function grownRead(
  file: SourceFile,
  variable: Variable,
  read: Node,
  mail: Mail,
  to: readonly MailPart[],
): Mixed | null {
  const declared = declarationOf(variable);
  for (let turn = turnAround(file, read); turn; turn = turnAround(file, turn)) {
    if (contains(turn, declared)) return null;
    if (!contains(turn, mail.call)) continue;
    const loop = turn;
    const sentPerTurn = to.some((part) => sourcesOf(file, part.value).some((source) => source.loop === loop));
    const push = pushesTo(variable).find(
      (each) =>
        contains(loop, each) &&
        outlivesTurn(file, each) &&
        each.arguments.some((value) => sourcesOf(file, value).some((source) => source.loop === loop)),
    );
    if (!sentPerTurn || !push) return null;
    return {
      kind: "carried",
      at: read,
      name: variable.name,
      steps: [{ at: push, says: { en: "grows from turn to turn", ja: "回を重ねるごとに増えていきます" } }],
      variable,
      loop,
    };
  }
  return null;
}

const pushesTo = (variable: Variable): TSESTree.CallExpression[] =>
  variable.references.flatMap((reference) => {
    const member = wrapped(reference.identifier as unknown as Node).parent;
    const call = member?.type === "MemberExpression" ? member.parent : null;
    return call?.type === "CallExpression" &&
      call.callee === member &&
      /^(?:push|unshift)$/.test(keyOf(member as TSESTree.MemberExpression) ?? "")
      ? [call]
      : [];
  });

/** `x = member.voucher`: the value comes from this turn's element. */
function takesFromTurn(file: SourceFile, write: Node, turn: Node): boolean {
  const assignment = assignmentOf(write);
  return (
    assignment !== null &&
    sourcesOf(file, assignment.right).some(
      (source) =>
        source.loop === turn ||
        (source.loop !== null && contains(source.loop, turn) && contains(turn, source.loop)),
    )
  );
}

/** `total += row.amount`: numbers add up; texts of several people do not belong in one message. */
function isSum(file: SourceFile, name: Node): boolean {
  const assignment = assignmentOf(name);
  if (!assignment || assignment.operator === "=") return false;
  if (assignment.operator !== "+=") return true;
  const right = unwrap(assignment.right);
  return !(
    right.type === "TemplateLiteral" ||
    (right.type === "BinaryExpression" && /["'`]/.test(file.textOf(right)))
  );
}
