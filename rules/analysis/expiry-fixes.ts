import type { CredentialKind, Unexpiring } from "./expiries.js";
import { DAY, type Duration } from "./durations.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { separatorBefore } from "./message-edits.js";
import { keyOf, statementOf, unwrap, type Node } from "./nodes.js";
import { indentAt, literal } from "./text-fixes.js";

export interface TextEdit {
  range: readonly [number, number];
  text: string;
}

/** The changes that give a credential an end, and how many hours that is. */
export interface ExpiryEdit {
  edits: readonly TextEdit[];
  hours: number;
}

/** How many hours a credential of a kind lasts after the change, unless less is allowed. */
const HOURS: Readonly<Record<CredentialKind, number>> = {
  access: 1,
  link: 1,
  url: 1,
  cookie: 24 * 14,
  session: 24 * 14,
  refresh: 24 * 30,
};

const HOUR = DAY / 24;

const product = (hours: number): string =>
  hours % 24 === 0 ? `${hours / 24} * 24 * 60 * 60` : `${hours === 1 ? "" : `${hours} * `}60 * 60`;

/** The change that gives a credential an end within the limit; null where the place says too little. */
export function expiryEdit(file: SourceFile, found: Unexpiring, limit: Duration): ExpiryEdit | null {
  const { fix, kind } = found;
  if (!fix) return null;
  const meant = meantInMilliseconds(file, found, limit);
  if (meant) return meant;
  const hours = Math.min(HOURS[kind], Math.floor(limit / HOUR));
  if (hours < 1) return null;
  const edit = editOf(file, fix, hours);
  return edit && { edits: [edit, ...withoutOldSpan(file, edit)], hours };
}

/** `1000 * 60 * 60 * 24 * 3` where seconds are expected: three days were meant. */
function meantInMilliseconds(
  file: SourceFile,
  { fix, lasts }: Unexpiring,
  limit: Duration,
): ExpiryEdit | null {
  if (fix?.do !== "replace" || fix.unit !== "seconds" || unwrap(fix.node).type !== "BinaryExpression")
    return null;
  const source = file.textOf(fix.node);
  const text = source.replace(/^1_?000\s*\*\s*|\s*\*\s*1_?000$/, "");
  const hours = lasts / 1000 / HOUR;
  return text !== source && hours >= 1 && lasts / 1000 <= limit
    ? { edits: [{ range: fix.node.range, text }], hours }
    : null;
}

const SPAN_WORDS =
  /(?:\d|\b(?:an?|one|two|three|six|ten))\s*(?:hours?|days?|weeks?|months?|years?|yrs?)\b|[\d一二三六十]\s*(?:時間|日|週間|[かヶカ]月|年)/i;

/** The note behind the old value that says how long it was: `// 1 year`. */
function withoutOldSpan(file: SourceFile, { range }: TextEdit): TextEdit[] {
  const end = file.text.indexOf("\n", range[1]);
  const line = file.text.slice(range[1], end < 0 ? undefined : end);
  const start = line.search(/\s*\/\/[^/\n]*$/);
  const comment = start < 0 ? "" : line.slice(start).replace(/\r$/, "");
  const at = range[1] + start;
  const isComment = file.source
    .getAllComments()
    .some((each) => each.type === "Line" && at <= each.range![0] && each.range![0] < at + comment.length);
  return isComment && SPAN_WORDS.test(comment) ? [{ range: [at, at + comment.length], text: "" }] : [];
}

/** Where a value is written that is given a name for this one use. */
function writtenAt(file: SourceFile, node: Node): Node {
  const variable = node.type === "Identifier" ? variableOf(file, node) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return variable &&
    only?.kind === "value" &&
    only.parts.length === 0 &&
    readsOf(variable).length === 1 &&
    only.from.parent?.type === "VariableDeclarator" &&
    !only.from.parent.id.typeAnnotation
    ? only.node
    : node;
}

function editOf(file: SourceFile, fix: NonNullable<Unexpiring["fix"]>, hours: number): TextEdit | null {
  const span = hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`;
  const seconds = product(hours);
  switch (fix.do) {
    case "replace": {
      const text = {
        seconds,
        milliseconds: `${seconds} * 1000`,
        minutes: String(hours * 60),
        days: String(hours / 24),
        span: literal(file, span),
        text: literal(file, span),
        date: `new Date(Date.now() + ${seconds} * 1000)`,
        unix: `Math.floor(Date.now() / 1000) + ${seconds}`,
      }[fix.unit];
      const written = writtenAt(file, fix.node);
      if (written !== fix.node) return { range: written.range, text };
      const property = fix.node.parent;
      // A shorthand property needs its name again.
      if (property?.type === "Property" && property.shorthand)
        return { range: property.range, text: `${keyOf(property)}: ${text}` };
      return { range: fix.node.range, text };
    }
    case "option": {
      const { call, index, name } = fix;
      const value = fix.unit === "span" ? literal(file, span) : `${seconds} * 1000`;
      const existing = call.arguments[index];
      if (existing) {
        const object = unwrap(existing);
        return object.type === "ObjectExpression"
          ? intoObject(file, object, `${name}: ${value}`)
          : { range: existing.range, text: `{ ...${file.textOf(existing)}, ${name}: ${value} }` };
      }
      const last = call.arguments.at(-1);
      if (call.arguments.length !== index || !last) return null;
      const between = startsLine(file, last) ? `,\n${indentAt(file, last)}` : ", ";
      return { range: [last.range[1], last.range[1]], text: `${between}{ ${name}: ${value} }` };
    }
    case "claim":
      return intoObject(file, fix.object, `exp: Math.floor(Date.now() / 1000) + ${seconds}`);
    case "method":
      return {
        range: [fix.before.object.range[1], fix.before.object.range[1]],
        text: `.${fix.name}(${literal(file, span)})`,
      };
    case "false": {
      const property = fix.node;
      return property.type === "Property" ? { range: property.value.range, text: "false" } : null;
    }
    case "ttl": {
      const last = fix.call.arguments.at(-1)!;
      const at: [number, number] = [last.range[1], last.range[1]];
      if (fix.style === "positional") return { range: at, text: `, ${literal(file, "EX")}, ${seconds}` };
      if (fix.style === "object") return { range: at, text: `, { EX: ${seconds} }` };
      if (fix.style === "kv") return { range: at, text: `, { expirationTtl: ${seconds} }` };
      if (fix.style === "expireIn") return { range: at, text: `, { expireIn: ${seconds} * 1000 }` };
      const statement = statementOf(fix.call);
      const callee = unwrap(fix.call.callee);
      if (callee.type !== "MemberExpression" || !fix.call.arguments[0]) return null;
      const indent = /[^\n]*$/.exec(file.text.slice(0, statement.range[0]))?.[0] ?? "";
      return {
        range: [statement.range[1], statement.range[1]],
        text: `\n${indent.replace(/\S.*$/, "")}await ${file.textOf(callee.object)}.expire(${file.textOf(fix.call.arguments[0])}, ${seconds});`,
      };
    }
  }
}

function intoObject(file: SourceFile, object: Node, property: string): TextEdit | null {
  if (object.type !== "ObjectExpression") return null;
  const last = object.properties.at(-1);
  if (!last) return { range: object.range, text: `{ ${property} }` };
  return { range: [last.range[1], last.range[1]], text: `,${separatorBefore(file, last)}${property}` };
}

const startsLine = (file: SourceFile, node: Node): boolean =>
  /\n[ \t]*$/.test(file.text.slice(Math.max(0, node.range[0] - 200), node.range[0]));
