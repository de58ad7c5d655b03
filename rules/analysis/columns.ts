import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, variableOf } from "./bindings.js";
import { lineupOf } from "./lineups.js";
import type { SourceFile } from "./file.js";
import type { MailPart } from "./mail.js";
import type { Mixed } from "./mixed.js";
import { contains, keyOf, unwrap, type Node } from "./nodes.js";
import { sourcesOf } from "./sources.js";
import { variablesIn } from "./turns.js";

/** Columns of one table that are found in the header of another: `row[otherHeader.indexOf("mail")]`. */
export function byColumn(file: SourceFile, to: readonly MailPart[], content: readonly MailPart[]): Mixed[] {
  const found: Mixed[] = [];
  for (const part of [...to, ...content]) {
    const values: Node[] = [part.value];
    for (const { variable } of variablesIn(file, part.value))
      for (const definition of definitionsOf(variable))
        if (definition.kind === "value") values.push(definition.node);
    const reads = file.fact(columnReads);
    if (reads.length === 0) continue;
    for (const member of reads) {
      if (!values.some((value) => contains(value, member))) continue;
      const header = headerOf(file, member.property);
      const own = sourcesOf(file, member.object).find((source) => source.lineup?.sheet)?.lineup;
      if (!header?.sheet || !own?.sheet || header.sheet.id === own.sheet.id) continue;
      found.push({
        kind: "column",
        at: member,
        name: file.textOf(member.property),
        steps: [
          { at: header.at, says: { en: "the header that was searched", ja: "調べた見出しはこちらの表です" } },
        ],
      });
    }
  }
  return found;
}

/** Reads by a number or name that is computed: `row[index]`. */
const columnReads = (file: SourceFile): TSESTree.MemberExpression[] =>
  file.all("MemberExpression").filter((member) => member.computed && keyOf(member) === null);

/** The table whose header a column number was found in. */
function headerOf(file: SourceFile, index: Node): ReturnType<typeof lineupOf> {
  const name = unwrap(index);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const made = variable ? definitionsOf(variable) : [];
  const call =
    name.type === "CallExpression"
      ? name
      : made.length === 1 && made[0]!.kind === "value"
        ? unwrap(made[0]!.node)
        : null;
  if (
    call?.type !== "CallExpression" ||
    call.callee.type !== "MemberExpression" ||
    !/^(?:indexOf|findIndex)$/.test(keyOf(call.callee) ?? "")
  )
    return null;
  const header = unwrap(call.callee.object);
  if (header.type === "MemberExpression") return lineupOf(file, header.object);
  const row = header.type === "Identifier" ? variableOf(file, header) : null;
  for (const definition of row ? definitionsOf(row) : []) {
    if (definition.kind !== "value") continue;
    const value = unwrap(definition.node);
    // `const [header] = values`, `const header = values[0]`, `values.shift()`
    if (definition.parts[0] === 0) return lineupOf(file, value);
    if (value.type === "MemberExpression") return lineupOf(file, value.object);
    if (
      value.type === "CallExpression" &&
      value.callee.type === "MemberExpression" &&
      keyOf(value.callee) === "shift"
    )
      return lineupOf(file, value.callee.object);
  }
  return null;
}
