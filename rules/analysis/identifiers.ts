import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import type { Node } from "./nodes.js";

const sortedIdentifiers = (file: SourceFile): readonly TSESTree.Identifier[] =>
  file.all("Identifier").toSorted((one, other) => one.range[0] - other.range[0]);

/** The identifiers within a node, in source order. */
export function identifiersIn(file: SourceFile, node: Node): readonly TSESTree.Identifier[] {
  const all = file.fact(sortedIdentifiers);
  const firstFrom = (offset: number): number => {
    let low = 0;
    for (let high = all.length; low < high;) {
      const middle = (low + high) >> 1;
      if (all[middle]!.range[0] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return all.slice(firstFrom(node.range[0]), firstFrom(node.range[1]));
}
