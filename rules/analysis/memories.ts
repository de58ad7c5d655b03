/** Everything that is remembered of the nodes of the file that is linted now. */
const memories: Map<object, unknown>[] = [];

/**
 * What is known of nodes while one file is linted. Not a `WeakMap`: one that lives long holds what it says about a node,
 * and with it the whole syntax tree, until the next full collection, so that every file is first copied to the old
 * generation.
 */
export function memoryOf<K extends object, V>(): Map<K, V> {
  const memory = new Map<K, V>();
  memories.push(memory);
  return memory;
}

/** Lets go of a file: another one comes next. */
export function forgetNodes(): void {
  for (const memory of memories) if (memory.size > 0) memory.clear();
}
