import { SALUTATION_AFTER, SALUTATION_BEFORE } from "../models/mail-words.js";
import { definitionsOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { piecesOf, type Piece } from "./mail-text.js";
import { unwrap, type Node } from "./nodes.js";

/** The expressions a text speaks to: after "Dear", before 様. */
export function salutationNames(file: SourceFile, node: Node): Node[] {
  const names: Node[] = [];
  for (const pieces of textsIn(file, node))
    for (const [index, piece] of pieces.entries()) {
      if (!("value" in piece)) continue;
      const before = textAt(pieces[index - 1]);
      const after = textAt(pieces[index + 1]);
      if (SALUTATION_BEFORE.test(before) || SALUTATION_AFTER.test(after)) names.push(piece.value);
    }
  return names;
}

const textAt = (piece: Piece | undefined): string => (piece && "text" in piece ? piece.text : "");

/** The texts a value is made of: templates and concatenations, through names, lists and helpers. */
function textsIn(file: SourceFile, node: Node): Piece[][] {
  const found: Piece[][] = [];
  const seen = new Set<Node>();
  const visit = (each: Node, depth: number): void => {
    const inner = unwrap(each);
    if (seen.has(inner) || depth > 10 || seen.size > 200) return;
    seen.add(inner);
    const pieces = piecesOf(inner);
    if (pieces) {
      found.push(pieces);
      for (const piece of pieces) if ("value" in piece) visit(piece.value, depth + 1);
      return;
    }
    switch (inner.type) {
      case "Identifier": {
        const variable = variableOf(file, inner);
        for (const definition of variable ? definitionsOf(variable) : [])
          if (definition.kind === "value" && definition.parts.length === 0) visit(definition.node, depth + 1);
        return;
      }
      case "ArrayExpression":
        for (const element of inner.elements) if (element) visit(element, depth + 1);
        return;
      case "ObjectExpression":
        for (const property of inner.properties)
          if (property.type === "Property") visit(property.value, depth + 1);
        return;
      case "ConditionalExpression":
        visit(inner.consequent, depth + 1);
        visit(inner.alternate, depth + 1);
        return;
      case "LogicalExpression":
        visit(inner.left, depth + 1);
        visit(inner.right, depth + 1);
        return;
      case "CallExpression": {
        if (inner.callee.type === "MemberExpression") visit(inner.callee.object, depth + 1);
        const fn = localFunctionOf(file, inner.callee);
        for (const value of fn ? returnsOf(fn) : []) visit(value, depth + 1);
        return;
      }
    }
  };
  visit(node, 0);
  return found;
}
