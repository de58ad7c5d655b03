import type { SourceFile } from "./file.js";
import { contains, type Node, stringOf, unwrap } from "./nodes.js";

/** The change that takes the only parameter of an address out of texts that are added up: `site + "?id=" + id`. */
export function onlyParameter(
  file: SourceFile,
  at: Node,
  value: Node,
): { name: string; range: readonly [number, number]; text: string } | null {
  const pieces = addedUp(at);
  const index = pieces.findIndex((piece) => contains(piece, value));
  const before = index > 1 ? pieces[index - 1]! : null;
  const text = before ? stringOf(before) : null;
  const parameter = text === null ? null : /\?([\w-]+)=$/.exec(text);
  if (!before || !parameter) return null;
  const rest = pieces.slice(index + 1);
  if (rest.some((piece) => /^&|[?&][\w-]+=/.test(stringOf(piece) ?? "&"))) return null;
  const left = text!.slice(0, parameter.index);
  const quote = file.textOf(before)[0]!;
  if (!/^["']$/.test(quote) || /["'\\\n]/.test(left)) return null;
  const plus = file.text.slice(0, before.range[0]).search(/\s*\+\s*$/);
  const end = pieces[index]!.range;
  if (plus < 0 || file.text[end[0] - 1] === "(") return null;
  return {
    name: parameter[1]!,
    range: [plus, end[1]],
    text: left === "" ? "" : ` + ${quote}${left}${quote}`,
  };
}

/** The texts and values that are added up, in their order. */
function addedUp(node: Node): Node[] {
  const inner = unwrap(node);
  return inner.type === "BinaryExpression" && inner.operator === "+"
    ? [...addedUp(inner.left), ...addedUp(inner.right)]
    : [node];
}
