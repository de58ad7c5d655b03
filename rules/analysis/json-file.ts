import type { Location } from "./nodes.js";

/** One value of a JSON document with its place. */
export interface JsonValue {
  loc: Location;
  range: [number, number];
  /** The plain value, for strings, numbers, booleans and null. */
  scalar?: string | number | boolean | null;
  items?: readonly JsonValue[];
  members?: readonly { key: string; keyLoc: Location; value: JsonValue }[];
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

/** A JSON file as `@eslint/json` parsed it, in the small shape the rules read. */
export class JsonFile {
  static #known = new WeakMap<object, JsonFile>();

  private constructor(
    readonly path: string,
    readonly text: string,
    readonly root: JsonValue,
  ) {}

  static of(sourceCode: { ast: unknown; text: string }, path: string): JsonFile {
    const known = JsonFile.#known.get(sourceCode);
    if (known) return known;
    const document = sourceCode.ast as MomoaNode;
    const file = new JsonFile(path, sourceCode.text, read(document.body ?? document));
    JsonFile.#known.set(sourceCode, file);
    return file;
  }
}

function read(node: MomoaNode): JsonValue {
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

/** The member of a JSON object by key, or null. */
export const memberOf = (value: JsonValue | null | undefined, key: string): JsonValue | null =>
  value?.members?.find((member) => member.key === key)?.value ?? null;
