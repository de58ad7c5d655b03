import { DOCUMENT_STEPS } from "../models/databases.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import { chainEndingIn, chainsOf, type Chain, type Step } from "./chains.js";
import type { SourceFile } from "./file.js";
import { isCallLike, unwrap, wrapped, type Node } from "./nodes.js";

/** Chains that start at a name, by the name's node. */
const chainsByRoot = (file: SourceFile): Map<Node, Chain> =>
  new Map(
    chainsOf(file).flatMap((chain) => {
      const receiver = chain.steps[0]?.receiver;
      return receiver && unwrap(receiver).type === "Identifier" ? [[unwrap(receiver), chain] as const] : [];
    }),
  );

/** The chain that a name holds: `query` in `const query = db("orders").where({ id }); … query.first()`. */
export function heldBy(file: SourceFile, node: Node): Chain | null {
  const inner = unwrap(node);
  if (isCallLike(inner)) return chainEndingIn(inner);
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only?.kind !== "value" || only.parts.length > 0) return null;
  const value = unwrap(only.node);
  return isCallLike(value) ? chainEndingIn(value) : null;
}

/** The chain a name holds, when a chain continues it. */
export function continuedBy(file: SourceFile, chain: Chain): Chain | null {
  const receiver = chain.steps[0]?.receiver;
  return receiver && unwrap(receiver).type === "Identifier" ? heldBy(file, receiver) : null;
}

/** The steps that are taken later on what a name holds, when a builder is kept and not its answer. */
export function laterSteps(file: SourceFile, chain: Chain): readonly Step[] {
  const outer = wrapped(chain.node);
  const holder = outer.parent;
  if (holder?.type !== "VariableDeclarator" || holder.init !== outer || holder.id.type !== "Identifier")
    return [];
  if (outer.type === "AwaitExpression") return [];
  const variable = variableOf(file, holder.id);
  return (variable ? readsOf(variable) : []).flatMap(
    (read) => file.fact(chainsByRoot).get(read)?.steps ?? [],
  );
}

const documentSteps: Readonly<Record<string, string>> = DOCUMENT_STEPS;

/** A step that is handed a document instead of being called on it: `tx.get(ref)`, `updateDoc(ref, …)`. */
export function onDocument(file: SourceFile, chain: Chain): Chain | null {
  const last = chain.steps.at(-1)!;
  const name = documentSteps[last.name];
  const first = last.call.arguments[0];
  if (name === undefined || !first || first.type === "SpreadElement") return null;
  const held = heldBy(file, first);
  if (!held || !/^(?:doc|collection)$/.test(held.steps.at(-1)!.name)) return null;
  return { node: chain.node, root: held.root, steps: [...held.steps, { ...last, name }] };
}
