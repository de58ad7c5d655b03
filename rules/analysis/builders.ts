import type { TSESTree } from "@typescript-eslint/utils";
import { readsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { isCallLike, keyOf, unwrap, wrapped, type CallLike, type Node } from "./nodes.js";

/** A method called on a builder. */
export interface Step {
  name: string;
  call: TSESTree.CallExpression;
  member: TSESTree.MemberExpression;
}

/**
 * The methods called on a builder, in a chain or on the variable that keeps it; null when it leaves the file's sight.
 * What a closing method gives is no builder any more, wherever it goes.
 */
export function builderSteps(file: SourceFile, start: CallLike, closes: readonly string[]): Step[] | null {
  const steps: Step[] = [];
  const climb = (from: Node): Node => {
    let node = wrapped(from);
    for (;;) {
      const member = node.parent;
      if (member?.type !== "MemberExpression" || unwrap(member.object) !== unwrap(node)) return node;
      const call = wrapped(member).parent;
      if (call?.type !== "CallExpression" || unwrap(call.callee) !== member) return node;
      steps.push({ name: keyOf(member) ?? "", call, member });
      node = wrapped(call);
    }
  };
  const end = climb(start);
  if (steps.some(({ name }) => closes.includes(name))) return steps;
  const holder = end.parent;
  const target = holder?.type === "VariableDeclarator" && holder.id.type === "Identifier" ? holder.id : null;
  const variable = target ? variableOf(file, target) : null;
  if (variable) {
    for (const read of readsOf(variable)) {
      const before = steps.length;
      climb(read);
      const parent = wrapped(read).parent;
      if (steps.length === before && isCallLike(parent)) return null;
    }
  }
  return steps;
}
