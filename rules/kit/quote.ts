import type { Node } from "../analysis/nodes.js";

/**
 * The user's own code as a message shows it: one line, in backticks, cut at 40 characters.
 * Never call it with a node that may hold a secret's value.
 */
export function quote(node: Node, text: string): string {
  const source = text.slice(node.range[0], node.range[1]).replace(/\s+/g, " ").replaceAll("`", "'");
  return `\`${source.length > 40 ? `${source.slice(0, 39)}…` : source}\``;
}
