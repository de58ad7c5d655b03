import type { CredentialKind, Unexpiring } from "./expiries.js";
import { DAY, type Duration } from "./durations.js";
import type { SourceFile } from "./file.js";
import { keyOf, statementOf, unwrap, type Node } from "./nodes.js";

export interface TextEdit {
  range: readonly [number, number];
  text: string;
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
export function expiryEdit(file: SourceFile, found: Unexpiring, limit: Duration): TextEdit | null {
  const { fix, kind } = found;
  if (!fix) return null;
  const hours = Math.min(HOURS[kind], Math.floor(limit / HOUR));
  if (hours < 1) return null;
  const span = hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`;
  const seconds = product(hours);
  switch (fix.do) {
    case "replace": {
      const text = {
        seconds,
        milliseconds: `${seconds} * 1000`,
        minutes: String(hours * 60),
        days: String(hours / 24),
        span: `"${span}"`,
        text: `"${span}"`,
        date: `new Date(Date.now() + ${seconds} * 1000)`,
        unix: `Math.floor(Date.now() / 1000) + ${seconds}`,
      }[fix.unit];
      const property = fix.node.parent;
      // A shorthand property needs its name again.
      if (property?.type === "Property" && property.shorthand)
        return { range: property.range, text: `${keyOf(property)}: ${text}` };
      return { range: fix.node.range, text };
    }
    case "option": {
      const { call, index, name } = fix;
      const value = fix.unit === "span" ? `"${span}"` : `${seconds} * 1000`;
      const existing = call.arguments[index];
      if (existing) {
        const object = unwrap(existing);
        return object.type === "ObjectExpression"
          ? intoObject(object, `${name}: ${value}`)
          : { range: existing.range, text: `{ ...${file.textOf(existing)}, ${name}: ${value} }` };
      }
      const last = call.arguments.at(-1);
      if (call.arguments.length !== index || !last) return null;
      return { range: [last.range[1], last.range[1]], text: `, { ${name}: ${value} }` };
    }
    case "claim":
      return intoObject(fix.object, `exp: Math.floor(Date.now() / 1000) + ${seconds}`);
    case "method":
      return {
        range: [fix.before.object.range[1], fix.before.object.range[1]],
        text: `.${fix.name}("${span}")`,
      };
    case "false": {
      const property = fix.node;
      return property.type === "Property" ? { range: property.value.range, text: "false" } : null;
    }
    case "ttl": {
      const last = fix.call.arguments.at(-1)!;
      const at: [number, number] = [last.range[1], last.range[1]];
      if (fix.style === "positional") return { range: at, text: `, "EX", ${seconds}` };
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

function intoObject(object: Node, property: string): TextEdit | null {
  if (object.type !== "ObjectExpression") return null;
  const last = object.properties.at(-1);
  if (!last) return { range: object.range, text: `{ ${property} }` };
  return { range: [last.range[1], last.range[1]], text: `, ${property}` };
}
