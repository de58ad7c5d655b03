import { PERSONAL_SEGMENTS } from "../models/personal-paths.js";
import type { SourceFile } from "./file.js";
import { keyOf, stringOf, type Node } from "./nodes.js";

const segments = new Set(PERSONAL_SEGMENTS);

/** Holds for a path or URL whose own segments say that everybody sees their own there: `/mypage/**`, `/api/me`. */
export function isPersonalPath(path: string): boolean {
  if (
    /\.(?:js|css|png|jpe?g|svg|webp|avif|gif|ico|woff2?|ttf|map|txt|xml)$|\/_next\/|\/assets?\/|\/static\/|\/public\/|\/images?\//i.test(
      path,
    )
  )
    return false;
  const parts = path
    .toLowerCase()
    .replace(/^[a-z]+:\/\/[^/]+/, "")
    .split(/[/?#]/)
    .map((part) => part.replace(/[*:()]+.*$/, ""));
  return parts.some((part) => segments.has(part) || /^my[-_]\p{L}/u.test(part));
}

const looksLikePath = (text: string): boolean =>
  /^[/^]|\*\*|^[\p{L}\w-]+\/[\p{L}\w*:[-]/u.test(text) || text === "*";

/** The path pattern a configuration entry is for: the nearest property key or `source`/`path` beside it that is a path. */
export function pathPatternAround(file: SourceFile, node: Node): { pattern: string; at: Node } | null {
  for (let child = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (parent.type === "ObjectExpression") {
      for (const property of parent.properties) {
        if (property.type !== "Property" || property === child) continue;
        const key = keyOf(property);
        if (key === null || !/^(?:source|path|route|pathPattern|pattern|match|for|url|regex)$/.test(key))
          continue;
        const text = stringOf(property.value);
        if (text !== null && looksLikePath(text)) return { pattern: text, at: property };
      }
    }
    if (parent.type === "Property" && parent.value === child) {
      const key = keyOf(parent);
      if (key !== null && looksLikePath(key)) return { pattern: key, at: parent };
    }
    if (/Function/.test(parent.type) && parent.parent?.type === "CallExpression") return null;
    if (parent.type === "ClassDeclaration" || parent.type === "Program") return null;
  }
  void file;
  return null;
}
