import { isCacheHeader } from "./cache-directives.js";
import { readsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callsTo } from "./functions.js";
import { isCallLike, keyOf, stringOf, unwrap, wrapped, type FunctionNode, type Node } from "./nodes.js";
import { HOLE, textsOf } from "./texts.js";

/** One place that gives a caching header a value. */
export interface HeaderSetting {
  /** Lower case. */
  name: string;
  value: Node;
  /** The call, property, pair or assignment that sets it. */
  at: Node;
  /** The helper that sets the header to what its caller hands over; `at` is the call. */
  through?: FunctionNode;
}

const MENTIONS = /cache-control|surrogate-control|x-accel-expires|edge-control/i;

/** Every place of the file that gives a caching header a value, in whatever form. */
export function headerSettingsOf(file: SourceFile): readonly HeaderSetting[] {
  return file.fact(findSettings);
}

function findSettings(file: SourceFile): HeaderSetting[] {
  if (!MENTIONS.test(file.text)) return [];
  const found: HeaderSetting[] = [];
  const nameOf = (node: Node | null | undefined): string | null => {
    if (!node || node.type === "SpreadElement") return null;
    const inner = unwrap(node);
    if (
      inner.type !== "Literal" &&
      inner.type !== "Identifier" &&
      inner.type !== "MemberExpression" &&
      inner.type !== "TemplateLiteral"
    )
      return null;
    const text = stringOf(inner) ?? textsOf(file, inner)[0] ?? HOLE;
    return isCacheHeader(text) ? text.toLowerCase() : null;
  };
  for (const call of file.all("CallExpression"))
    for (const [index, argument] of call.arguments.entries()) {
      const value = call.arguments[index + 1];
      const name = index <= 1 && value ? nameOf(argument) : null;
      if (name !== null && value && value.type !== "SpreadElement") found.push({ name, value, at: call });
      if (name === null && nameOf(argument) !== null)
        found.push(...assignedLater(file, call, nameOf(argument)!));
    }
  for (const property of file.all("Property")) {
    const key = keyOf(property) ?? (property.computed ? (textsOf(file, property.key)[0] ?? null) : null);
    if (key !== null && isCacheHeader(key) && property.parent.type === "ObjectExpression")
      found.push({ name: key.toLowerCase(), value: property.value, at: property });
    // `{ key: "Cache-Control", value: "…" }`, as hosting configurations list headers.
    if ((key === "key" || key === "name") && property.parent.type === "ObjectExpression") {
      const name = nameOf(property.value);
      const value = property.parent.properties.find(
        (other) => other.type === "Property" && keyOf(other) === "value",
      );
      if (name !== null && value?.type === "Property") found.push({ name, value: value.value, at: value });
    }
  }
  for (const pair of file.all("ArrayExpression")) {
    const [first, second] = pair.elements;
    const name = pair.elements.length === 2 ? nameOf(first) : null;
    if (name !== null && second && second.type !== "SpreadElement")
      found.push({ name, value: second, at: pair });
  }
  for (const assignment of file.all("AssignmentExpression")) {
    if (assignment.left.type !== "MemberExpression") continue;
    const key = keyOf(assignment.left);
    if (key !== null && isCacheHeader(key))
      found.push({ name: key.toLowerCase(), value: assignment.right, at: assignment });
  }
  return [...found, ...found.flatMap((setting) => throughCallers(file, setting))].sort(
    (a, b) => a.at.range[0] - b.at.range[0],
  );
}

/** A helper that takes the value as a parameter: each caller sets the header. */
function throughCallers(file: SourceFile, setting: HeaderSetting): HeaderSetting[] {
  const value = unwrap(setting.value);
  const variable = value.type === "Identifier" ? variableOf(file, value) : null;
  const definition = variable ? soleDefinitionOf(variable) : null;
  if (definition?.kind !== "parameter" || definition.parts.length > 0) return [];
  return callsTo(file, definition.fn).flatMap((call) => {
    const argument = call.arguments[definition.index];
    return argument && argument.type !== "SpreadElement"
      ? [{ name: setting.name, value: argument, at: call, through: definition.fn }]
      : [];
  });
}

/** `const header = useResponseHeader("cache-control"); header.value = "public"`. */
function assignedLater(file: SourceFile, call: Node, name: string): HeaderSetting[] {
  const parent = wrapped(call).parent;
  if (
    parent?.type === "MemberExpression" &&
    keyOf(parent) === "value" &&
    parent.parent.type === "AssignmentExpression" &&
    parent.parent.left === parent
  )
    return [{ name, value: parent.parent.right, at: parent.parent }];
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return [];
  const variable = variableOf(file, parent.id);
  return (variable ? readsOf(variable) : []).flatMap((read) => {
    const member = read.parent;
    return member?.type === "MemberExpression" &&
      keyOf(member) === "value" &&
      member.parent.type === "AssignmentExpression" &&
      member.parent.left === member
      ? [{ name, value: member.parent.right, at: member.parent }]
      : [];
  });
}

/** Calls that send a request: headers among their arguments are not a response's. */
const SENDS_REQUEST =
  /^(?:fetch|\$fetch|axios|ky|got|request|superagent|ofetch|useFetch|\w*[cC]lient)\b|\.(?:fetch|request)$/;

/** Holds for headers of an outgoing request. */
export function isRequestHeader(file: SourceFile, setting: HeaderSetting): boolean {
  for (let child: Node = setting.at, parent = child.parent; parent; child = parent, parent = parent.parent) {
    if (/Function|Program|Statement$/.test(parent.type)) return false;
    if (
      isCallLike(parent) &&
      (parent.arguments as Node[]).includes(child) &&
      SENDS_REQUEST.test(file.textOf(parent.callee))
    )
      return true;
    if (parent.type === "NewExpression" && file.textOf(parent.callee) === "Request") return true;
  }
  return false;
}
