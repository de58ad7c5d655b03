import { isCallLike, isFunction, keyOf, wrapped, type Node, referenceName } from "./nodes.js";
import type { SourceFile } from "./file.js";
import { wordsOf } from "./names.js";
import { credentialName } from "./secrets.js";

/** The name a literal is given where it stands. */
export function placeName(node: Node): string | null {
  const parent = wrapped(node).parent;
  if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent?.type === "Property" || parent?.type === "PropertyDefinition") return keyOf(parent);
  if (parent?.type === "AssignmentExpression") return referenceName(parent.left);
  return null;
}

/** The name of an environment variable for what a name holds: `adminPassword` → ADMIN_PASSWORD. */
export function environmentWord(name: string): string {
  const words = wordsOf(name).filter((word) => /^[a-z\d]+$/.test(word));
  const text = words.join("_").toUpperCase().replace(/^X_/, "");
  if (text === "AUTHORIZATION" || text === "PROXY_AUTHORIZATION") return "API_TOKEN";
  if (/^(?:PASS|PW|PWD|PASSWORD)$/.test(text)) return "LOGIN_PASSWORD";
  if (/^(?:SECRET|TOKEN|KEY|AUTH|CODE|PIN)$/.test(text)) return `APP_${text}`;
  return /^[A-Z]/.test(text) ? text : "APP_SECRET";
}

/**
 * How to call what a default stands in for: `body.password` of `body?.password ?? "…"`, and of `trim(body.password)`;
 * null for longer expressions.
 */
export function missingName(file: SourceFile, node: Node): string | null {
  if (node.type === "CallExpression" && node.arguments[0]?.type === "MemberExpression")
    return missingName(file, node.arguments[0]);
  const text = file.textOf(node).replace(/\?\.|!\./g, ".");
  return /^[\w$]+(?:\.[\w$]+|\[\d+\])*$/.test(text) && text.length <= 40 ? text : null;
}

/** Holds for names that say what, but not whose: `LOGIN_PASSWORD`, `SECRET`. */
export const isGenericName = (env: string): boolean =>
  /^(?:APP_[A-Z]+|LOGIN_PASSWORD|PASSWORD|SECRET|KEY|KEYS|TOKEN|PRIVATE_KEY|API_KEY|SECRET_KEY)$/.test(env);

/** `const STAFF = { reception: "…" }` → STAFF_RECEPTION_PASSWORD. */
export function entryName(node: Node): string | null {
  const property = wrapped(node).parent;
  if (property?.type !== "Property") return null;
  const key = keyOf(property);
  const holder = wrapped(property.parent).parent;
  if (
    key === null ||
    credentialName(key) ||
    holder?.type !== "VariableDeclarator" ||
    holder.id.type !== "Identifier"
  )
    return null;
  const words = wordsOf(`${holder.id.name}_${key}`).filter((word) => /^[a-z\d]+$/.test(word));
  return words.length === 0 ? null : `${words.join("_").toUpperCase()}_PASSWORD`;
}

/** A name for the environment variable from where the literal stands; null where the place says nothing. */
export function envFrom(node: Node, header = false): string | null {
  const names: string[] = [];
  for (
    let current: Node | undefined = wrapped(node).parent, depth = 0;
    current && depth < 8;
    current = current.parent, depth += 1
  ) {
    if (current.type === "Property" && current.parent.type === "ObjectExpression") {
      const key = keyOf(current);
      if (key !== null) names.unshift(key);
    } else if (current.type === "VariableDeclarator" || current.type === "PropertyDefinition") {
      const name =
        current.type === "PropertyDefinition"
          ? keyOf(current)
          : current.id.type === "Identifier"
            ? current.id.name
            : null;
      if (name !== null) names.unshift(name);
      break;
    } else if (current.type === "AssignmentExpression") {
      const name = placeName(current.right);
      if (name !== null) names.unshift(name);
      break;
    } else if (isFunction(current) || /Statement$/.test(current.type)) break;
    else if (isCallLike(current) && names.length > 0) break;
  }
  const last = names.at(-1);
  if (last === undefined || (header && names.length === 1)) return null;
  const named = credentialName(last);
  if (!named && !/(?:url|uri|dsn|connection|endpoint|webhook)$/i.test(last)) return null;
  const word = environmentWord(last);
  if (wordsOf(last).length > 1 || names.length === 1)
    return word === "LOGIN_PASSWORD" && names.length === 1 ? "LOGIN_PASSWORD" : word;
  const front = names
    .slice(0, -1)
    .filter(
      (name) =>
        !/^(?:auth|options?|config|connection|credentials?|use|default|data|settings|transport|headers|opts)$/i.test(
          name,
        ),
    )
    .at(-1);
  return front === undefined || wordsOf(front).length > 3
    ? null
    : environmentWord(`${front}_${last.replace(/^(?:pass|pw|pwd)$/i, "password")}`);
}
