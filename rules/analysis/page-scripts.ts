import type { SourceFile } from "./file.js";
import type { Node } from "./nodes.js";

/** The start tag of the script element that stands before a place; null where there is none. */
export function scriptTagAround(file: SourceFile, node: Node): string | null {
  const before = file.text.slice(0, node.range[0]);
  const open = before.lastIndexOf("<script");
  return open < 0 ? null : (/^<script[^>]*>/.exec(file.text.slice(open))?.[0] ?? null);
}

/** Where the markup of a page begins that has its server's code between two lines of dashes. */
const startOfMarkup = (file: SourceFile): number => /^\s*---[\s\S]*?\n---/.exec(file.text)?.[0].length ?? 0;

/** Holds in a script that a page sends to the browser, while the rest of the page's code is the server's. */
export function isInPageScript(file: SourceFile, node: Node): boolean {
  if (!file.path.endsWith(".astro")) return false;
  const start = file.fact(startOfMarkup);
  const between = file.text.slice(start, Math.max(start, node.range[0]));
  return between.lastIndexOf("<script") > between.lastIndexOf("</script");
}
