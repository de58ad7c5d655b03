import { PAGES_WITH_SERVER_CODE } from "../models/environments.js";
import type { SourceFile } from "./file.js";
import type { Node } from "./nodes.js";

/** The start tag of the script element that stands before a place; null where there is none. */
export function scriptTagAround(file: SourceFile, node: Node): string | null {
  const open = file.text.lastIndexOf("<script", node.range[0] - 1);
  return open < 0 ? null : (/^<script[^>]*>/.exec(file.text.slice(open))?.[0] ?? null);
}

/** Where the markup of a page begins that has its server's code between two lines of dashes. */
const startOfMarkup = (file: SourceFile): number => /^\s*---[\s\S]*?\n---/.exec(file.text)?.[0].length ?? 0;

/** Holds in a script that a page sends to the browser, while the rest of the page's code is the server's. */
export function isInPageScript(file: SourceFile, node: Node): boolean {
  if (!PAGES_WITH_SERVER_CODE.test(file.path)) return false;
  const start = file.fact(startOfMarkup);
  const between = file.text.slice(start, Math.max(start, node.range[0]));
  return between.lastIndexOf("<script") > between.lastIndexOf("</script");
}
