import {
  ABOUT_PROPERTIES,
  ABOUT_TYPES,
  PASSING,
  PASSWORD_LABEL,
  RANDOM_SOURCES,
  SECRET_LABEL,
  WORKING_FOLDER,
} from "../models/exposure.js";
import { TEST_VARIABLES } from "../models/environments.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { definitionsOf, readsOf, variableOf } from "./bindings.js";
import { textOfLiteral } from "./constants.js";
import type { CarriedSecret } from "./credential-flow.js";
import type { SourceFile } from "./file.js";
import { keyOf, referenceName, unwrap, wrapped, type Node } from "./nodes.js";
import { wordsOf } from "./names.js";

/** `Password: ${p}`, `初期パスワード：${pw}`: the text in front says what the value is, whatever it is called. */
export function labelled(file: SourceFile, before: string, value: Node): CarriedSecret | null {
  const inner = unwrap(value);
  if (inner.type !== "Identifier" && inner.type !== "MemberExpression") return null;
  if (inner.type === "MemberExpression" && saysWhichSecret(file, unwrap(inner.object), keyOf(inner) ?? ""))
    return null;
  const said = SECRET_LABEL.exec(before)?.[1];
  if (said !== undefined && bareName(said) === bareName(referenceName(inner) ?? ""))
    return { name: referenceName(inner)!, at: value, from: "label", kind: "secret" };
  if (!PASSWORD_LABEL.test(before) || TEST_VARIABLES.test(/(\w*)=$/.exec(before)?.[1] ?? "")) return null;
  // `pass: ${verdict.pass}`: whether something passed.
  if (/\bpass\s*[:=]\s*$/.test(before) && PASSING.test(file.textOf(inner))) return null;
  const name = referenceName(inner) ?? "password";
  if (isWorkingFolder(file, name)) return null;
  const words = wordsOf(name);
  if (/^(?:is|has|should|can|num|max|min|mask\w*|hidden|encrypted|hash\w*|hint|masked)$/.test(words[0] ?? ""))
    return null;
  if (
    /^(?:length|count|hash|hashed|masked|hint|error|errors|message|msg|status|strength|policy|rule|rules|reason|text|label|field|url|link|path|count|min|max|size|score|valid|ok|set|result|err|e|i|type|stars|env|name|key|token|code|otp|cwd|dir|directory|folder)$/.test(
      words.at(-1) ?? "",
    )
  )
    return null;
  const variable = inner.type === "Identifier" ? variableOf(file, inner) : null;
  // A flag, a number or a mask that stands behind the label.
  for (const definition of variable ? definitionsOf(variable) : []) {
    if (definition.kind === "parameter" && isPlainType(definition.from)) return null;
    if (definition.kind === "value" && definition.parts.length === 0 && tellsOnly(file, definition.node))
      return null;
  }
  return { name, at: value, from: "label", kind: "password" };
}

/** `path.resolve(pwd)`: where a command is run, not what opens. */
export const isWorkingFolder = (file: SourceFile, name: string): boolean =>
  /^pwd$/i.test(name) && WORKING_FOLDER.test(file.text);

const bareName = (name: string): string => name.replace(/[ _-]/g, "").toLowerCase();

/** Values that tell something about a secret: a mask, a flag, a length, a fixed text. */
function tellsOnly(file: SourceFile, value: Node): boolean {
  const inner = unwrap(value);
  // `Utilities.getUuid().slice(0, 12)`: the password itself, cut to its length.
  if (RANDOM_SOURCES.test(file.textOf(inner))) return false;
  return (
    /^(?:Literal|UnaryExpression|BinaryExpression|ConditionalExpression|ArrowFunctionExpression)$/.test(
      inner.type,
    ) || /\.(?:length|replace|slice|substr\w*|repeat)\b|mask|redact|[Hh]ash/.test(file.textOf(inner))
  );
}

/** The fixed text an expression ends with. */
export function endOf(node: Node): string {
  const inner = unwrap(node);
  if (inner.type === "BinaryExpression" && inner.operator === "+") return endOf(inner.right);
  if (inner.type === "TemplateLiteral") return inner.quasis.at(-1)?.value.cooked ?? "";
  return textOfLiteral(inner) ?? "";
}

/** A parameter that says it is a number, a flag or a component's mode. */
export function isPlainType(name: Node): boolean {
  const annotation = name.type === "Identifier" ? name.typeAnnotation?.typeAnnotation : undefined;
  return (
    annotation?.type === "TSBooleanKeyword" ||
    annotation?.type === "TSNumberKeyword" ||
    (annotation?.type === "TSUnionType" && annotation.types.every((type) => type.type === "TSLiteralType")) ||
    annotation?.type === "TSFunctionType" ||
    (annotation !== undefined && ABOUT_TYPES.test(typeNameOf(annotation)))
  );
}

/** The name of a type, or of the elements of a list or a record of it: `ParsedRef` of `Record<string, ParsedRef[]>`. */
function typeNameOf(type: TSESTree.TypeNode): string {
  if (type.type === "TSArrayType") return typeNameOf(type.elementType);
  if (type.type !== "TSTypeReference") return "";
  const held = type.typeArguments?.params.at(-1);
  if (held) return typeNameOf(held);
  return type.typeName.type === "Identifier" ? type.typeName.name : "";
}

/** `secret.secret`, where `secret.version` and `secret.projectId` are read as well: which one of a vault is meant. */
export function saysWhichSecret(file: SourceFile, object: Node, key: string): boolean {
  const variable = key === "secret" && object.type === "Identifier" ? variableOf(file, object) : null;
  return (variable ? readsOf(variable) : []).some((read) => {
    const member = wrapped(read).parent;
    return member?.type === "MemberExpression" && ABOUT_PROPERTIES.test(keyOf(member) ?? "");
  });
}
