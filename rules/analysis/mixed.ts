import type { Bilingual } from "../incidents/schema.js";
import type { Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import type { Place } from "./kept-places.js";
import type { Node } from "./nodes.js";
import type { Source } from "./sources.js";

/** Two records in one message, and which expression is the stranger. */
export interface Mixed {
  kind:
    | "shifted"
    | "separate"
    | "row"
    | "greeting"
    | "carried"
    | "ahead"
    | "shared"
    | "reused"
    | "ambiguous"
    | "column"
    | "file";
  at: Node;
  /** The list or variable that is meant. */
  name: string;
  steps: readonly { at: Node; says: Bilingual }[];
  /** For `shifted` and `row`: what the recipient comes from. */
  recipient?: Source;
  source?: Source;
  /** The same element read again in the same message. */
  also?: readonly Node[];
  variable?: Variable;
  /** What is kept from turn to turn, where more than a variable of the function can be meant. */
  place?: Place;
  loop?: Node;
}

/** Code in a message: its beginning, when it is long. */
export const shortText = (file: SourceFile, node: Node): string => {
  const text = file.textOf(node).replace(/\s+/g, " ");
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};
