import { namesOutsiders } from "./audience.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf } from "./functions.js";
import { handedFor } from "./given-values.js";
import { turnAround } from "./growing.js";
import { mailsOf, type Field, type Mail, type MailPart } from "./mail.js";
import { parameterOf, type Passed } from "./passed-values.js";
import { valuesAt } from "./message-values.js";
import { mailtosInMarkup, mailtosOf, rawHeadersOf } from "./mail-text.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { contains, keyOf, unwrap, wrapped, type Location, type Node } from "./nodes.js";
import { appendedRecipients, handedRecipients, recipientsOf, type Recipients } from "./recipients.js";

/** Many outside people in one field of one message. */
export interface BulkRecipients {
  at: { loc: Location };
  field: Field;
  /** The list grows with each message, an invitation shows its guests, or it is a list as any other. */
  shows: "growing" | "guests" | "list";
  steps: Recipients["steps"];
  /** The message and its field, where the code that sends it was seen. */
  sent: { mail: Mail; part: MailPart } | null;
}

/** Every field of the file's messages that shows many outside people to each other. */
export function* bulkRecipientsOf(file: SourceFile): Generator<BulkRecipients> {
  const reported = new Set<unknown>();
  for (const { mail, part, found } of addressedIn(file)) {
    if (found.count !== "many" || found.audience !== "outside" || reported.has(part.at)) continue;
    if (mail && isHandedThrough(file, mail, part)) continue;
    reported.add(part.at);
    yield {
      at: part.at,
      field: part.field,
      shows:
        mail?.kind === "invitation" ? "guests" : mail && isGrowing(file, mail, part) ? "growing" : "list",
      steps: found.steps,
      sent: mail && { mail, part },
    };
  }
  for (const link of mailtosInMarkup(file))
    if (namesOutsiders(link.names))
      yield { at: link, field: link.field, shows: "list", steps: [], sent: null };
}

/** Holds for a list that grows from message to message; one that is filled in turns, and sent once, is a list as any other. */
function isGrowing(file: SourceFile, { call, built }: Mail, { how, at }: MailPart): boolean {
  const turn = how === "append" && built && "type" in at ? turnAround(file, at) : null;
  return how === "append" && (turn === null || contains(turn, call));
}

/**
 * `{ to: params.to.split(","), subject: params.subject }`: whoever asks wrote the whole message and its To field, as in
 * a mail program.
 */
function isHandedThrough(file: SourceFile, mail: Mail, { value }: MailPart): boolean {
  const to = readFrom(file, value);
  return (
    to !== null &&
    /^(?:to|cc|bcc)(?:$|[A-Z_])/.test(to.key) &&
    saidIn(mail).some((said) => {
      const from = readFrom(file, said);
      return from !== null && from.object === to.object && /subject|title|template/i.test(from.key);
    })
  );
}

/** What a message says: its texts, and whatever else it is made of. */
const saidIn = ({ parts, message }: Mail): Node[] => [
  ...parts.flatMap((part) => (part.field === "content" ? [part.value] : [])),
  ...(message?.properties ?? []).flatMap((each) => (each.type === "Property" ? [each.value as Node] : [])),
];

/** The property a value is read from, through the methods of texts and lists and through names of this file. */
function readFrom(file: SourceFile, node: Node, depth = 0): { object: string; key: string } | null {
  const inner = unwrap(node);
  if (depth > 8) return null;
  if (inner.type === "ConditionalExpression") return readFrom(file, inner.consequent, depth + 1);
  if (inner.type === "LogicalExpression") return readFrom(file, inner.left, depth + 1);
  if (inner.type === "CallExpression") {
    const callee = unwrap(inner.callee);
    return callee.type === "MemberExpression" ? readFrom(file, callee.object, depth + 1) : null;
  }
  if (inner.type === "MemberExpression") {
    const key = keyOf(inner);
    return key === null ? null : { object: file.textOf(inner.object), key };
  }
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  if (only?.kind !== "value" || more.length > 0) return null;
  const key = only.parts.at(-1);
  if (typeof key === "string") return { object: file.textOf(only.node), key };
  return readFrom(file, only.node, depth + 1);
}

/** `raw(addresses, subject, text)`, `raw({ to: addresses, subject })`, where `raw` writes the header lines: what each call hands over. */
function handedParts(file: SourceFile, part: MailPart): MailPart[] {
  const passed = parameterOf(file, part.value);
  const handed = passed ? handedFor(file, passed.fn, passed.index) : [];
  return [
    part,
    ...handed.flatMap(({ value }): MailPart[] =>
      passed!.steps.length === 0
        ? [{ ...part, value, at: value, how: "handed" }]
        : valuesAt(file, value, passed!.steps).map((each) => ({
            ...part,
            value: each.value,
            at: each.at,
            how: "handed",
          })),
    ),
  ];
}

/** Holds for what a call hands over for a parameter: `toInput(addresses)`. */
function isHandedFor(file: SourceFile, node: Node, { fn, index }: Passed): boolean {
  const call = wrapped(node).parent;
  return (
    call?.type === "CallExpression" &&
    call.arguments[index] === wrapped(node) &&
    localFunctionOf(file, call.callee) === fn
  );
}

interface Addressed {
  mail: Mail | null;
  part: MailPart;
  found: Recipients;
}

/** Who each field of each message is for, where this file decides it. */
function* addressedIn(file: SourceFile): Generator<Addressed> {
  const decided: Passed[] = [];
  for (const mail of mailsOf(file))
    for (const part of mail.parts) {
      if (part.field === "content" || (mail.apart && part.field !== "cc" && part.field !== "bcc")) continue;
      if (part.partly) continue;
      // What is handed in unchanged is the caller's decision, but for a list that is declared as one.
      const passed = part.how === "append" ? null : parameterOf(file, part.value);
      if (passed) {
        const found = handedRecipients(file, passed, part, mail);
        if (!found) continue;
        decided.push(passed);
        yield { mail, part, found };
        continue;
      }
      if (part.how === "handed" && decided.some((each) => isHandedFor(file, part.at, each))) continue;
      const { through } = mail;
      if (through && decided.some(({ fn, index }) => fn === through.fn && index === through.index)) continue;
      const own =
        part.how === "append"
          ? appendedRecipients(file, part.value, part.at, mail)
          : recipientsOf(file, part.value, mail.call);
      const found: Recipients = part.listed && own.count === "unknown" ? { ...own, count: "many" } : own;
      if (!mail.positional || found.addressed) yield { mail, part, found };
    }
  for (const part of [...mailtosOf(file), ...rawHeadersOf(file).flatMap((each) => handedParts(file, each))])
    yield { mail: null, part, found: recipientsOf(file, part.value, part.at) };
}
