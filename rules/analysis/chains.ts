import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { isCallLike, keyOf, unwrap, wrapped, type CallLike, type Node, referenceName } from "./nodes.js";

/** One call of a chain: `where(…)` in `db.select().from(t).where(…)`. */
export interface Step {
  name: string;
  call: CallLike;
  /** What the method is called on; null when the function itself is called. */
  receiver: Node | null;
}

/** A chain of calls as it is written, from its first call to its last. */
export interface Chain {
  /** The last call. */
  node: CallLike;
  /** What the first call is made on. */
  root: Node;
  steps: readonly Step[];
}

/** Every chain of the file: calls that no other call of the same chain follows. */
export const chainsOf = (file: SourceFile): readonly Chain[] => file.fact(findChains);

function findChains(file: SourceFile): Chain[] {
  const calls: CallLike[] = [...file.all("CallExpression"), ...file.all("NewExpression")];
  return calls
    .filter(isLast)
    .map(chainEndingIn)
    .sort((a, b) => a.node.range[0] - b.node.range[0] || b.node.range[1] - a.node.range[1]);
}

function isLast(call: CallLike): boolean {
  const member = wrapped(call).parent;
  if (member?.type !== "MemberExpression" || unwrap(member.object) !== call) return true;
  const next = wrapped(member).parent;
  return !(isCallLike(next) && unwrap(next.callee) === member);
}

/** The chain whose last call this is. */
export function chainEndingIn(node: CallLike): Chain {
  const steps: Step[] = [];
  let current: Node = node;
  while (isCallLike(current) && steps.length < 60) {
    const callee: Node = unwrap(current.callee);
    if (callee.type === "MemberExpression") {
      steps.unshift({ name: keyOf(callee) ?? "", call: current, receiver: callee.object });
      current = unwrap(callee.object);
    } else {
      steps.unshift({ name: callee.type === "Identifier" ? callee.name : "", call: current, receiver: null });
      current = callee;
    }
    if (current.type === "TaggedTemplateExpression") break;
  }
  while (current.type === "MemberExpression") current = unwrap(current.object);
  return { node, root: current, steps };
}

/** The names a receiver is reached by: `ctx.prisma.member` → ctx, prisma, member. */
export function namesOf(node: Node): string[] {
  const names: string[] = [];
  let current: Node = unwrap(node);
  for (let hops = 0; hops < 12; hops += 1) {
    if (current.type === "MemberExpression") {
      names.unshift(keyOf(current) ?? "");
      current = unwrap(current.object);
    } else if (isCallLike(current)) current = unwrap(current.callee);
    else if (current.type === "Identifier") {
      names.unshift(current.name);
      break;
    } else if (current.type === "ThisExpression") {
      names.unshift("this");
      break;
    } else break;
  }
  return names;
}

/** The last name of what is called: `assertOwner`, `ability.can` → can. */
export function calledName(call: CallLike | TSESTree.Decorator): string {
  const callee = unwrap(
    call.type === "Decorator"
      ? isCallLike(call.expression)
        ? call.expression.callee
        : call.expression
      : call.callee,
  );
  return referenceName(callee) ?? "";
}

/** The first argument of the first step that has one of these names. */
export const argumentOf = (steps: readonly Step[], names: readonly string[]): Node | null =>
  steps.find((step) => names.includes(step.name))?.call.arguments[0] ?? null;
