import type { TSESTree } from "@typescript-eslint/utils";
import { ADDRESS_METHODS, PARAMETER_CLIENTS } from "../models/exposure.js";
import { definitionsOf, readsOf, variableOf } from "./bindings.js";
import { textOfLiteral } from "./constants.js";
import type { SourceFile } from "./file.js";
import { callsWhere, propertiesWhere } from "./named-nodes.js";
import { isCallLike, keyOf, unwrap, wrapped, type Node } from "./nodes.js";

/** A parameter that goes into the query of an address, or into a form that is written like one. */
export interface QueryParameter {
  name: string;
  value: Node;
  /** It surely stands in an address; otherwise it may be the body of a form. */
  inAddress: boolean;
}

const parameterCalls = callsWhere((name) => /^(?:set|append|query|stringify)$/.test(name));
const parameterKeys = propertiesWhere((key) => /^(?:params|searchParams|query|qs)$/.test(key));

/** The query parameters a file sets by methods and objects, not by the text of an address. */
export const queryParameters = (file: SourceFile): readonly QueryParameter[] => file.fact(findAll);

function findAll(file: SourceFile): QueryParameter[] {
  const found: QueryParameter[] = [];
  const addObject = (object: Node | undefined, inAddress: boolean): void => {
    const inner = object ? unwrap(object) : null;
    if (inner?.type === "ObjectExpression") {
      for (const each of inner.properties) {
        const name = each.type === "Property" ? keyOf(each) : null;
        if (name !== null) found.push({ name, value: (each as TSESTree.Property).value, inAddress });
      }
    } else if (inner?.type === "ArrayExpression") {
      // `new URLSearchParams([["token", token]])`
      for (const pair of inner.elements) {
        if (pair?.type !== "ArrayExpression" || pair.elements.length !== 2) continue;
        const name = textOfLiteral(pair.elements[0]);
        if (name !== null && pair.elements[1]) found.push({ name, value: pair.elements[1], inAddress });
      }
    }
  };
  for (const call of parameterCalls(file)) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") continue;
    const method = keyOf(callee);
    if (method === "set" || method === "append") {
      const [name, value] = call.arguments;
      const text = textOfLiteral(name);
      if (text === null || !value) continue;
      const object = unwrap(callee.object);
      if (object.type === "MemberExpression" && keyOf(object) === "searchParams")
        found.push({ name: text, value, inAddress: true });
      else if (object.type === "Identifier" && isParameters(file, object))
        found.push({ name: text, value, inAddress: isPutInAddress(file, object) });
    } else if (
      method === "query" &&
      call.arguments.length === 1 &&
      !/\b(?:db|pool|client|conn\w*|sql|knex)\b/i.test(file.textOf(callee.object).slice(0, 80))
    )
      addObject(call.arguments[0], /superagent|\.(?:get|post|put|delete)\(/.test(file.textOf(callee.object)));
    else if (
      method === "stringify" &&
      /^(?:qs|querystring|queryString|query)$/.test(file.textOf(callee.object))
    )
      addObject(call.arguments[0], standsBehindMark(call));
  }
  for (const made of file.all("NewExpression"))
    if (file.textOf(made.callee) === "URLSearchParams") {
      const name = wrapped(made).parent;
      addObject(
        made.arguments[0],
        name?.type === "VariableDeclarator" && name.id.type === "Identifier"
          ? isPutInAddress(file, name.id)
          : standsBehindMark(made),
      );
    }
  for (const property of parameterKeys(file)) {
    if (property.parent.type !== "ObjectExpression") continue;
    const call = wrapped(property.parent).parent;
    if (isCallLike(call) && putsIntoAddress(file, call.callee)) addObject(property.value, true);
  }
  return found;
}

/** `axios.get(url, { params })`, `api(url, { params })`; what a service's own client is asked by name, it sends as it has to. */
function putsIntoAddress(file: SourceFile, callee: Node): boolean {
  const inner = unwrap(callee);
  return (
    PARAMETER_CLIENTS.test(file.textOf(inner)) &&
    (inner.type !== "MemberExpression" || ADDRESS_METHODS.test(keyOf(inner) ?? ""))
  );
}

/** Holds for a name that stands for `new URLSearchParams(…)`. */
function isParameters(file: SourceFile, name: Node): boolean {
  const variable = variableOf(file, name);
  return (variable ? definitionsOf(variable) : []).some((definition) => {
    if (definition.kind !== "value" || definition.parts.length > 0) return false;
    const value = unwrap(definition.node);
    return (
      (value.type === "NewExpression" && file.textOf(value.callee) === "URLSearchParams") ||
      (value.type === "MemberExpression" && keyOf(value) === "searchParams")
    );
  });
}

/** Holds if one of a name's reads becomes the query of an address: `${base}?${params}`, `url.search = params`. */
function isPutInAddress(file: SourceFile, name: Node): boolean {
  const variable = variableOf(file, name);
  if (!variable) return false;
  return readsOf(variable).some((read) => {
    const member = wrapped(read).parent;
    const isText =
      member?.type === "MemberExpression" && member.object === wrapped(read) && keyOf(member) === "toString";
    return standsBehindMark(isText && wrapped(member).parent ? wrapped(member).parent! : read);
  });
}

/** Holds behind a question mark: `${base}?${here}`, `"…?" + here`, and in `url.search = here`. */
function standsBehindMark(node: Node): boolean {
  const at = wrapped(node);
  const parent = at.parent;
  if (parent?.type === "TemplateLiteral") {
    const index = parent.expressions.indexOf(at as TSESTree.Expression);
    return /[?&]$/.test(parent.quasis[index]?.value.raw ?? "");
  }
  if (parent?.type === "BinaryExpression" && parent.operator === "+" && parent.right === at) {
    const left = parent.left.type === "BinaryExpression" ? parent.left.right : parent.left;
    return /[?&]$/.test(textOfLiteral(left as Node) ?? "");
  }
  return (
    parent?.type === "AssignmentExpression" &&
    parent.left.type === "MemberExpression" &&
    keyOf(parent.left) === "search"
  );
}
