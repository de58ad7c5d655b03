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
  let low = 0;
  for (let high = nodes.length; low < high;) {
    const middle = (low + high) >> 1;
    if (nodes[middle]!.range[0] < outer.range[0]) low = middle + 1;
    else high = middle;
  }
  const found: NodeMap[T][] = [];
  for (; low < nodes.length && nodes[low]!.range[0] < outer.range[1]; low += 1)
    if (nodes[low]!.range[1] <= outer.range[1]) found.push(nodes[low]!);
  return found;
}
