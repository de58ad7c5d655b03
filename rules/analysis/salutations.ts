import type { TSESTree } from "@typescript-eslint/utils";
import { SALUTATION_AFTER, SALUTATION_BEFORE } from "../models/mail-words.js";
import { definitionsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { rootOf } from "./lifetimes.js";
import { piecesOf, type Piece } from "./mail-text.js";
import { unwrap, type FunctionNode, type Node } from "./nodes.js";

/** The expressions a text speaks to: after "Dear", before 様; what a helper was handed where it writes the text. */
export const salutationNames = (file: SourceFile, node: Node): Node[] =>
  namesSpokenTo(
    file,
    node,
    (before, after) => SALUTATION_BEFORE.test(before) || SALUTATION_AFTER.test(after),
  );

/** Those of them that a line begins with: no `お客様: ${order.name} 様` of somebody the text only tells about. */
export const openingNames = (file: SourceFile, node: Node): Node[] =>
  namesSpokenTo(
    file,
    node,
    (before, after) =>
      SALUTATION_BEFORE.test(before) || (SALUTATION_AFTER.test(after) && /(?:^|[\n>])\s*$/.test(before)),
  );

function namesSpokenTo(
  file: SourceFile,
  node: Node,
  speaks: (before: string, after: string) => boolean,
): Node[] {
  const names: Node[] = [];
  for (const { pieces, by } of textsIn(file, node))
    for (const [index, piece] of pieces.entries())
      if ("value" in piece && speaks(textBefore(pieces, index), textAt(pieces[index + 1])))
        names.push((by && handedFor(file, piece.value, by)) ?? piece.value);
  return names;
}

/** `members[0]`, where `greet(members[0])` writes `${member.name} 様`. */
function handedFor(file: SourceFile, name: Node, { call, fn }: Helper): Node | null {
  const root = rootOf(unwrap(name));
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  const argument = only?.kind === "parameter" && only.fn === fn ? call.arguments[only.index] : undefined;
  return argument && argument.type !== "SpreadElement" ? argument : null;
}

/** A call of this file's own function that writes a text. */
interface Helper {
  call: TSESTree.CallExpression;
  fn: FunctionNode;
}

/** The text before a piece; a name right before another is no beginning. */
const textBefore = (pieces: readonly Piece[], index: number): string => {
  const before = pieces[index - 1];
  return before && "value" in before ? "\u0000" : textAt(before);
};

const textAt = (piece: Piece | undefined): string => (piece && "text" in piece ? piece.text : "");

/** The texts a value is made of: templates and concatenations, through names, lists and helpers. */
function textsIn(file: SourceFile, node: Node): { pieces: Piece[]; by: Helper | null }[] {
  const found: { pieces: Piece[]; by: Helper | null }[] = [];
  const seen = new Set<Node>();
  const visit = (each: Node, depth: number, by: Helper | null): void => {
    const inner = unwrap(each);
    if (seen.has(inner) || depth > 10 || seen.size > 200) return;
    seen.add(inner);
    const pieces = piecesOf(inner);
    if (pieces) {
      found.push({ pieces, by });
      for (const piece of pieces) if ("value" in piece) visit(piece.value, depth + 1, by);
      return;
    }
    switch (inner.type) {
      case "Identifier": {
        const variable = variableOf(file, inner);
        for (const definition of variable ? definitionsOf(variable) : [])
          if (definition.kind === "value" && definition.parts.length === 0)
            visit(definition.node, depth + 1, by);
        return;
      }
      case "ArrayExpression":
        for (const element of inner.elements) if (element) visit(element, depth + 1, by);
        return;
      case "ObjectExpression":
        for (const property of inner.properties)
          if (property.type === "Property") visit(property.value, depth + 1, by);
        return;
      case "ConditionalExpression":
        visit(inner.consequent, depth + 1, by);
        visit(inner.alternate, depth + 1, by);
        return;
      case "LogicalExpression":
        visit(inner.left, depth + 1, by);
        visit(inner.right, depth + 1, by);
        return;
      case "CallExpression": {
        if (inner.callee.type === "MemberExpression") visit(inner.callee.object, depth + 1, by);
        const fn = localFunctionOf(file, inner.callee);
        for (const value of fn ? returnsOf(fn) : []) visit(value, depth + 1, { call: inner, fn: fn! });
        return;
      }
    }
  };
  visit(node, 0, null);
  return found;
}
