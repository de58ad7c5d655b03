import { textOfLiteral } from "./constants.js";
import { namesRealHost } from "./file-kinds.js";
import { unwrap, wrapped, type Node } from "./nodes.js";
import { providerOf } from "./secrets.js";
import { envFrom } from "./variable-names.js";
import { toldPassword } from "./told-passwords.js";
import type { CredentialFinder } from "./credential-finder.js";
import { splitScheme } from "./credential-schemes.js";

/** Tokens whose format says what they open, wherever they stand. */
export function findFormats(finder: CredentialFinder): void {
  const { file } = finder;
  for (const literal of file.all("Literal")) {
    if (typeof literal.value !== "string" || literal.value.length < 12) continue;
    const sum = /^\s*-----BEGIN /.test(literal.value) ? sumFrom(literal) : null;
    if (sum) findFormat(finder, sum, fixedText(sum));
    else findFormat(finder, literal, literal.value);
  }
  for (const template of file.all("TemplateLiteral")) {
    const text = textOfLiteral(template);
    if (text !== null) findFormat(finder, template, text);
  }
  finder.removeHidden();
}

/** The whole sum that a literal begins: a key over several lines. */
function sumFrom(literal: Node): Node | null {
  let node = wrapped(literal);
  while (
    node.parent?.type === "BinaryExpression" &&
    node.parent.operator === "+" &&
    node.parent.left === node
  )
    node = wrapped(node.parent);
  return node === wrapped(literal) ? null : unwrap(node);
}

/** The literals of a sum, put together. */
function fixedText(node: Node): string {
  const inner = unwrap(node);
  return inner.type === "BinaryExpression"
    ? fixedText(inner.left) + fixedText(inner.right)
    : (textOfLiteral(inner) ?? "");
}

/** Passwords that a comment tells whoever reads it. */
export function findComments(finder: CredentialFinder): void {
  if (finder.kind !== "app") return;
  for (const comment of finder.file.source.getAllComments()) {
    const told = toldPassword(comment.value);
    if (!told || !comment.range) continue;
    const start = finder.file.text.indexOf(told, comment.range[0]) - comment.range[0];
    const node = comment as unknown as Node;
    if (start < 0 || finder.has(node)) continue;
    finder.add(node, told, { kind: "comment", env: "", span: [start, start + told.length] });
  }
}

function findFormat(finder: CredentialFinder, node: Node, value: string): void {
  if (finder.has(node)) return;
  const { scheme, rest } = splitScheme(value);
  const row = providerOf(rest);
  if (!row || (finder.kind === "test" && (row.env === "PRIVATE_KEY" || !namesRealHost(finder.file)))) return;
  if (row.env === "AWS_ACCESS_KEY_ID") return;
  finder.add(node, rest, {
    kind: "provider",
    env: envFrom(node) ?? row.env,
    provider: row.provider,
    scheme,
  });
}
