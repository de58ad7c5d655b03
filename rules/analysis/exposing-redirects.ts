import type { TSESTree } from "@typescript-eslint/utils";
import { HANDED_ON_PARAMETERS, REDIRECT_TOKEN_PARAMETERS, SESSION_TOKENS } from "../models/exposure.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import { textOfLiteral } from "./constants.js";
import { carriedSecret, type CarriedSecret } from "./credential-flow.js";
import { calledName } from "./chains.js";
import type { ExposureSearch } from "./exposure-search.js";
import type { SourceFile } from "./file.js";
import { callsWhere } from "./named-nodes.js";
import { functionAround, isCallLike, keyOf, unwrap, wrapped, type Node } from "./nodes.js";

const redirectCalls = callsWhere((name) => name === "redirect");

/**
 * A token in the query of an address the visitor's browser is sent to: it stays in the history, goes on in the
 * `Referer`, and stands in the logs of whoever answers there. Not in the part behind `#`, which is not sent.
 */
export function exposingRedirects(search: ExposureSearch): void {
  const { file } = search;
  for (const call of redirectCalls(file)) {
    for (const argument of call.arguments) {
      for (const { name, value } of parametersIn(addressPieces(file, argument))) {
        if (!REDIRECT_TOKEN_PARAMETERS.test(name) || HANDED_ON_PARAMETERS.test(name)) continue;
        const secret = carriedSecret(file, value) ?? sessionNamed(value);
        if (secret && secret.kind === "token" && (secret.from === "generated" || secret.from === "answered"))
          search.add({ at: value, place: "address", name: secret.name, secret, fix: null });
      }
    }
  }
}

/** `user.sessionToken`: a member whose name says that it is somebody's session. */
function sessionNamed(node: Node): CarriedSecret | null {
  const inner = unwrap(node);
  const key = inner.type === "MemberExpression" ? keyOf(inner) : null;
  return key !== null && SESSION_TOKENS.test(key)
    ? { name: key, at: inner, from: "answered", kind: "token" }
    : null;
}

const MAX_DEPTH = 6;

/** An address in the order it is written: texts, and the expressions between them. */
function addressPieces(file: SourceFile, node: Node, depth = 0): (string | Node)[] {
  const inner = unwrap(node);
  if (depth > MAX_DEPTH) return [inner];
  const text = textOfLiteral(inner);
  if (text !== null) return [text];
  const go = (next: Node): (string | Node)[] => addressPieces(file, next, depth + 1);
  switch (inner.type) {
    case "TemplateLiteral":
      return inner.quasis.flatMap((quasi, index) => [
        quasi.value.cooked ?? "",
        ...(inner.expressions[index] ? [inner.expressions[index]] : []),
      ]);
    case "BinaryExpression":
      return inner.operator === "+" ? [...go(inner.left as Node), ...go(inner.right)] : [inner];
    case "Identifier":
      return ofName(file, inner, depth);
    case "MemberExpression":
      return keyOf(inner) === "href" ? go(inner.object) : [inner];
    case "CallExpression":
      return calledName(inner) === "toString" && inner.callee.type === "MemberExpression"
        ? go(inner.callee.object)
        : [inner];
    case "NewExpression":
      return inner.callee.type === "Identifier" && inner.callee.name === "URL" && inner.arguments[0]
        ? go(inner.arguments[0])
        : [inner];
    default:
      return [inner];
  }
}

/** What a name of the same function stands for, with the parameters that are set on it: `url.searchParams.set("token", …)`. */
function ofName(file: SourceFile, name: TSESTree.Identifier, depth: number): (string | Node)[] {
  const variable = variableOf(file, name);
  const only = variable ? soleDefinitionOf(variable) : null;
  if (!variable || only?.kind !== "value" || only.parts.length > 0) return [name];
  if (functionAround(only.from) !== functionAround(name)) return [name];
  const set = readsOf(variable).flatMap((read) => {
    const member = wrapped(read).parent;
    const method = member && wrapped(member).parent;
    const call = method && wrapped(method).parent;
    if (member?.type !== "MemberExpression" || keyOf(member) !== "searchParams" || !isCallLike(call))
      return [];
    const [key, value] = call.arguments;
    const text = /^(?:set|append)$/.test(calledName(call)) ? textOfLiteral(key) : null;
    return text !== null && value ? [`&${text}=`, value] : [];
  });
  return set.length > 0 ? set : addressPieces(file, only.node, depth + 1);
}

/** The parameters of a query whose value is an expression. */
function* parametersIn(pieces: readonly (string | Node)[]): Generator<{ name: string; value: Node }> {
  let before = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      if (piece.includes("#")) return;
      before += piece;
      continue;
    }
    const name = /[?&]([\w-]+)=$/.exec(before)?.[1];
    if (name !== undefined) yield { name, value: piece };
    before = "";
  }
}
