import type { TSESTree } from "@typescript-eslint/utils";
import { CREDENTIAL_PARAMETERS } from "../models/credential-names.js";
import { ACCESS_PARAMETERS, KEY_IN_ADDRESS_HOSTS, CONNECTION_SCHEMES } from "../models/exposure.js";
import { literalsOf } from "./constants.js";
import { carriedSecret, type CarriedSecret } from "./credential-flow.js";
import { type ExposureSearch, counts, isPublicByDesign } from "./exposure-search.js";
import type { SourceFile } from "./file.js";
import { queryParameters } from "./query-parameters.js";
import { credentialName } from "./secrets.js";
import { isCallLike, unwrap, wrapped, type Node } from "./nodes.js";
import { definitionsOf, variableOf } from "./bindings.js";

const parameters = new Set(CREDENTIAL_PARAMETERS);

/** A key or password in a query: the address stands in logs of every system it passes. */
export function exposingAddresses(search: ExposureSearch): void {
  const { file } = search;
  for (const template of file.all("TemplateLiteral")) {
    const whole = template.quasis.map((quasi) => quasi.value.raw).join("${}");
    if (!/[?&][\w-]+=$|[?&][\w-]+=\$\{\}/.test(whole)) continue;
    // `curl https://…`: shown to somebody who may try it.
    if (CONNECTION_SCHEMES.test(whole) || /\bcurl\s/.test(whole)) continue;
    // `url += `&key=${key}``: the rest of the address stands elsewhere.
    const host = /^[?&]/.test(whole) ? file.text : sumText(file, template) + baseOf(file, template);
    if (KEY_IN_ADDRESS_HOSTS.test(host)) continue;
    if (/^[\w-]+=/.test(whole) && !/[?]/.test(whole)) continue;
    for (const [index, expression] of template.expressions.entries()) {
      const before = template.quasis[index]?.value.raw ?? "";
      const parameter = /[?&]([\w-]+)=$/.exec(before)?.[1];
      if (parameter === undefined || (!parameters.has(parameter.toLowerCase()) && !credentialName(parameter)))
        continue;
      const secret = carriedSecret(file, expression) ?? constantSecret(expression);
      if (
        secret &&
        (!counts(secret, "address") || isLinkToken(secret, parameter) || isPublicByDesign(secret.name))
      )
        continue;
      // `headers["x-goog-api-key"]` of a client whose base address stands elsewhere.
      if (secret && (/mail|html|text|subject/i.test(secret.name) || KEY_IN_ADDRESS_HOSTS.test(secret.name)))
        continue;
      if (secret && secret.kind !== "everything")
        search.add({ at: expression, place: "address", name: secret.name, secret, fix: null });
    }
  }
  const found = queryParameters(file).filter(
    ({ name, inAddress }) => inAddress && (parameters.has(name.toLowerCase()) || credentialName(name)),
  );
  if (found.length === 0 || KEY_IN_ADDRESS_HOSTS.test(file.text)) return;
  for (const { name, value } of found) {
    const secret = carriedSecret(file, value);
    if (
      secret &&
      secret.kind !== "everything" &&
      secret.from !== "parameter" &&
      counts(secret, "address") &&
      !isLinkToken(secret, name) &&
      !isPublicByDesign(secret.name) &&
      !(name.toLowerCase() === "key" && isForVisitor(file, value))
    )
      search.add({ at: value, place: "address", name: secret.name, secret, fix: null });
  }
}

/** What an address begins with when a constant holds that: `${GRAPH_BASE}/me?access_token=${token}`. */
function baseOf(file: SourceFile, template: TSESTree.TemplateLiteral): string {
  const [first] = template.expressions;
  if (!first || template.quasis[0]?.value.raw !== "") return "";
  return literalsOf(file, first)
    .map(({ value }) => ` ${value}`)
    .join("");
}

/** A token made for a link, `?token=`: it has to stand there; an access token has not. */
const isLinkToken = (secret: CarriedSecret, parameter: string): boolean =>
  secret.from === "generated" && !ACCESS_PARAMETERS.test(parameter);

/** A parameter of the page where a visitor lets an application in: its `key` says which application. */
function isForVisitor(file: SourceFile, value: Node): boolean {
  const call = wrapped(value).parent;
  const callee = isCallLike(call) ? unwrap(call.callee) : null;
  const parameters = callee?.type === "MemberExpression" ? unwrap(callee.object) : null;
  const address = parameters?.type === "MemberExpression" ? unwrap(parameters.object) : null;
  const variable = address?.type === "Identifier" ? variableOf(file, address) : null;
  return (variable ? definitionsOf(variable) : []).some(
    (definition) => definition.kind === "value" && /authori[sz]e/i.test(file.textOf(definition.node)),
  );
}

/** The text of the whole sum a node is a part of. */
function sumText(file: SourceFile, node: Node): string {
  let outer = wrapped(node);
  while (outer.parent?.type === "BinaryExpression" && outer.parent.operator === "+")
    outer = wrapped(outer.parent);
  return file.textOf(outer);
}

/** A constant of the file whose name says it is a key: `API_KEY` in an address. */
function constantSecret(node: Node): CarriedSecret | null {
  const inner = unwrap(node);
  if (inner.type !== "Identifier" || !/^[A-Z][A-Z0-9_]+$/.test(inner.name)) return null;
  const named = credentialName(inner.name);
  if (!named || named.kind === "weak" || /PUBLIC|CLIENT/.test(inner.name)) return null;
  return { name: inner.name, at: inner, from: "configuration", kind: named.kind };
}
