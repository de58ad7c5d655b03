import type { SourceFile } from "./file.js";
import type { Node, NodeMap } from "./nodes.js";

/** The nodes of a type in source order, for searches by position. */
const sortedCache = (_file: SourceFile): Map<string, readonly Node[]> => new Map();

/** Every node of a type that lies within another, in source order; found by position, without another walk. */
export function within<T extends keyof NodeMap>(file: SourceFile, type: T, outer: Node): NodeMap[T][] {
  const cache = file.fact(sortedCache);
  let nodes = cache.get(type) as readonly NodeMap[T][] | undefined;
  if (!nodes) {
    nodes = [...file.all(type)].sort((a, b) => a.range[0] - b.range[0]);
    cache.set(type, nodes);
  }
  return startingIn(nodes, (node) => node, outer).filter((node) => node.range[1] <= outer.range[1]);
}

/** Of a list in source order, what starts within a node; `at` tells where in the source an item is. */
export function startingIn<Item>(sorted: readonly Item[], at: (item: Item) => Node, outer: Node): Item[] {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if (at(sorted[middle]!).range[0] < outer.range[0]) low = middle + 1;
    else high = middle;
  }
  const from = low;
  while (low < sorted.length && at(sorted[low]!).range[0] < outer.range[1]) low += 1;
  return sorted.slice(from, low);
}
