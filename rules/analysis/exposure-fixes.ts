import type { TSESTree } from "@typescript-eslint/utils";
import { PUBLIC_PREFIXES, SERVER_READS_TOO } from "../models/exposure.js";
import { valueBehind } from "./bindings.js";
import { textOfLiteral } from "./constants.js";
import { environmentName } from "./credential-inputs.js";
import type { TextEdit } from "./expiry-fixes.js";
import type { Exposure } from "./exposures.js";
import type { SourceFile } from "./file.js";
import { functionAround, keyOf, referenceName, unwrap, wrapped, type Node } from "./nodes.js";
import { credentialName } from "./secrets.js";
import { sideOf } from "./sides.js";
import { literal, without, withoutLogLine } from "./text-fixes.js";

/** A change after which the value is no longer written, named after a remedy of the rule. */
export interface ExposureEdit extends TextEdit {
  message: NonNullable<Exposure["fix"]> | "line";
}

/** The change that keeps the value out; none where the place says too little. */
export function exposureEdit(file: SourceFile, found: Exposure): ExposureEdit | null {
  const { at, fix } = found;
  if (fix === null) return null;
  if (fix === "presence" && found.place === "response") {
    // A form that is filled with "set" would send that back as the new one.
    const left = isTheSecret(file, found) ? leftOut(file, withDefault(at)) : null;
    if (left) return { message: "remove", ...left };
  }
  const edit = editFor(file, found, fix);
  if (edit) return { message: fix, ...edit };
  const line = fix === "presence" && found.place === "log" ? withoutLogLine(file, at) : null;
  return line && { message: "line", ...line };
}

function editFor(file: SourceFile, found: Exposure, fix: NonNullable<Exposure["fix"]>): TextEdit | null {
  const { at } = found;
  const source = file.textOf(at);
  switch (fix) {
    case "presence":
      return isTheSecret(file, found) ? presence(file, at) : null;
    case "keys": {
      const parent = at.parent;
      if (parent?.type === "SpreadElement")
        return { range: parent.range, text: `variables: Object.keys(${source})` };
      return parent?.type === "Property" && parent.shorthand
        ? { range: parent.range, text: `${keyOf(parent)}: Object.keys(${source})` }
        : { range: at.range, text: `Object.keys(${source})` };
    }
    case "prefix":
      return at.type === "MemberExpression" && !at.computed && isReadOnServers(file, at, found.name)
        ? { range: at.property.range, text: found.name.replace(PUBLIC_PREFIXES, "") }
        : null;
    case "remove":
      return leftOut(file, at);
  }
}

/** An object without the property that holds a value; none where a type says which properties there are. */
function leftOut(file: SourceFile, at: Node): TextEdit | null {
  const property = at.type === "Property" ? at : wrapped(at).parent;
  if (property?.type !== "Property" || property.parent.type !== "ObjectExpression") return null;
  const { properties } = property.parent;
  if (isDeclared(property.parent)) return null;
  return properties.length === 1
    ? { range: property.parent.range, text: "{}" }
    : without(file, properties, property);
}

/** Holds for an object whose type is written: `const answer: Settings = { … }`, `(): Settings => ({ … })`. */
function isDeclared(object: Node): boolean {
  let node = wrapped(object);
  while (node.parent?.type === "Property") node = wrapped(node.parent.parent);
  const { parent } = node;
  if (parent?.type === "VariableDeclarator") return Boolean(parent.id.typeAnnotation);
  if (/^TS(?:As|Satisfies)Expression$/.test(node.type)) return true;
  const isAnswer = parent?.type === "ReturnStatement" || parent?.type === "ArrowFunctionExpression";
  return isAnswer && Boolean(functionAround(node)?.returnType);
}

/** `token` → `token ? "set" : "not set"`, and the same of `token || "none"`, whose second half has nothing to say then. */
function presence(file: SourceFile, secret: Node): TextEdit | null {
  const at = withDefault(secret);
  const source = file.textOf(secret);
  // `lines.join("\n")`
  if (at.parent?.type === "MemberExpression" && at.parent.object === at) return null;
  const asked = /^[\w$.?[\]"'()!]+$/.test(source) ? source : `(${source})`;
  const text = `${asked} ? ${literal(file, "set")} : ${literal(file, "not set")}`;
  const parent = at.parent;
  if (parent?.type === "Property" && parent.shorthand)
    return { range: parent.range, text: `${keyOf(parent)}: ${text}` };
  const standsAlone = /^(?:TemplateLiteral|Property|CallExpression)$/.test(parent?.type ?? "");
  return { range: at.range, text: standsAlone ? text : `(${text})` };
}

/** `secret || "none"` of a secret; the secret itself where nothing stands in for it. */
function withDefault(secret: Node): Node {
  const { parent } = wrapped(secret);
  return parent?.type === "LogicalExpression" &&
    parent.operator !== "&&" &&
    unwrap(parent.left) === unwrap(secret) &&
    textOfLiteral(parent.right) !== null
    ? parent
    : secret;
}

/** Holds for what is the credential itself; not for `blocks`, `message` or `settings`, which hold it among other things. */
function isTheSecret(file: SourceFile, { at, secret }: Exposure): boolean {
  if (at.type === "ObjectExpression" || file.textOf(at).length > 120) return false;
  if (secret === null || !/^(?:Identifier|MemberExpression)$/.test(at.type)) return true;
  const name = at.type === "MemberExpression" ? keyOf(at) : referenceName(at);
  if (name === null || credentialName(name) !== null || environmentName(file, at) !== null) return true;
  const value = unwrap(valueBehind(file, at));
  const held = value.type === "LogicalExpression" ? unwrap(value.left) : value;
  if (/^(?:TemplateLiteral|BinaryExpression|ObjectExpression|ArrayExpression)$/.test(held.type)) return false;
  return (
    /^(?:label|request|generated|connection)$/.test(secret.from) ||
    (held !== at && environmentName(file, held) !== null) ||
    (/^(?:Identifier|MemberExpression)$/.test(held.type) &&
      credentialName((held.type === "MemberExpression" ? keyOf(held) : referenceName(held)) ?? "") !== null)
  );
}

/** Holds where a variable without the prefix is there, too: in what a server runs, of a framework whose server reads both. */
const isReadOnServers = (file: SourceFile, member: TSESTree.MemberExpression, name: string): boolean =>
  sideOf(file) !== "client" && SERVER_READS_TOO.test(name) && file.textOf(member.object) === "process.env";
