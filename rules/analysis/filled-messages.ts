import { DELIVERY_WORDS, MAIL_WORDS } from "../models/mail-words.js";
import { declarationOf } from "./assignments.js";
import { definitionsOf, parameterBehind, variableOf, type Variable } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { callsTo } from "./functions.js";
import { turnAround } from "./growing.js";
import { rootOf } from "./lifetimes.js";
import type { Mixed } from "./mixed.js";
import { wordsOf } from "./names.js";
import {
  contains,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { isRunTogether } from "./reused-messages.js";
import { sourcesOf } from "./sources.js";
import { isAwaitedIn } from "./turns.js";

const sendWords = new Set([...DELIVERY_WORDS, ...MAIL_WORDS]);

/** What only a message has beside an address: `subject: "…"`, `message.html = …`. */
const CONTENT = /\b(?:subject|html|text|body|htmlBody|件名|本文)\s*[:=]/i;

/** A function of this file that writes a person's address into a message it is handed. */
interface Filler {
  fn: FunctionNode;
  /** Which parameter is the message. */
  message: number;
  /** Which parameters are written into it. */
  written: ReadonlySet<number>;
}

/** One message that a function fills in for each person while it is still being sent to the last one. */
export function byFilling(file: SourceFile): Mixed[] {
  if (!/\.[tT]o\s*=[^=]/.test(file.text)) return [];
  return fillersOf(file).flatMap((filler) =>
    callsTo(file, filler.fn).flatMap((call) => reusedBy(file, filler, call) ?? []),
  );
}

function fillersOf(file: SourceFile): Filler[] {
  const found = new Map<FunctionNode, Filler>();
  for (const { left, right } of file.all("AssignmentExpression")) {
    if (left.type !== "MemberExpression" || !/^[tT]o$/.test(keyOf(left) ?? "")) continue;
    const message = parameterBehind(file, left.object);
    const written = parameterBehind(file, rootOf(right));
    if (message && written?.fn === message.fn && written.index !== message.index)
      found.set(message.fn, { fn: message.fn, message: message.index, written: new Set([written.index]) });
  }
  return [...found.values()];
}

function reusedBy(file: SourceFile, { fn, message, written }: Filler, call: CallLike): Mixed | null {
  const name = call.arguments[message] && unwrap(call.arguments[message]);
  const variable = name?.type === "Identifier" ? variableOf(file, name) : null;
  const turn = turnAround(file, call);
  const made = variable ? definitionsOf(variable).flatMap((each) => ("node" in each ? [each.node] : [])) : [];
  if (![fn, ...made].some((node) => CONTENT.test(file.textOf(node)))) return null;
  if (!variable || !turn || contains(turn, declarationOf(variable))) return null;
  const isPersonal = [...written].some((index) => {
    const given = call.arguments[index];
    return given !== undefined && sourcesOf(file, given).some((source) => source.loop === turn);
  });
  const sent = isPersonal ? sentIn(file, turn, variable, call) : null;
  return sent
    ? {
        kind: "reused",
        at: sent,
        name: variable.name,
        steps: [
          {
            at: call,
            says: {
              en: "changed for the next person while the mail is still being sent",
              ja: "送信が終わる前に、次の人の値に変わります",
            },
          },
        ],
        variable,
        loop: turn,
      }
    : null;
}

/** What a call that nobody waits for is handed: the filled message itself, or its name after it was filled. */
function sentIn(file: SourceFile, turn: Node, variable: Variable, fill: CallLike): Node | null {
  const names = variable.references
    .map(({ identifier }) => identifier as unknown as Node)
    .filter((read) => contains(turn, read) && read.range[0] > fill.range[1]);
  for (const handed of [fill as Node, ...names]) {
    const argument = wrapped(handed);
    const send = argument.parent;
    if (send?.type !== "CallExpression" || !(send.arguments as Node[]).includes(argument)) continue;
    if (!wordsOf(calledName(send)).some((word) => sendWords.has(word))) continue;
    const isWaitedFor = isAwaitedIn(send, turn) && !(isFunction(turn) && isRunTogether(turn));
    if (!isWaitedFor) return handed;
  }
  return null;
}
