import { TEXT_QUERIES } from "../models/databases.js";
import { namesOf, type Chain } from "./chains.js";
import type { SourceFile } from "./file.js";
import { propertyOf, stringOf, unwrap, type Node } from "./nodes.js";
import { readText, type Reading } from "./record-conditions.js";
import type { Lookup } from "./record-lookups.js";
import { HOLE, literalPart, textsOf } from "./texts.js";

const textQueries = new Set(TEXT_QUERIES);

/** `insert into replies (…) select … from letters where …` reads letters. */
const STATEMENT =
  /^\s*(?:with\b[\s\S]*?\)\s*)?(?:insert\s+into\s+[\p{L}\w."`[\]]+\s*(?:\([^()]*\)\s*)?(?=select\b))?(select\b[\s\S]*?\bfrom|update|delete\s+from)\s+["`[]?([\p{L}\w.]+)/iu;

export function textLookupIn(file: SourceFile, chain: Chain): Lookup | null {
  for (const [index, step] of chain.steps.entries()) {
    if (!textQueries.has(step.name)) continue;
    const first = step.call.arguments[0];
    if (!first || first.type === "SpreadElement") continue;
    const lookup = textLookup(file, chain.node, first, [
      ...step.call.arguments.slice(1),
      ...chain.steps
        .slice(index + 1)
        .flatMap((each) => (textQueries.has(each.name) || each.name === "bind" ? each.call.arguments : [])),
    ]);
    if (lookup) return lookup;
  }
  return null;
}

/** Lookups by a tagged template: sql`select … where id = ${id}`. */
export function taggedLookupsOf(file: SourceFile): readonly Lookup[] {
  return file.fact(findTagged);
}

function findTagged(file: SourceFile): Lookup[] {
  return file
    .all("TaggedTemplateExpression")
    .flatMap((tagged) =>
      textQueries.has(namesOf(tagged.tag).at(-1) ?? "")
        ? (textLookup(file, tagged, tagged.quasi, []) ?? [])
        : [],
    );
}

/** `"select … " + "where id = ?"`: a text in pieces, when all of them are written down. */
function joined(file: SourceFile, node: Node): string | null {
  if (node.type !== "BinaryExpression") return null;
  const [text, ...others] = textsOf(file, node);
  return text === undefined || others.length > 0 || text.includes(HOLE) ? null : text;
}

function textLookup(file: SourceFile, node: Node, source: Node, values: readonly Node[]): Lookup | null {
  const inner = literalPart(file, source, []) ?? unwrap(source);
  const template =
    inner.type === "TemplateLiteral" ? inner : inner.type === "TaggedTemplateExpression" ? inner.quasi : null;
  const text = template
    ? template.quasis
        .map(
          (quasi, index) =>
            (quasi.value.cooked ?? "") + (index < template.expressions.length ? `\u0001${index}\u0001` : ""),
        )
        .join("")
    : (stringOf(inner) ?? joined(file, inner));
  const options =
    inner.type === "ObjectExpression" ? (propertyOf(inner, "text") ?? propertyOf(inner, "sql")) : null;
  if (options && inner.type === "ObjectExpression")
    return textLookup(file, node, options.value, [propertyOf(inner, "values")?.value ?? inner]);
  if (text === null) return null;
  const statement = STATEMENT.exec(text);
  if (!statement) return null;
  const head = statement[1]!.toLowerCase();
  const out: Reading = { conditions: [], open: false };
  const where = /\bwhere\b([\s\S]*)$/i.exec(text)?.[1] ?? "";
  if (/\bjoin\b/i.test(text) && !/\bwhere\b/i.test(text)) out.open = true;
  const before = text.slice(0, text.length - where.length).match(/\?/g)?.length ?? 0;
  readText(file, where, values, out, template?.expressions ?? [], before);
  const columns = head.startsWith("select") ? head.slice(6, -4).trim() : "";
  return {
    node,
    does: head.startsWith("select") ? "read" : "change",
    many: head.startsWith("select") && !/\blimit\s+1\b/i.test(text),
    record: statement[2]!.replace(/^.*\./, ""),
    conditions: out.conditions,
    open: out.open,
    rowSecurity: false,
    fields:
      columns === "" || /(?:^|[\s,.])\*/.test(columns)
        ? null
        : columns.split(",").map((name) => name.trim().replace(/^.*\.|\s+as\s+.*$/gi, "")),
    included: [],
    written: [...(/\bset\b([\s\S]*?)\bwhere\b/i.exec(text)?.[1] ?? "").matchAll(/([\p{L}\w"`]+)\s*=/gu)].map(
      (match) => match[1]!.replace(/["`]/g, ""),
    ),
    data: [],
    writes: [],
    gives: head.startsWith("select") || /\breturning\s+\*/i.test(text),
    where: null,
  };
}
