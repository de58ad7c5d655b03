import type { TSESTree } from "@typescript-eslint/utils";
import { valueBehind } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { type FunctionNode, isCallLike, keyOf, type Node, propertyOf, stringOf, unwrap } from "./nodes.js";
import { piecesOf } from "./mail-text.js";
import { linearOf } from "./positions.js";

const FILE_READS =
  /(?:^|\.)(?:readFile|readFileSync|getDataAsString|parseCsv|readCsv|loadCsv|sheet_to_json|createReadStream)$/;

/** Holds for what a file says, and for what a parser makes of it. */
export function isFileText(file: SourceFile, node: Node, depth = 0): boolean {
  const inner = unwrap(node);
  if (depth > 4) return false;
  // `createInterface({ input: createReadStream(path) })`
  const input = propertyOf(inner, "input");
  if (input) return isFileText(file, input.value, depth + 1);
  if (isCallLike(inner))
    return (
      FILE_READS.test(file.textOf(inner.callee)) ||
      (/^(?:parse\w*|csv\w*|toString|decode|createInterface)$/i.test(calledName(inner)) &&
        inner.arguments.length > 0 &&
        isFileText(file, inner.arguments[0]!, depth + 1))
    );
  const value = valueBehind(file, inner);
  return value !== inner && isFileText(file, value, depth + 1);
}

/** `sheet.getRange(2, 1, n, 3).getValues()`: which sheet, and the row of the first element. */
export function sheetValues(file: SourceFile, node: Node): { id: string; row: number | null } | null {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return null;
  if (!/^get(?:Display)?Values$/.test(keyOf(node.callee) ?? "")) return null;
  const range = resolved(file, node.callee.object);
  if (range.type !== "CallExpression" || range.callee.type !== "MemberExpression") return null;
  const id = sheetId(file, range.callee.object);
  if (keyOf(range.callee) === "getDataRange") return { id, row: 1 };
  if (keyOf(range.callee) !== "getRange") return null;
  const [first] = range.arguments;
  if (!first) return null;
  const text = stringOf(first);
  const row = text === null ? rowOf(file, first) : Number(/[A-Z]+(\d+)/i.exec(text)?.[1] ?? 1);
  const name = text?.includes("!") ? `${id}!${text.split("!")[0]}` : id;
  return { id: name, row };
}

/** The first row of a range: a number, or what stands behind the column in `` `${column}2:${column}` ``. */
function rowOf(file: SourceFile, first: Node): number | null {
  const linear = linearOf(file, first);
  if (linear) return linear.variable === null ? linear.add : null;
  const [column, text] = (piecesOf(valueBehind(file, first)) ?? []).filter(
    (piece) => !("text" in piece) || piece.text !== "",
  );
  const said = column && "text" in column ? /^[A-Z]+(\d*):/i : /^(\d*):/;
  const cell = column && "text" in column ? column : text;
  const row = cell && "text" in cell ? said.exec(cell.text)?.[1] : undefined;
  return row === undefined ? null : Number(row || 1);
}

/** Which sheet an expression is: the name it is asked by, or the variable that holds it. */
export function sheetId(file: SourceFile, node: Node): string {
  const sheet = resolved(file, node);
  if (
    isCallLike(sheet) &&
    sheet.callee.type === "MemberExpression" &&
    keyOf(sheet.callee) === "getSheetByName" &&
    sheet.arguments[0]
  ) {
    const name = resolved(file, sheet.arguments[0]);
    return `sheet ${stringOf(name) ?? file.textOf(name)}`;
  }
  if (sheet.type === "Identifier") return `variable ${sheet.name}`;
  return file.textOf(sheet);
}

/** The sheet that a call of a function means, where the function reads one it is handed, or one of a name it is handed. */
export function sheetHanded(
  file: SourceFile,
  id: string,
  fn: FunctionNode,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
): string {
  const index = fn.params.findIndex(
    (each) => each.type === "Identifier" && (id === `variable ${each.name}` || id === `sheet ${each.name}`),
  );
  const argument = call.arguments[index];
  if (!argument || argument.type === "SpreadElement") return id;
  const name = stringOf(resolved(file, argument));
  return id.startsWith("variable ") ? sheetId(file, argument) : `sheet ${name ?? file.textOf(argument)}`;
}

/** What a constant stands for, also one that stands for another. */
function resolved(file: SourceFile, node: Node, depth = 0): Node {
  const value = valueBehind(file, node);
  return value.type === "Identifier" && value !== unwrap(node) && depth < 4
    ? resolved(file, value, depth + 1)
    : value;
}
