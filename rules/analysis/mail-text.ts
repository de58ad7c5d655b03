import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "./file.js";
import { handedFor } from "./given-values.js";
import type { Field, MailPart } from "./mail.js";
import { callsWhere } from "./named-nodes.js";
import { functionAround, keyOf, stringOf, unwrap, wrapped, type Location, type Node } from "./nodes.js";
import { parameterOf } from "./passed-values.js";

type Text = TSESTree.TemplateLiteral | TSESTree.BinaryExpression;

/** The pieces of a text in order: what is written, and what is put in. */
export type Piece = { text: string } | { value: Node };

/** A template or concatenation as pieces; null for other expressions. */
export function piecesOf(node: Node): Piece[] | null {
  if (node.type === "TemplateLiteral")
    return node.quasis.flatMap((quasi, index): Piece[] => {
      const value = node.expressions[index];
      return [{ text: quasi.value.cooked ?? quasi.value.raw }, ...(value ? [{ value }] : [])];
    });
  if (node.type === "BinaryExpression" && node.operator === "+")
    return [
      ...(piecesOf(node.left) ?? [{ value: node.left }]),
      ...(piecesOf(node.right) ?? [{ value: node.right }]),
    ];
  if (node.type === "Literal" && typeof node.value === "string") return [{ text: node.value }];
  return null;
}

/** Every template and outermost concatenation of a file. */
export function textsOf(file: SourceFile): readonly { node: Text; pieces: Piece[] }[] {
  return file.fact(collectTexts);
}

function collectTexts(file: SourceFile): { node: Text; pieces: Piece[] }[] {
  const nodes: Text[] = [
    ...file.all("TemplateLiteral").filter((node) => node.expressions.length > 0),
    ...file.all("BinaryExpression").filter((node) => node.operator === "+"),
  ];
  return nodes.flatMap((node) => {
    const parent = wrapped(node).parent;
    if (parent?.type === "BinaryExpression" && parent.operator === "+") return [];
    const pieces = piecesOf(node);
    return pieces ? [{ node, pieces }] : [];
  });
}

/** An expression in markup that puts a list into a `mailto:` link; markup is read as text, whatever the parser keeps of it. */
export interface MarkupLink {
  loc: Location;
  field: Field;
  /** The names in the expression. */
  names: readonly string[];
}

/** `mailto:` links in the markup of Vue, Svelte and Astro files whose addresses are a list. */
export function mailtosInMarkup(file: SourceFile): MarkupLink[] {
  if (!/\.(?:vue|svelte|astro)$/.test(file.path) || !/mailto:/i.test(file.text)) return [];
  const scripts = file.program.body
    .filter((node) => /Statement$|Declaration$/.test(node.type))
    .map((node) => node.range);
  const found: MarkupLink[] = [];
  for (const match of file.text.matchAll(/mailto:(.{0,300}?)(?=["'}][\s/>]|$)/gim)) {
    const expression = match[1] ?? "";
    const start = match.index;
    if (scripts.some(([from, to]) => from <= start && start < to)) continue;
    if (!/\.(?:map|join|flatMap|filter)\s*\(/.test(expression)) continue;
    const parameter = /[?&](to|cc|bcc)=/i.exec(expression)?.[1]?.toLowerCase() as Field | undefined;
    found.push({
      loc: {
        start: file.source.getLocFromIndex(start),
        end: file.source.getLocFromIndex(start + match[0].length),
      },
      field: parameter ?? "to",
      names: expression.match(/[\p{L}_$][\p{L}\w$]*/gu) ?? [],
    });
  }
  return found;
}

/** The addresses in `mailto:` links that code makes. */
export function mailtosOf(file: SourceFile): MailPart[] {
  if (!/mailto:/i.test(file.text)) return [];
  const parts: MailPart[] = [];
  for (const { node, pieces } of textsOf(file)) {
    let before = "";
    for (const piece of pieces) {
      if ("text" in piece) before += piece.text;
      else {
        const field = mailtoField(before);
        if (field) parts.push({ field, value: piece.value, at: node, how: "property" });
        before += "\u0000";
      }
    }
  }
  return parts;
}

/** Which field an expression fills after the text before it: `mailto:`, `mailto:?cc=`. */
function mailtoField(before: string): Field | null {
  const start = before.toLowerCase().lastIndexOf("mailto:");
  if (start < 0) return null;
  const link = before.slice(start + 7);
  if (/["'<>\s]/.test(link.replace(/\u0000/g, ""))) return null;
  if (!link.includes("?")) return "to";
  const parameter = /[?&]([a-z]+)=[^&]*$/i.exec(link)?.[1]?.toLowerCase();
  return parameter === "to" || parameter === "cc" || parameter === "bcc" ? parameter : null;
}

/** The addresses in header lines of a message that is written as text. */
export function rawHeadersOf(file: SourceFile): MailPart[] {
  if (!/Subject|Content-Type|MIME-Version/i.test(file.text)) return [];
  const parts: MailPart[] = [...headerObjects(file), ...headerEntries(file)];
  if (!RAW_MAIL.test(file.text)) return parts;
  parts.push(...headersThroughHelpers(file), ...headersInLists(file));
  for (const { node, pieces } of textsOf(file)) {
    let before = "";
    for (const piece of pieces) {
      if ("text" in piece) before += piece.text;
      else {
        const header = /(?:^|\n)\s*(To|Cc|Bcc):\s*(?:\u0000[,; ]*)*$/i.exec(before)?.[1];
        if (header)
          parts.push({ field: header.toLowerCase() as Field, value: piece.value, at: node, how: "property" });
        before += "\u0000";
      }
    }
  }
  return parts;
}

/** `["To: ", addresses, "\n", "Subject: ", subject].join("")` */
const headersInLists = (file: SourceFile): MailPart[] =>
  joiningCalls(file).flatMap((call): MailPart[] => {
    const list = call.callee.type === "MemberExpression" ? unwrap(call.callee.object) : null;
    if (list?.type !== "ArrayExpression" || stringOf(call.arguments[0]) === null) return [];
    return list.elements.flatMap((value, index): MailPart[] => {
      const before = index > 0 ? stringOf(list.elements[index - 1]) : null;
      const field = /(?:^|\n)(To|Cc|Bcc):\s*$/i.exec(before ?? "")?.[1];
      return field && value && value.type !== "SpreadElement"
        ? [{ field: field.toLowerCase() as Field, value, at: value, how: "argument" }]
        : [];
    });
  });

const joiningCalls = callsWhere((name) => name === "join");

/** `header("To", addresses)`, where ``header = (name, value) => `${name}: ${value}` ``. */
function headersThroughHelpers(file: SourceFile): MailPart[] {
  return textsOf(file).flatMap(({ node, pieces }): MailPart[] => {
    const [name, colon, value] = pieces.filter((each) => !("text" in each) || each.text !== "");
    if (!name || !value || !colon || !("value" in name && "value" in value && "text" in colon)) return [];
    const fn = /^:\s*$/.test(colon.text) ? functionAround(node) : null;
    const passed = fn ? [name, value].map((each) => parameterOf(file, each.value)) : [];
    const [first, second] = passed;
    if (!fn || first?.fn !== fn || second?.fn !== fn || first.steps.length + second.steps.length > 0)
      return [];
    return handedFor(file, fn, second.index).flatMap(({ call, value: list }): MailPart[] => {
      const field = /^(?:To|Cc|Bcc)$/i.exec(stringOf(call.arguments[first.index]) ?? "")?.[0];
      return field ? [{ field: field.toLowerCase() as Field, value: list, at: call, how: "argument" }] : [];
    });
  });
}

/** What else a file has that sends header lines; without it they are a summary for somebody to read. */
const RAW_MAIL = /MIME-Version|Content-Type:\s*(?:text|multipart)|\\r\\n|base64|\braw\b|sendmail/i;

const ENVELOPE = /^(?:From|Reply-To|Date|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding)$/i;

/** `{ To: list, Subject: text, "Content-Type": … }`: header lines before they are joined. */
function headerObjects(file: SourceFile): MailPart[] {
  if (!file.words.has("Subject")) return [];
  return file.all("ObjectExpression").flatMap((object): MailPart[] => {
    const keys = object.properties.map((each) => (each.type === "Property" ? (keyOf(each) ?? "") : ""));
    if (!keys.includes("Subject") || !keys.some((key) => ENVELOPE.test(key))) return [];
    return object.properties.flatMap((each): MailPart[] => {
      const field = each.type === "Property" ? /^(?:To|Cc|Bcc)$/.exec(keyOf(each) ?? "")?.[0] : undefined;
      return field && each.type === "Property"
        ? [{ field: field.toLowerCase() as Field, value: each.value, at: each, how: "property" }]
        : [];
    });
  });
}

/** `headers.set("To", list)` beside a `Subject` and the like: header lines before they are joined. */
function headerEntries(file: SourceFile): MailPart[] {
  if (!RAW_MAIL.test(file.text)) return [];
  const entries = new Map<string, { name: string; part: MailPart }[]>();
  const add = (holder: Node, name: string | null, value: Node | undefined, at: Node): void => {
    if (name === null || !value || value.type === "SpreadElement") return;
    const known = entries.get(file.textOf(holder)) ?? [];
    entries.set(file.textOf(holder), known);
    known.push({ name, part: { field: name.toLowerCase() as Field, value, at, how: "argument" } });
  };
  for (const call of settingCalls(file)) {
    const [name, value] = call.arguments;
    if (call.callee.type === "MemberExpression") add(call.callee.object, stringOf(name), value, call);
  }
  return [...entries.values()].flatMap((known) =>
    known.some(({ name }) => name === "Subject") && known.some(({ name }) => ENVELOPE.test(name))
      ? known.flatMap(({ name, part }) => (/^(?:To|Cc|Bcc)$/.test(name) ? [part] : []))
      : [],
  );
}

const settingCalls = callsWhere((name) => /^(?:set|append|setHeader|addHeader|header)$/.test(name));
