import { CHECKS_VALUES, CHECKED_RESULTS, WHOLE_ENVIRONMENTS } from "../models/environments.js";
import { valueBehind, type Part } from "./bindings.js";
import type { CarriedSecret } from "./credential-flow.js";
import { variableSecret } from "./environment-secrets.js";
import type { SourceFile } from "./file.js";
import { isCallLike, keyOf, referenceName, unwrap, type Node } from "./nodes.js";

/**
 * The secrets in what a check of the environment gives, taken whole: `schema.parse(process.env)`, or `.data` of
 * `schema.safeParse(process.env)`, where the schema has a variable that is one. Null for one of its variables.
 */
export function checkedSecrets(file: SourceFile, node: Node, parts: readonly Part[]): CarriedSecret | null {
  if (node.type !== "CallExpression") return null;
  const callee = unwrap(node.callee);
  if (!CHECKS_VALUES.test(referenceName(callee) ?? "")) return null;
  if (!parts.every((part) => typeof part === "string" && CHECKED_RESULTS.test(part))) return null;
  if (!node.arguments.some((each) => WHOLE_ENVIRONMENTS.test(file.textOf(each)))) return null;
  const schemas: Node[] = [...node.arguments];
  if (callee.type === "MemberExpression") schemas.push(callee.object);
  return schemas.some((schema) => hasSecret(file, schema, 0))
    ? { name: "process.env", at: node, from: "all of the environment", kind: "everything" }
    : null;
}

/** Holds for a schema one of whose variables is a credential: `z.object({ API_TOKEN: z.string() })`. */
function hasSecret(file: SourceFile, schema: Node, depth: number): boolean {
  const inner = unwrap(valueBehind(file, schema));
  if (depth > 4) return false;
  if (inner.type === "ObjectExpression")
    return inner.properties.some(
      (each) => each.type === "Property" && variableSecret(keyOf(each) ?? "", each) !== null,
    );
  if (!isCallLike(inner)) return false;
  const callee = unwrap(inner.callee);
  return (
    inner.arguments.some((each) => each.type !== "SpreadElement" && hasSecret(file, each, depth + 1)) ||
    (callee.type === "MemberExpression" && hasSecret(file, callee.object, depth + 1))
  );
}
