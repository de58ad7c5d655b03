import type json from "@eslint/json";
import { parseForESLint, type AST } from "toml-eslint-parser";

type Parsed = ReturnType<typeof json.languages.json.parse>;
type DocumentNode = Extract<Parsed, { ok: true }>["ast"];

/** A node of the tree `@eslint/json` reads; columns are counted from 1 there, from 0 by the parser of TOML. */
interface Value {
  type: "Object" | "Array" | "String" | "Number" | "Boolean" | "Null";
  loc: Place["loc"];
  range: [number, number];
  value?: string | number | boolean;
  members?: { type: "Member"; name: Value; value: Value; loc: Place["loc"]; range: [number, number] }[];
  elements?: { type: "Element"; value: Value; loc: Place["loc"]; range: [number, number] }[];
}

type Place = Pick<AST.TOMLNode, "loc" | "range">;

/** Reads TOML into the tree of the JSON language, so that one analysis reads both. An error says where it is. */
export function parsedToml(text: string): Parsed {
  try {
    const { ast } = parseForESLint(text);
    const root = table(ast);
    for (const each of ast.body[0].body)
      if (each.type === "TOMLTable") put(tableAt(root, each.resolvedKey, each.key), each.body);
      else put(root, [each]);
    const document = { type: "Document", body: root, tokens: ast.comments.map(comment), ...placeOf(ast) };
    return { ok: true, ast: document as unknown as DocumentNode };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { lineNumber = 1, column = 0 } = error as { lineNumber?: number; column?: number };
    return { ok: false, errors: [{ message: error.message, line: lineNumber, column: column + 1 }] };
  }
}

const placeOf = ({ loc: { start, end }, range }: Place): Place => ({
  loc: {
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  },
  range: [range[0], range[1]],
});

const table = (at: Place): Value => ({ type: "Object", members: [], ...placeOf(at) });

const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string =>
  key.type === "TOMLBare" ? key.name : key.value;

/** A comment as `@eslint/json` knows them, two characters before its text. */
const comment = (at: AST.Comment) => ({ type: "LineComment", ...placeOf(at) });

/** The table that a header names, `headers`, 0, `values`, made where it is not there yet. */
function tableAt(from: Value, keys: readonly (string | number)[], at: Place): Value {
  let here = from;
  keys.forEach((key, index) => {
    const made = (): Value =>
      typeof keys[index + 1] === "number" ? { type: "Array", elements: [], ...placeOf(at) } : table(at);
    here = typeof key === "number" ? elementAt(here, key, made) : memberAt(here, key, at, made);
  });
  return here;
}

function memberAt(of: Value, key: string, at: Place, made: () => Value): Value {
  const members = (of.members ??= []);
  const known = members.find(({ name }) => name.value === key);
  if (known) return known.value;
  const value = made();
  members.push({
    type: "Member",
    name: { type: "String", value: key, ...placeOf(at) },
    value,
    ...placeOf(at),
  });
  return value;
}

function elementAt(of: Value, index: number, made: () => Value): Value {
  const elements = (of.elements ??= []);
  if (!elements[index]) {
    const value = made();
    elements[index] = { type: "Element", value, loc: value.loc, range: value.range };
  }
  return elements[index].value;
}

/** Puts the lines under a header into their table; a dotted key names tables inside it. */
function put(into: Value, lines: readonly AST.TOMLKeyValue[]): void {
  for (const { key, value } of lines) {
    const names = key.keys.map(nameOf);
    memberAt(tableAt(into, names.slice(0, -1), key), names.at(-1)!, key.keys.at(-1)!, () => valueOf(value));
  }
}

function valueOf(node: AST.TOMLContentNode): Value {
  const place = placeOf(node);
  if (node.type === "TOMLArray") {
    const elements = node.elements.map((each) => ({
      type: "Element" as const,
      value: valueOf(each),
      ...placeOf(each),
    }));
    return { type: "Array", elements, ...place };
  }
  if (node.type === "TOMLInlineTable") {
    const inline = table(node);
    put(inline, node.body);
    return inline;
  }
  if (typeof node.value === "number") return { type: "Number", value: node.value, ...place };
  if (typeof node.value === "boolean") return { type: "Boolean", value: node.value, ...place };
  return { type: "String", value: String(node.value), ...place };
}
