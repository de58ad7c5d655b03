import type { Location } from "./nodes.js";

/** One value of a hosting file with its place. */
export interface HostingValue {
  loc: Location;
  range: [number, number];
  /** The plain value, for strings, numbers, booleans and null. */
  scalar?: string | number | boolean | null;
  items?: readonly HostingValue[];
  members?: readonly { key: string; keyLoc: Location; value: HostingValue }[];
}

interface MomoaNode {
  type: string;
  loc: Location;
  range: [number, number];
  value?: unknown;
  body?: MomoaNode;
  elements?: { value: MomoaNode }[];
  members?: { name: MomoaNode & { name?: string }; value: MomoaNode }[];
}

/** Hosting configuration (`vercel.json`, `netlify.toml` …) as its language parsed it, in the small shape the rules read. */
export class HostingFile {
  static #known = new WeakMap<object, HostingFile>();

  private constructor(
    readonly path: string,
    readonly root: HostingValue,
  ) {}

  /** @param document the root that the language made */
  static of(document: object, path: string): HostingFile {
    const known = HostingFile.#known.get(document);
    if (known) return known;
    const root = document as MomoaNode;
    const file = new HostingFile(path, read(root.body ?? root));
    HostingFile.#known.set(document, file);
    return file;
  }
}

function read(node: MomoaNode): HostingValue {
  const place = { loc: node.loc, range: node.range };
  if (node.type === "Array")
    return { ...place, items: (node.elements ?? []).map((item) => read(item.value)) };
  if (node.type === "Object") {
    const members = (node.members ?? []).map((member) => ({
      key: String(member.name.value ?? member.name.name ?? ""),
      keyLoc: member.name.loc,
      value: read(member.value),
    }));
    return { ...place, members };
  }
  if (node.type === "Null") return { ...place, scalar: null };
  return { ...place, scalar: node.value as string | number | boolean };
}

/** The member of an object by key, or null. */
export const memberOf = (value: HostingValue | null | undefined, key: string): HostingValue | null =>
  value?.members?.find((member) => member.key === key)?.value ?? null;
