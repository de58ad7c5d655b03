import { PUBLIC_PREFIXES } from "../models/exposure.js";
import { valueBehind } from "./bindings.js";
import type { TextEdit } from "./expiry-fixes.js";
import type { Exposure } from "./exposures.js";
import type { SourceFile } from "./file.js";
import { keyOf, unwrap, type Node } from "./nodes.js";

/** The change after which the value is no longer written; null where the place says too little. */
export function exposureEdit(file: SourceFile, found: Exposure): TextEdit | null {
  const { at, fix } = found;
  const source = file.textOf(at);
  switch (fix) {
    case "presence": {
      if (at.type === "ObjectExpression" || source.length > 120 || saysMore(file, found)) return null;
      // `lines.join("\n")`
      if (at.parent?.type === "MemberExpression" && at.parent.object === at) return null;
      const asked = /^[\w$.?[\]"'()!]+$/.test(source) ? source : `(${source})`;
      const text = `${asked} ? "set" : "not set"`;
      const parent = at.parent;
      if (parent?.type === "Property" && parent.shorthand)
        return { range: parent.range, text: `${keyOf(parent)}: ${text}` };
      const inTemplate = parent?.type === "TemplateLiteral";
      return {
        range: at.range,
        text:
          inTemplate || parent?.type === "Property" || parent?.type === "CallExpression" ? text : `(${text})`,
      };
    }
    case "keys": {
      const parent = at.parent;
      if (parent?.type === "SpreadElement")
        return { range: parent.range, text: `variables: Object.keys(${source})` };
      return parent?.type === "Property" && parent.shorthand
        ? { range: parent.range, text: `${keyOf(parent)}: Object.keys(${source})` }
        : { range: at.range, text: `Object.keys(${source})` };
    }
    case "prefix":
      return at.type === "MemberExpression" && !at.computed
        ? { range: at.property.range, text: found.name.replace(PUBLIC_PREFIXES, "") }
        : null;
    case "remove":
      return withoutProperty(at.type === "Property" ? at : (at.parent ?? at));
    default:
      return null;
  }
}

/** A name for more than the secret: `blocks`, one of whose texts has it; in a log, a line of text may go as a whole. */
function saysMore(file: SourceFile, { at, place }: Exposure): boolean {
  const value = at.type === "Identifier" ? unwrap(valueBehind(file, at)) : at;
  if (value === at) return false;
  if (value.type === "ObjectExpression" || value.type === "ArrayExpression") return true;
  return (
    place === "message" &&
    (value.type === "BinaryExpression" ||
      (value.type === "TemplateLiteral" && value.quasis.some((quasi) => quasi.value.raw.trim() !== "")))
  );
}

function withoutProperty(property: Node): TextEdit | null {
  if (property.type !== "Property" || property.parent.type !== "ObjectExpression") return null;
  const all = property.parent.properties;
  const index = all.indexOf(property);
  const next = all[index + 1];
  const previous = all[index - 1];
  if (next) return { range: [property.range[0], next.range[0]], text: "" };
  if (previous) return { range: [previous.range[1], property.range[1]], text: "" };
  return { range: property.range, text: "" };
}
