import { valueBehind } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { isCallLike, keyOf, type Node, propertyOf, stringOf, unwrap } from "./nodes.js";
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
  const row = text !== null ? Number(/[A-Z]+(\d+)/i.exec(text)?.[1] ?? 1) : linearOf(file, first)?.add;
  const name = text?.includes("!") ? `${id}!${text.split("!")[0]}` : id;
  const pure = text !== null || linearOf(file, first)?.variable === null;
  return { id: name, row: pure ? (row ?? null) : null };
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

/** What a constant stands for, also one that stands for another. */
function resolved(file: SourceFile, node: Node, depth = 0): Node {
  const value = valueBehind(file, node);
  return value.type === "Identifier" && value !== unwrap(node) && depth < 4
    ? resolved(file, value, depth + 1)
    : value;
}
