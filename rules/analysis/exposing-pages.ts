import type { TSESTree } from "@typescript-eslint/utils";
import {
  ABOUT_SECRETS,
  DEFINING_PLUGINS,
  PAGE_PROPS,
  PUBLIC_MODULES,
  PUBLIC_OBJECTS,
  BUNDLER_PREFIXES,
  PUBLIC_PREFIXES,
  SECRET_VARIABLE,
} from "../models/exposure.js";
import { answersOf } from "./answers.js";
import { calledName } from "./chains.js";
import { textOfLiteral } from "./constants.js";
import { carriedSecret, type CarriedSecret } from "./credential-flow.js";
import { environmentName } from "./credential-inputs.js";
import { entriesOf } from "./entries.js";
import {
  type ExposureSearch,
  type Exposure,
  counts,
  isPageAttribute,
  isPublicByDesign,
} from "./exposure-search.js";
import { fileKindOf } from "./file-kinds.js";
import { sideOf } from "./sides.js";
import type { SourceFile } from "./file.js";
import { returnsOf } from "./functions.js";
import { wordTest } from "./word-tests.js";
import { propertiesWhere } from "./named-nodes.js";
import { contains, isCallLike, isFunction, keyOf, unwrap, wrapped, type Node } from "./nodes.js";
import { standsInDevelopment } from "./production-guards.js";

const namesPublicSecret = wordTest((word) => isPublicSecret(word));
const publicObjects = propertiesWhere((key) => PUBLIC_OBJECTS.some((row) => row.key === key));
const pageProps = propertiesWhere((key) => key === "props");

/** Variables that are compiled into what browsers download. */
/** `process.env.PUBLIC_SITE_SECRET` of a server: such beginnings mean something where pages are built, by another object. */
const isOwnVariable = (file: SourceFile, member: Node, name: string): boolean =>
  BUNDLER_PREFIXES.test(name) &&
  member.type === "MemberExpression" &&
  file.textOf(member.object) === "process.env" &&
  sideOf(file) === "server";

export function exposingBundles(search: ExposureSearch): void {
  const { file } = search;
  if (fileKindOf(file) === "example") return;
  for (const member of namesPublicSecret(file) ? file.all("MemberExpression") : []) {
    const name = keyOf(member);
    if (name === null || !PUBLIC_PREFIXES.test(name) || environmentName(file, member) !== name) continue;
    if (isOwnVariable(file, member, name)) continue;
    if (isPublicSecret(name) && !isAskedOnly(member))
      search.add({ at: member, place: "bundle", name, secret: null, fix: "prefix" });
  }
  for (const declarator of namesPublicSecret(file) ? file.all("VariableDeclarator") : []) {
    if (
      declarator.id.type !== "ObjectPattern" ||
      !declarator.init ||
      !/(?:process|import\.meta)\.env$/.test(file.textOf(declarator.init))
    )
      continue;
    for (const property of declarator.id.properties) {
      const name = property.type === "Property" ? keyOf(property) : null;
      if (name !== null && isPublicSecret(name))
        search.add({ at: property, place: "bundle", name, secret: null, fix: null });
    }
  }
  for (const declaration of file.all("ImportDeclaration")) {
    if (!PUBLIC_MODULES.test(declaration.source.value)) continue;
    for (const specifier of declaration.specifiers) {
      const name =
        specifier.type === "ImportSpecifier"
          ? specifier.imported.type === "Identifier"
            ? specifier.imported.name
            : specifier.imported.value
          : null;
      if (name !== null && isPublicSecret(name))
        search.add({ at: specifier, place: "bundle", name, secret: null, fix: null });
    }
  }
  for (const property of publicObjects(file)) {
    const key = keyOf(property);
    const object = unwrap(property.value);
    if (
      key === null ||
      object.type !== "ObjectExpression" ||
      property.parent.type !== "ObjectExpression" ||
      !isPublicObject(file, property, key)
    )
      continue;
    publicObject(search, object);
  }
  for (const call of file.all("NewExpression")) {
    if (!DEFINING_PLUGINS.test(file.textOf(call.callee)) || /nodeTarget|server/i.test(file.path)) continue;
    const object = call.arguments[0] ? unwrap(call.arguments[0]) : null;
    if (object?.type === "ObjectExpression") publicObject(search, object);
  }
}

function publicObject(search: ExposureSearch, object: TSESTree.ObjectExpression): void {
  for (const each of object.properties) {
    if (each.type !== "Property") continue;
    const inner = unwrap(each.value);
    if (inner.type === "ObjectExpression") {
      publicObject(search, inner);
      continue;
    }
    // What only a developer's own build holds is sent to nobody.
    const branches = inner.type === "ConditionalExpression" ? [inner.consequent, inner.alternate] : [inner];
    const shipped = branches.find(
      (branch) => !standsInDevelopment(search.file, branch) && carriedSecret(search.file, branch),
    );
    const secret = shipped ? carriedSecret(search.file, shipped) : null;
    if (secret && secret.from !== "parameter" && !isPublicByDesign(secret.name) && isSecretEnough(secret))
      search.add({ at: each, place: "bundle", name: secret.name, secret, fix: "remove" });
  }
}

/** What a handler answers by returning it. */
export function exposingAnswers(search: ExposureSearch): void {
  const { file } = search;
  // What a browser shows of its own state leaves nowhere.
  if (sideOf(file) === "client") return;
  for (const entry of entriesOf(file)) {
    if (entry.runs === "server")
      // `ctx.body = { … }`; answers by a call are among those that write.
      for (const { node, body } of answersOf(file, entry))
        if (node.type === "AssignmentExpression") for (const value of body) answered(search, value, null);
    if (
      entry.answers !== "returned value" ||
      // A helper that takes the context returns its value to whoever calls it.
      entry.guessed ||
      entry.runs === "start" ||
      entry.runs === "build" ||
      entry.runs === "client"
    )
      continue;
    for (const value of returnsOf(entry.fn)) {
      if (isCallLike(unwrap(value))) continue;
      answered(search, value, "presence");
    }
  }
}

function answered(search: ExposureSearch, value: Node, fix: Exposure["fix"]): void {
  const secret = carriedSecret(search.file, value);
  if (secret && counts(secret, "response") && !isPublicByDesign(secret.name) && !isPageAttribute(secret.at))
    search.carried(value, "response", secret, fix);
}

/** State written into a page: `window.__STATE__ = …`, inline scripts, props of server-rendered pages. */
export function exposingPages(search: ExposureSearch): void {
  const { file } = search;
  for (const template of file.all("TemplateLiteral")) {
    if (
      !/window\.[\w$[\]"']+\s*=|window\[|globalThis\.\w+\s*=|<script|self\.__/.test(
        template.quasis[0]?.value.raw ?? "",
      ) &&
      !template.quasis.some((quasi) => /window\.__?\w+\s*=\s*$/.test(quasi.value.raw))
    )
      continue;
    for (const expression of template.expressions) shown(search, expression);
  }
  for (const sum of file.all("BinaryExpression"))
    if (sum.operator === "+" && /window\.\w+\s*=\s*["'`]?$/.test(textOfLiteral(sum.left) ?? ""))
      shown(search, sum.right);
  for (const attribute of file.all("JSXAttribute")) {
    if (attribute.value?.type !== "JSXExpressionContainer") continue;
    const element = attribute.parent.name;
    const written =
      attribute.name.name === "dangerouslySetInnerHTML" ||
      (element.type === "JSXIdentifier" &&
        /^[a-z]/.test(element.name) &&
        !/^(?:value|defaultValue|on[A-Z])/.test(String(attribute.name.name)));
    if (written && !isFunction(unwrap(attribute.value.expression))) shown(search, attribute.value.expression);
  }
  for (const property of pageProps(file)) {
    if (property.parent.type !== "ObjectExpression") continue;
    const outer = wrapped(property.parent).parent;
    if (outer?.type !== "ReturnStatement" && outer?.type !== "ArrowFunctionExpression") continue;
    if (!PAGE_PROPS.test(file.text)) continue;
    shown(search, property.value, "remove");
  }
}

function shown(search: ExposureSearch, node: Node, fix: Exposure["fix"] = null): void {
  const secret = carriedSecret(search.file, node);
  if (secret && counts(secret, "page") && !isPublicByDesign(secret.name) && !isPageAttribute(secret.at)) {
    const at = contains(node, secret.at) ? secret.at : node;
    // One report: where the secret is put into the page's text, not where that text is placed.
    if (
      search.found.some(
        (each) => each.place === "page" && (contains(node, each.at) || each.secret?.name === secret.name),
      )
    )
      return;
    search.add({
      at,
      place: "page",
      name: secret.name,
      secret,
      fix: fix === "remove" && at.parent?.type === "Property" ? "remove" : null,
    });
  }
}

const isSecretEnough = (secret: CarriedSecret): boolean =>
  secret.kind !== "token" ||
  SECRET_VARIABLE.test(secret.name) ||
  /token|secret|admin|private|service/i.test(secret.name);

/** `NEXT_PUBLIC_CRM_PASSWORD`; not `NEXT_PUBLIC_MAPBOX_TOKEN`. */
function isPublicSecret(name: string): boolean {
  const rest = name.replace(PUBLIC_PREFIXES, "");
  return rest !== name && SECRET_VARIABLE.test(rest) && !ABOUT_SECRETS.test(rest) && !isPublicByDesign(rest);
}

/** `Boolean(x)`, `!x`, `if (x)`: whether it is set, not what it is. */
function isAskedOnly(node: Node): boolean {
  const at = wrapped(node);
  const parent = at.parent;
  if (isCallLike(parent))
    return unwrap(parent.callee).type === "Identifier" && calledName(parent) === "Boolean";
  return (
    (parent?.type === "UnaryExpression" && (parent.operator === "!" || parent.operator === "typeof")) ||
    // `import.meta.env.VITE_SECRET &&= "***"`: written over.
    (parent?.type === "AssignmentExpression" && parent.left === at) ||
    ((parent?.type === "IfStatement" || parent?.type === "ConditionalExpression") && parent.test === at)
  );
}

/** Objects whose values every visitor gets: what a configuration declares public. */
function isPublicObject(file: SourceFile, property: TSESTree.Property, key: string): boolean {
  const outer = wrapped(property.parent).parent;
  const above = outer?.type === "Property" ? keyOf(outer) : null;
  const base = file.path.split("/").at(-1) ?? "";
  return PUBLIC_OBJECTS.some(
    (row) =>
      row.key === key &&
      (row.under === undefined || row.under === above) &&
      (!row.files || row.files.test(base)),
  );
}
