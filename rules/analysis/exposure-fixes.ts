import { PUBLIC_PREFIXES } from "../models/exposure.js";
import type { TextEdit } from "./expiry-fixes.js";
import type { Exposure } from "./exposures.js";
import type { SourceFile } from "./file.js";
import { keyOf, type Node } from "./nodes.js";

/** The change after which the value is no longer written; null where the place says too little. */
export function exposureEdit(file: SourceFile, found: Exposure): TextEdit | null {
  const { at, fix } = found;
  const source = file.textOf(at);
  switch (fix) {
    case "presence": {
      if (at.type === "ObjectExpression" || source.length > 120) return null;
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
    case "keys":
      return at.parent?.type === "SpreadElement"
        ? { range: at.parent.range, text: `variables: Object.keys(${source})` }
        : { range: at.range, text: `Object.keys(${source})` };
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
