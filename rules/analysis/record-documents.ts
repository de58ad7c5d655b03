import type { Step } from "./chains.js";
import type { SourceFile } from "./file.js";
import { stringOf, unwrap, type Node } from "./nodes.js";
import type { Condition } from "./record-conditions.js";
import { literalPart, textsOf } from "./texts.js";

/** A document or collection of a tree of documents: what it is called, and the ids on the way to it. */
export interface Documents {
  record: string;
  /** The collections whose documents hold it, outermost first. */
  under: readonly string[];
  conditions: readonly Condition[];
  /** The path ends in a collection: many documents. */
  many: boolean;
}

type Segment = { text: string } | { value: Node };

/** The documents that steps lead to: `collection("users").doc(uid).collection("orders")`, `doc(db, "users", uid)`. */
export function documentsOf(file: SourceFile, steps: readonly Step[]): Documents | null {
  const segments: Segment[] = [];
  for (const step of steps) {
    if (!/^(?:collection|doc|collectionGroup|ref)$/.test(step.name)) continue;
    const given = step.receiver === null ? step.call.arguments.slice(1) : step.call.arguments;
    for (const argument of given)
      if (argument.type !== "SpreadElement") segments.push(...segmentsOf(file, argument));
  }
  const names = segments.filter((_, index) => index % 2 === 0);
  const last = names.at(-1);
  if (!last || !("text" in last)) return null;
  const conditions: Condition[] = [];
  for (let index = 1; index < segments.length; index += 2) {
    const segment = segments[index]!;
    const holder = segments[index - 1]!;
    if (!("value" in segment)) continue;
    const name = "text" in holder ? holder.text.replace(/s$/, "") : "";
    conditions.push({ column: index === segments.length - 1 ? "id" : `${name}Id`, value: segment.value });
  }
  const under = names.slice(0, -1).flatMap((segment) => ("text" in segment ? segment.text : []));
  return { record: last.text, under, conditions, many: segments.length % 2 === 1 };
}

/** `"users"`, `uid`, `` `users/${uid}/orders` ``: the parts between slashes. */
function segmentsOf(file: SourceFile, node: Node): Segment[] {
  const inner = literalPart(file, node, []) ?? unwrap(node);
  const text = stringOf(inner);
  if (text !== null)
    return text
      .split("/")
      .filter(Boolean)
      .map((part) => ({ text: part }));
  if (inner.type !== "TemplateLiteral") {
    const [known, ...others] =
      inner.type === "Identifier" || inner.type === "MemberExpression" ? textsOf(file, inner) : [];
    return known !== undefined && others.length === 0 && /^[\w-]+$/.test(known)
      ? [{ text: known }]
      : [{ value: inner }];
  }
  const found: Segment[] = [];
  let open: Segment | null = null;
  for (const [index, quasi] of inner.quasis.entries()) {
    const parts = (quasi.value.cooked ?? "").split("/");
    for (const [at, part] of parts.entries()) {
      if (at > 0) open = null;
      if (part !== "" && !open) found.push((open = { text: part }));
    }
    const expression = inner.expressions[index];
    if (!expression) continue;
    // `users/u_${id}`: the expression decides the segment.
    if (open) found.pop();
    found.push((open = { value: expression }));
  }
  return found;
}
