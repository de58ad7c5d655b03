import type { Bilingual } from "../incidents/schema.js";
import { areStrangers, type Audience, audienceOf, isAddressed } from "./audience.js";
import { type Count, declaredCount } from "./declared-lists.js";
import type { SourceFile } from "./file.js";
import { callsTo } from "./functions.js";
import { outlivesTurn } from "./growing.js";
import type { Mail, MailPart } from "./mail.js";
import type { Passed } from "./passed-values.js";
import { calledName } from "./chains.js";
import { keyOf, stringOf, unwrap, type Node } from "./nodes.js";
import { countOf, newLook } from "./recipient-counts.js";

/** Who a message goes to, as far as this file tells. */
export interface Recipients {
  count: Count;
  audience: Audience;
  /** A name on the way says that these are addresses. */
  addressed: boolean;
  steps: readonly { at: Node; says: Bilingual }[];
}

/** How many people an address field reaches, and who they are. `within` is the message it belongs to. */
export function recipientsOf(file: SourceFile, value: Node, within: Node): Recipients {
  const look = newLook(file);
  const count = countOf(look, value, []);
  // A handful of addresses written down, each of another organisation.
  const written = count === "few" && look.origins.size === 1 && areStrangers(look.literals);
  const gathered = (["query", "sheet", "collected"] as const).some((origin) => look.origins.has(origin));
  return {
    count: written
      ? "many"
      : look.origins.has("message") && !gathered && count === "many"
        ? "unknown"
        : count,
    audience: audienceOf(look, within),
    addressed: isAddressed(look),
    steps: look.steps.slice(0, 4).reverse(),
  };
}

/**
 * The people a function addresses with a list it is handed, when its declaration says that it is one: then the message
 * is sent to all of them there, whoever calls it. Null when the decision is the caller's.
 */
export function handedRecipients(
  file: SourceFile,
  passed: Passed,
  part: MailPart,
  mail: Mail,
): Recipients | null {
  if (part.how === "append" || !(isDeclaredList(file, passed) || isJoined(part.value))) return null;
  // What is only handed on under the message's own name for it says nothing about who that is.
  const handedOn = part.at.type === "Property" && keyOf(part.at) === nameOfPassed(passed);
  const handed =
    passed.steps.length > 0
      ? []
      : callsTo(file, passed.fn).flatMap((call) => {
          const argument = call.arguments[passed.index];
          return argument && argument.type !== "SpreadElement"
            ? [{ argument, given: recipientsOf(file, argument, call) }]
            : [];
        });
  // `deliver([member.email], …)` beside `deliver(emails, …)`: the function is right, the one call is not.
  if (handed.some(({ argument, given }) => given.count === "one" || holdsOne(argument, given))) return null;
  const own = recipientsOf(file, part.value, mail.call);
  if (!handedOn && own.count === "many" && own.audience === "outside") return own;
  const found = handed.find(({ given }) => given.count === "many" && given.audience === "outside");
  if (!found) return null;
  const { argument, given } = found;
  return {
    ...given,
    steps: [...given.steps, { at: argument, says: { en: "handed over here", ja: "ここで渡されます" } }],
  };
}

const nameOfPassed = ({ fn, index, steps }: Passed): string | null => {
  const parameter = fn.params[index];
  return steps.at(-1) ?? (parameter?.type === "Identifier" ? parameter.name : null);
};

/** `[member.email]` */
const holdsOne = (node: Node, { count }: Recipients): boolean => {
  const list = unwrap(node);
  return (
    count === "unknown" &&
    list.type === "ArrayExpression" &&
    list.elements.length === 1 &&
    list.elements[0]?.type !== "SpreadElement"
  );
};

/** `addresses.join(",")`: several addresses, whoever hands them in. */
function isJoined(value: Node): boolean {
  const call = unwrap(value);
  return (
    call.type === "CallExpression" &&
    calledName(call) === "join" &&
    /^[,;]/.test((stringOf(call.arguments[0]) ?? ",").trim())
  );
}

function isDeclaredList(file: SourceFile, { fn, index, steps }: Passed): boolean {
  const parameter = fn.params[index];
  const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
  const annotation = name && "typeAnnotation" in name ? name.typeAnnotation?.typeAnnotation : undefined;
  return annotation !== undefined && declaredCount(newLook(file), annotation, steps) === "many";
}

/** The addresses a value adds to a list that outlives one turn of a loop, or one request. */
export function appendedRecipients(file: SourceFile, value: Node, at: Node, mail: Mail): Recipients {
  const look = newLook(file);
  const own = countOf(look, value, []);
  const grows = outlivesTurn(file, at);
  if (grows) {
    look.origins.add("collected");
    look.steps.push({ at, says: { en: "the list grows here", ja: "ここで宛先が増えていきます" } });
  }
  const count = (own === "many" && !mail.row?.addsOne) || grows ? "many" : own === "many" ? "one" : own;
  return { count, audience: audienceOf(look, mail.call), addressed: isAddressed(look), steps: look.steps };
}
