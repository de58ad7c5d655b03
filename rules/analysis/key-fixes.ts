import type { Rule } from "eslint";
import type { SourceFile } from "./file.js";
import { variableOf } from "./bindings.js";
import type { Evidence } from "./flow.js";
import { isIdentityName } from "./names.js";
import { contains, unwrap, type Node } from "./nodes.js";

/** A change that puts who the value is for into its key, when an expression for that is in reach of the key. */
export interface KeyFix {
  name: string;
  edit: (fixer: Rule.RuleFixer) => Rule.Fix;
}

/** Finds an expression of the path that names the caller and can be read where the key stands. */
export function identityKeyFix(file: SourceFile, key: Node, evidence: Evidence, at: Node): KeyFix | null {
  const expression = callerExpression(file, evidence, at);
  if (expression === null) return null;
  const inner = unwrap(key);
  const text = file.textOf(inner);
  const edit = (replacement: string) => (fixer: Rule.RuleFixer) => fixer.replaceTextRange(inner.range, replacement);
  if (inner.type === "TemplateLiteral") return { name: expression, edit: edit(`${text.slice(0, -1)}:\${${expression}}\``) };
  if (inner.type === "Literal" && typeof inner.value === "string") return { name: expression, edit: edit(`\`${text.slice(1, -1)}:\${${expression}}\``) };
  if (inner.type === "ArrayExpression") return { name: expression, edit: edit(`${text.slice(0, -1)}, ${expression}]`) };
  if (inner.type === "Identifier" || inner.type === "MemberExpression") return { name: expression, edit: edit(`\`\${${text}}:\${${expression}}\``) };
  return null;
}

function callerExpression(file: SourceFile, evidence: Evidence, at: Node): string | null {
  for (let each: Evidence | null = evidence; each; each = each.from) {
    const node = outermostId(unwrap(each.at));
    if (node.type === "MemberExpression" && isPlainChain(node) && readableAt(file, node, at) && isIdLike(file.textOf(node))) return file.textOf(node);
    if (node.type === "Identifier" && isIdentityName(node.name) && readableAt(file, node, at)) return node.name;
  }
  for (let each: Evidence | null = evidence; each; each = each.from) {
    const node = unwrap(each.at);
    // The whole record of the caller: its id says whose it is.
    if ((node.type === "MemberExpression" && isPlainChain(node)) || node.type === "Identifier")
      if (readableAt(file, node, at) && /(?:user|member|guest|viewer|customer|learner|patient|account|shopper|kaiin)$/i.test(file.textOf(node))) return `${file.textOf(node)}.id`;
  }
  return null;
}

/** `req.user` in `req.user.id`: the longest chain that ends in an id. */
function outermostId(node: Node): Node {
  let current = node;
  while (current.parent?.type === "MemberExpression" && current.parent.object === current && !current.parent.computed && current.parent.property.type === "Identifier" && /^(?:id|uid|sub|\w*Id)$/.test(current.parent.property.name))
    current = current.parent;
  return current;
}

const isIdLike = (text: string): boolean => /(?:^|\.)(?:id|uid|sub|\w*(?:Id|ID|No))$/.test(text);

function isPlainChain(node: Node): boolean {
  let current = node;
  while (current.type === "MemberExpression" && !current.computed && !current.optional) current = unwrap(current.object);
  return current.type === "Identifier" || current.type === "ThisExpression";
}

/** Holds if the root name of a chain means the same where the key stands. */
function readableAt(file: SourceFile, node: Node, at: Node): boolean {
  let root: Node = node;
  while (root.type === "MemberExpression") root = unwrap(root.object);
  if (root.type !== "Identifier") return root.type === "ThisExpression";
  const variable = variableOf(file, root);
  const block = variable?.scope.block as unknown as Node | undefined;
  const declared = variable?.identifiers[0] as unknown as Node | undefined;
  return block !== undefined && declared !== undefined && contains(block, at) && declared.range[0] < at.range[0];
}
