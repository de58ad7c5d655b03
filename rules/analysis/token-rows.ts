import {
  ADAPTER_METHODS,
  ENDING_FUNCTIONS,
  AGE_WORDS,
  EXPIRY_COLUMNS,
  LATER_THAN,
  LINK_COLUMNS,
  SCHEMA_TEXT,
  SQL_INSERT,
  SQL_LIFETIME,
  SQL_LOOKUP,
  TOKEN_COLUMNS,
  SIGNATURE_CHECKS,
} from "../models/expiry.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { codeOf } from "./code-text.js";
import { textOfLiteral, spelledText } from "./constants.js";
import { DAY, deadlineOf } from "./durations.js";
import type { SourceFile } from "./file.js";
import {
  functionAround,
  isCallLike,
  nameOf,
  unwrap,
  wrapped,
  type FunctionNode,
  type Node,
  isNull,
} from "./nodes.js";
import { isPersonName, wordsOf } from "./names.js";
import { shapeOf } from "./objects.js";
import {
  tokenTable,
  isLinkTable,
  isReturned,
  writingCalls,
  writtenTable,
  readingCalls,
  readTable,
  isRowUsed,
  writtenObjects,
  rowKind,
  isChecked,
  runsBehindGuard,
} from "./token-tables.js";
import type { CredentialKind, ExpirySearch } from "./expiry-search.js";
import { givenValues } from "./given-values.js";
import { saysAccess, accessWords } from "./access-names.js";

/** Rows of token tables that are written with an end far away, or with none. */
export function unexpiringRows(search: ExpirySearch): void {
  const { file } = search;
  for (const call of [...writingCalls(file), ...file.all("NewExpression")]) {
    const table = writtenTable(file, call);
    if (table === null) continue;
    for (const object of writtenObjects(file, call)) {
      const shape = shapeOf(file, object);
      const columns = [...shape.properties.keys()];
      const secret = columns.find((column) => TOKEN_COLUMNS.test(column));
      const name = tokenTable(table);
      const known =
        name !== null ||
        (saysAccess(table) &&
          wordsOf(table).some(
            (word) => accessWords.has(word) && !/^(?:access|verify|login|event)$/.test(word),
          ));
      if (!known && (secret === undefined || !/token|hash|secret|digest/i.test(secret))) continue;
      const end = columns.find((column) => EXPIRY_COLUMNS.test(column));
      const kind = rowKind(table, columns);
      // A row that is nobody's and has no token lets nobody in: a session of a device, of a run.
      const isLogin = secret !== undefined || shape.open || columns.some(isSomebodys);
      if (kind === "session" && !isLogin) continue;
      // The token is taken away.
      if (secret !== undefined && isNull(shape.properties.get(secret)!)) continue;
      if (end !== undefined) lateEnd(search, shape.properties.get(end)!, kind);
      else if (
        !shape.open &&
        secret !== undefined &&
        name !== null &&
        !/^(?:device|access|api)/.test(name) &&
        name !== "token" &&
        name !== "tokens" &&
        name !== "pass" &&
        name !== "passes" &&
        isMadeAtRandom(search, shape.properties.get(secret)!) &&
        !isAgeAsked(search, table)
      )
        search.add({ at: call, what: "missing", kind, lasts: Infinity, fix: null });
    }
  }
}

const isSomebodys = (column: string): boolean => isPersonName(column.replace(/_?id$/i, ""));

/** An end far away, where it is written or where a call hands it to the function that writes the row. */
function lateEnd(search: ExpirySearch, value: Node, kind: CredentialKind, depth = 0): void {
  const { file } = search;
  const lasts = deadlineOf(file, value, search.now);
  if (lasts === null && depth < 2)
    for (const given of givenValues(file, value)?.given ?? [])
      if (given.value) lateEnd(search, given.value, kind, depth + 1);
  if (lasts === null || lasts <= search.limit(kind)) return;
  const unit = isUnixTime(file, value) ? "unix" : "date";
  search.add({ at: value, what: "row", kind, lasts, fix: { do: "replace", node: value, unit } });
}

/** Holds if a function of the file that touches a table asks how old something is. */
function isAgeAsked(search: ExpirySearch, table: string): boolean {
  const { file } = search;
  if (!AGE_WORDS.test(codeOf(file, file.program))) return false;
  // A schema of the file that has an age: `createdAt: { type: Date, expires: "3d" }`.
  for (const statement of file.program.body)
    if (
      /Variable|Expression|^Export/.test(statement.type) &&
      SCHEMA_TEXT.test(codeOf(file, statement)) &&
      AGE_WORDS.test(codeOf(file, statement))
    )
      return true;
  const bare = wordsOf(table).join("");
  for (const fn of [
    ...file.all("FunctionDeclaration"),
    ...file.all("FunctionExpression"),
    ...file.all("ArrowFunctionExpression"),
  ]) {
    const code = codeOf(file, fn);
    if (AGE_WORDS.test(code) && code.replace(/[\W_]/g, "").toLowerCase().includes(bare)) return true;
  }
  return false;
}

/** Holds for a value that was made at random here, possibly hashed. */
function isMadeAtRandom(search: ExpirySearch, node: Node, depth = 0): boolean {
  const { file } = search;
  if (depth > 5) return false;
  const inner = unwrap(node);
  if (
    /\b(?:randomBytes|randomUUID|nanoid|uuid(?:v4)?|getRandomValues|createId|cuid|generateToken|generateRandomString|randomString|ulid)\b/.test(
      file.textOf(inner),
    )
  )
    return true;
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    return (variable ? definitionsOf(variable) : []).some(
      (each) => each.kind === "value" && each.node !== node && isMadeAtRandom(search, each.node, depth + 1),
    );
  }
  return isCallLike(inner) && inner.arguments.some((argument) => isMadeAtRandom(search, argument, depth + 1));
}

/** Token tables in SQL: an end in years, or a lookup that asks for no end. */
export function unexpiringSql(search: ExpirySearch): void {
  const { file } = search;
  if (!/\b(?:insert\s+into|update|select)\b/i.test(file.text)) return;
  for (const node of [...file.all("Literal"), ...file.all("TemplateLiteral")]) {
    const text = spelledText(node, "$1");
    if (text.length < 20 || text.length > 4000) continue;
    const written = SQL_LIFETIME.exec(text);
    const table = written?.[1] ?? written?.[4];
    if (table && tokenTable(table) !== null) {
      const size = { year: 365.25, month: 30, day: 1 }[written![3]?.toLowerCase() ?? "year"] ?? 365.25;
      const lasts = written![2] ? Number(written![2]) * size * DAY : Infinity;
      const kind = rowKind(table, []);
      if (lasts > search.limit(kind)) search.add({ at: node, what: "row", kind, lasts, fix: null });
      continue;
    }
    const inserted = SQL_INSERT.exec(text);
    if (inserted) {
      lateInsert(search, node, inserted);
      continue;
    }
    const read = SQL_LOOKUP.exec(text)?.[1];
    if (!read || AGE_WORDS.test(text)) continue;
    if (!isLinkTable(read) && !endsElsewhere(search, read)) continue;
    const fn = functionAround(node);
    if (!fn || AGE_WORDS.test(codeOf(file, fn)) || isReturned(node) || letsNobodyIn(fn)) continue;
    search.add({ at: node, what: "unchecked", kind: rowKind(read, []), lasts: Infinity, fix: null });
  }
}

/** An inserted row of a token whose end is far away. */
function lateInsert(
  search: ExpirySearch,
  statement: Node,
  [, table, columnList, valueList]: RegExpExecArray,
): void {
  const columns = columnList!.split(",").map((column) => column.trim().replace(/["`[\]]/g, ""));
  const isToken =
    tokenTable(table!) !== null ||
    columns.some((column) => TOKEN_COLUMNS.test(column) && /token|hash|secret|digest/i.test(column));
  const end = isToken ? insertedEnd(statement, columns, valueList!.split(",")) : null;
  if (end) lateEnd(search, end, rowKind(table!, columns));
}

/** What a statement with numbered or anonymous parameters gives for the column that says when a row ends. */
function insertedEnd(statement: Node, columns: readonly string[], values: readonly string[]): Node | null {
  const at = columns.findIndex((column) => EXPIRY_COLUMNS.test(column));
  const value = values[at]?.trim();
  const call = wrapped(statement).parent;
  if (value === undefined || call?.type !== "CallExpression" || call.arguments[0] !== wrapped(statement))
    return null;
  const numbered = /^\$(\d+)$/.exec(value);
  if (!numbered && value !== "?") return null;
  const index = numbered
    ? Number(numbered[1]) - 1
    : values.slice(0, at).filter((each) => each.trim() === "?").length;
  const list = call.arguments[1] ? unwrap(call.arguments[1]) : null;
  const given = list?.type === "ArrayExpression" ? list.elements[index] : call.arguments[index + 1];
  return given && given.type !== "SpreadElement" && given.type !== "ArrayExpression" ? given : null;
}

/** Holds if another lookup of the same table by its token asks how old a row is: rows of that table end. */
function endsElsewhere({ file }: ExpirySearch, table: string): boolean {
  return [...file.all("Literal"), ...file.all("TemplateLiteral")].some((node) => {
    const text = spelledText(node, "$1");
    return text.length < 4000 && AGE_WORDS.test(text) && SQL_LOOKUP.exec(text)?.[1] === table;
  });
}

/** A token's row is looked up and used, and nobody asks how old it is. */
export function uncheckedLookups(search: ExpirySearch): void {
  const { file } = search;
  for (const call of readingCalls(file)) {
    const table = readTable(file, call);
    if (table === null) continue;
    const column = isLinkTable(table) ? null : linkColumn(file, call);
    if (column === null ? !isLinkTable(table) : !isRowUsed(file, call)) continue;
    if (!/token|hash|code|key|secret/i.test(askedText(file, call, table))) continue;
    if (AGE_WORDS.test(codeOf(file, call)) || LATER_THAN.test(codeOf(file, call))) continue;
    const fn = functionAround(call);
    if (!fn || isChecked(file, call, fn)) continue;
    // A signed token was looked at before.
    if (column !== null && SIGNATURE_CHECKS.test(codeOf(file, fn))) continue;
    const kind = column === null ? rowKind(table, []) : "link";
    // A guard in front looked at the session.
    if ((kind === "session" && runsBehindGuard(file, fn)) || letsNobodyIn(fn)) continue;
    search.add({ at: call, what: "unchecked", kind, lasts: Infinity, fix: null });
  }
}

/** What a framework calls, which looks at the age of what it gets back, and what takes rows away. */
const letsNobodyIn = (fn: FunctionNode): boolean =>
  ADAPTER_METHODS.test(nameOf(fn) ?? "") || ENDING_FUNCTIONS.test(nameOf(fn) ?? "");

/** The column of a person's record that a mailed link is looked up by. */
function linkColumn(file: SourceFile, call: TSESTree.CallExpression): string | null {
  for (const argument of askingArguments(call)) {
    const text = textOfLiteral(argument);
    if (text !== null && LINK_COLUMNS.test(text)) return text;
    const shape = shapeOf(file, argument);
    const where = shape.properties.get("where");
    const asked = [...(where ? shapeOf(file, where) : shape).properties];
    // `"password.reset_code"`: a column of a part of the record.
    const column = asked.find(
      ([name, value]) =>
        LINK_COLUMNS.test(name.slice(name.lastIndexOf(".") + 1)) && unwrap(value).type !== "Literal",
    );
    if (column) return column[0];
  }
  return null;
}

/** What a lookup asks for, without the name of the table in front of its columns. */
const askedText = (file: SourceFile, call: TSESTree.CallExpression, table: string): string =>
  [...askingArguments(call)]
    .map((argument) => codeOf(file, argument))
    .join(" ")
    .replaceAll(`${table}.`, "");

/** The arguments of a query's steps but for those that say what to read: `select("magic_code")` asks for nothing. */
function* askingArguments(call: TSESTree.CallExpression): Generator<TSESTree.CallExpressionArgument> {
  for (let step: Node = call; step.type === "CallExpression";) {
    if (
      !/^(?:select|selectFrom|selectAll|distinctOn|\w*[jJ]oin|from|groupBy|orderBy|order|returning|insert|update|set|values)$/.test(
        calledName(step),
      )
    )
      yield* step.arguments;
    const callee = unwrap(step.callee);
    if (callee.type !== "MemberExpression") return;
    step = unwrap(callee.object);
  }
}

const isUnixTime = (file: SourceFile, value: Node): boolean =>
  /\/\s*1000|\.unix\(|toUnixInteger/.test(file.textOf(value));
