import { ADDRESSED_PROPERTIES, DELIVERY_WORDS, MAIL_WORDS } from "../models/mail-words.js";
import { valueBehind } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { turnAround } from "./growing.js";
import { changesOf, placeOf, type Place } from "./kept-places.js";
import { changesIn, concerns, firstOf, isPersonal, outlives } from "./kept-values.js";
import { mailsOf } from "./mail.js";
import type { Mixed } from "./mixed.js";
import { wordsOf } from "./names.js";
import {
  contains,
  isCallLike,
  isFunction,
  keyOf,
  propertyOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import { isRunTogether } from "./reused-messages.js";
import { sourcesOf } from "./sources.js";
import { isAwaitedIn } from "./turns.js";

const sendWords = new Set([...DELIVERY_WORDS, ...MAIL_WORDS]);
const says = (call: CallLike): boolean => wordsOf(calledName(call)).some((word) => sendWords.has(word));

/** One message object, wherever it is kept, that each turn writes its own person into before it has gone to the last. */
export function byReusedPlace(file: SourceFile): Mixed[] {
  const isFilled = changesOf(file).some(
    ({ place, at }) =>
      (place.property !== null && ADDRESSED_PROPERTIES.test(place.property)) ||
      (at.type === "CallExpression" && calledName(at) === "assign"),
  );
  if (!isFilled && !/\bassign\(/.test(file.text)) return [];
  return [...file.all("CallExpression"), ...file.all("ReturnStatement")].flatMap((node) => {
    if (node.type === "ReturnStatement")
      return node.argument ? (reusedAt(file, node, node.argument) ?? []) : [];
    const mixed = node.arguments
      .map((argument) => reusedAt(file, node, argument))
      .find((each) => each !== null);
    return mixed ?? [];
  });
}

/** A message that is handed over in a turn though other turns change it. */
function reusedAt(file: SourceFile, user: Node, argument: Node): Mixed | null {
  const message = messageIn(file, argument);
  const loop = message && turnAround(file, user);
  if (!message || !loop || !outlives(file, message.place, loop, [])) return null;
  const filled = changesIn(file, loop).filter(
    ({ place }) =>
      concerns(place, message.place) && place.property !== null && ADDRESSED_PROPERTIES.test(place.property),
  );
  const personal = filled.find((each) => isPersonal(file, each, loop));
  const given = message.extra.some((each) => sourcesOf(file, each).some((source) => source.loop === loop));
  if ((!personal && !given) || !isStillInUse(file, user, loop, message.place)) return null;
  return {
    kind: "reused",
    at: message.place.at,
    name: file.textOf(message.place.at),
    steps: [
      {
        at: personal ? firstOf(personal) : argument,
        says: {
          en: "changed for the next person while the mail is still being sent",
          ja: "送信が終わる前に、次の人の値に変わります",
        },
      },
    ],
    loop,
  };
}

/** The kept object that an argument is, or wraps: `options`, `new SendEmailCommand(params)`, `Object.assign(options, { to })`. */
function messageIn(
  file: SourceFile,
  argument: Node,
  depth = 0,
): { place: Place; extra: readonly Node[] } | null {
  const inner = assignedBehind(file, argument);
  if (isCallLike(inner)) {
    const [first, second] = inner.arguments;
    if (!first || depth > 1) return null;
    if (inner.type === "NewExpression") return messageIn(file, first, depth + 1);
    if (file.textOf(inner.callee) !== "Object.assign" || !second) return null;
    const place = placeOf(file, first);
    const to = propertyOf(unwrap(second), "to") ?? propertyOf(unwrap(second), "To");
    return place && to ? { place, extra: [to.value] } : null;
  }
  const place = placeOf(file, inner);
  return place?.property === null ? { place, extra: [] } : null;
}

/** `const mail = Object.assign(base, { to })`: the call, for a name that holds what it gives. */
function assignedBehind(file: SourceFile, node: Node): Node {
  const value = valueBehind(file, node);
  return isCallLike(value) && file.textOf(value.callee) === "Object.assign" ? value : unwrap(node);
}

/** Holds if the next turn comes before whoever was handed the message is done with it. */
function isStillInUse(file: SourceFile, user: Node, loop: Node, message: Place): boolean {
  // `people.map((person) => { message.to = person.email; return message; })`
  if (user.type === "ReturnStatement") return isFunction(loop) && isMapped(loop);
  if (user.type !== "CallExpression") return false;
  const callee = unwrap(user.callee);
  if (callee.type === "MemberExpression" && /^(?:push|unshift)$/.test(keyOf(callee) ?? "")) {
    const list = placeOf(file, callee.object);
    return (
      list !== null &&
      outlives(file, list, loop, []) &&
      user.arguments.some((each) => unwrap(each) === message.at)
    );
  }
  if (!says(user) || file.path.endsWith(".gs")) return false;
  if (mailsOf(file).some((mail) => mail.call === user && mail.row?.blocking)) return false;
  return !isAwaitedIn(user, loop) || isRunTogether(loop);
}

const isMapped = (fn: Node): boolean => {
  const call = wrapped(fn).parent;
  return call?.type === "CallExpression" && calledName(call) === "map" && contains(call, fn);
};
