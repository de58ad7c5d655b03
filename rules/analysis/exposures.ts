import type { TSESTree } from "@typescript-eslint/utils";
import { CREDENTIAL_PARAMETERS } from "../models/credential-names.js";
import {
  ABOUT_SECRETS,
  ACCESS_PARAMETERS,
  COMMAND_PACKAGES,
  COMMAND_TAGS,
  COMMAND_TEXT,
  DEFINING_PLUGINS,
  FAILED_REQUEST,
  KEY_IN_ADDRESS_HOSTS,
  PAGE_PROPS,
  PUBLIC_MODULES,
  PUBLIC_OBJECTS,
  REQUEST_CALLS,
  REQUEST_CALLS_WITH_OPTIONS,
  MAIL_BODY,
  MAIL_SHAPE,
  PUBLIC_BY_DESIGN,
  PUBLIC_PREFIXES,
  SECRET_VARIABLE,
  SHARED_ADDRESS_NAMES,
  SHARED_HOSTS,
  SINKS,
  type Place,
  type SinkRow,
} from "../models/exposure.js";
import { calledName } from "./chains.js";
import { textOfLiteral } from "./constants.js";
import { carriedSecret, functionText, labelled, type CarriedSecret } from "./credential-flow.js";
import { environmentName } from "./credential-inputs.js";
import { entriesOf } from "./entries.js";
import { writtenByCall, type Written } from "./exposure-wrappers.js";
import type { SourceFile } from "./file.js";
import { fileKindOf } from "./file-kinds.js";
import { returnsOf } from "./functions.js";
import {
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  nameOf,
  unwrap,
  wrapped,
  referenceName,
  type CallLike,
  type Node,
} from "./nodes.js";
import { pathOf } from "./paths.js";
import { queryParameters } from "./query-parameters.js";
import { credentialName } from "./secrets.js";

/** A credential written where others can read it. */
export interface Exposure {
  at: Node;
  place: Place;
  /** The credential's name, never its value. */
  name: string;
  secret: CarriedSecret | null;
  fix: "presence" | "keys" | "prefix" | "remove" | null;
}

/** Every place of a file that gives a credential away. */
export function exposuresIn(file: SourceFile): readonly Exposure[] {
  return file.fact(findAll);
}

const parameters = new Set(CREDENTIAL_PARAMETERS);

function findAll(file: SourceFile): Exposure[] {
  if (fileKindOf(file) === "test" || fileKindOf(file) === "end-to-end") return [];
  const search = new Search(file);
  search.calls();
  search.errors();
  search.addresses();
  search.bundles();
  search.pages();
  search.returned();
  search.storage();
  return search.found.sort((a, b) => a.at.range[0] - b.at.range[0]);
}

/** One test in front of the rows: most calls write nowhere. */
const ANY_SINK = new RegExp(SINKS.map((row) => row.call.source).join("|"));

/** What is written out, or a function, carries no credential from elsewhere. */
const mayCarry = (argument: Node): boolean => argument.type !== "Literal" && !isFunction(argument);

/** What a file's calls write where others read it. */
const writesOf = (file: SourceFile): readonly Written[] => file.fact(findWrites);

const findWrites = (file: SourceFile): Written[] => new Search(file).writes();

class Search {
  readonly found: Exposure[] = [];
  readonly #seen = new Set<Node>();

  constructor(readonly file: SourceFile) {}

  #add(exposure: Exposure): void {
    if (this.#seen.has(exposure.at)) return;
    this.#seen.add(exposure.at);
    this.found.push(exposure);
  }

  #carried(argument: Node, place: Place, secret: CarriedSecret, fix: Exposure["fix"]): void {
    const at = contains(argument, secret.at) ? secret.at : argument;
    this.#add({
      at,
      place,
      name: secret.name,
      secret,
      fix: at === secret.at || unwrap(argument).type === "Identifier" ? fix : null,
    });
  }

  /** Calls that write: logs, chats, tickets, tables, responses, commands, mails. */
  calls(): void {
    const { file } = this;
    for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
      if (call.callee.type === "Super" || !call.arguments.some(mayCarry)) continue;
      const callee = unwrap(call.callee);
      if (callee.type !== "Identifier" && callee.type !== "MemberExpression") continue;
      const sink = this.#sinkOf(call, callee);
      if (sink) this.#written(sink, call);
      else if (!this.#posted(call, callee)) this.#handedOn(call);
    }
    for (const tagged of file.all("TaggedTemplateExpression")) {
      if (!COMMAND_TAGS.test(file.textOf(tagged.tag))) continue;
      const secret = carriedSecret(file, tagged.quasi);
      if (secret && counts(secret, "command")) this.#carried(tagged.quasi, "command", secret, null);
    }
  }

  #sinkOf(call: CallLike, callee: TSESTree.Identifier | TSESTree.MemberExpression): SinkRow | null {
    const { file } = this;
    if (callee.range[1] - callee.range[0] > 400) return null;
    const text = file.textOf(callee).replace(/\?\./g, ".").replace(/\s+/g, "");
    if (text.length > 160) return null;
    const path = pathOf(file, callee);
    if (!ANY_SINK.test(text) && (path === null || !ANY_SINK.test(path))) return null;
    for (const row of SINKS) {
      if (row.place === "storage") continue;
      if ((path !== null && row.call.test(path)) || row.call.test(text)) {
        if (row.place === "command" && !isCommand(file, callee, path)) continue;
        if (call.type === "NewExpression" && row.place !== "response" && row.place !== "mail") continue;
        return row;
      }
    }
    return null;
  }

  #written(row: SinkRow, call: CallLike): void {
    const { file } = this;
    for (const [index, argument] of call.arguments.entries()) {
      if (row.args && !row.args.includes(index)) continue;
      if (isFunction(unwrap(argument))) continue;
      // `exec(command, { env: process.env })`: options, not what is written on the command line.
      if (row.place === "command" && index > 0 && unwrap(argument).type === "ObjectExpression") continue;
      for (const part of row.place === "mail" ? mailParts(argument) : [argument]) {
        const before = row.place === "log" && index > 0 ? textOfLiteral(call.arguments[index - 1]) : null;
        const secret = carriedSecret(file, part) ?? (before === null ? null : labelled(file, before, part));
        if (
          !secret ||
          !counts(secret, row.place) ||
          (row.place === "response" && isPublicByDesign(secret.name)) ||
          this.#redacted(part, secret)
        )
          continue;
        this.#carried(
          part,
          row.place,
          secret,
          row.place === "log" || row.place === "message" || row.place === "response"
            ? secret.kind === "everything"
              ? "keys"
              : "presence"
            : null,
        );
        break;
      }
      if (row.place === "log" || row.place === "message") this.#wholeRequest(argument);
      if (row.place === "response") this.#errorConfig(argument);
    }
  }

  /** `logger.debug("login", req.body)`, `{ headers: req.headers }`: everything a login sent. */
  #wholeRequest(argument: Node): void {
    const { file } = this;
    const inner = unwrap(argument);
    const values =
      inner.type === "ObjectExpression"
        ? inner.properties.flatMap((each) => (each.type === "Property" ? [each.value as Node] : []))
        : [inner];
    for (const value of values) {
      const text = file.textOf(unwrap(value)).replace(/\?\./g, ".");
      if (/^(?:JSON\.stringify\()?(?:req|request|ctx\.request|ctx\.req)\.body\)?$/.test(text)) {
        const around = functionAround(value);
        const route = `${around ? (nameOf(around) ?? "") : ""} ${routeText(file, value)}`;
        if (
          !/\.body\??\.\w*password\b|\{[^{}]*\b\w*password\b[^{}]*\}\s*=\s*(?:await\s+)?[\w.]*\bbody\b/i.test(
            functionText(file, value),
          ) &&
          !/log-?in\b|sign-?in\b|sign-?up\b|register\b/i.test(route)
        )
          continue;
        this.#add({ at: value, place: "log", name: "password", secret: null, fix: null });
      } else if (
        /^(?:JSON\.stringify\()?(?:req|request|ctx)\.headers\)?$|^\w+(?:\.\w+)?\.defaults\.headers(?:\.common)?$/.test(
          text,
        )
      )
        this.#add({ at: value, place: "log", name: "authorization", secret: null, fix: null });
    }
  }

  /** The configuration of a failed request holds its headers. */
  #errorConfig(argument: Node): void {
    const { file } = this;
    const inner = unwrap(argument);
    if (inner.type !== "ObjectExpression") return;
    for (const property of inner.properties)
      if (
        property.type === "Property" &&
        FAILED_REQUEST.value.test(file.textOf(property.value)) &&
        FAILED_REQUEST.text.test(file.text)
      )
        this.#add({
          at: property.value,
          place: "response",
          name: "authorization",
          secret: null,
          fix: "remove",
        });
  }

  /** A logger of this file that takes the property out. */
  #redacted(argument: Node, secret: CarriedSecret): boolean {
    const { file } = this;
    if (!/redact/.test(file.text)) return false;
    const property = secret.at.parent;
    const key = property?.type === "Property" ? keyOf(property) : null;
    return (
      key !== null &&
      contains(argument, secret.at) &&
      new RegExp(`redact[\\s\\S]{0,300}["'\`][*\\w.[\\]]*\\b${key.replace(/[^\w]/g, ".")}["'\`]`).test(
        file.text,
      )
    );
  }

  /** `fetch(SLACK_WEBHOOK_URL, { body })`: a post to where a team reads. */
  #posted(call: CallLike, callee: TSESTree.Identifier | TSESTree.MemberExpression): boolean {
    const bodies = this.#bodiesOf(call, callee);
    for (const body of bodies) {
      const secret = carriedSecret(this.file, body);
      if (secret && counts(secret, "message")) this.#carried(body, "message", secret, "presence");
    }
    return bodies.length > 0;
  }

  /** `tell(text)`: a function of this or another file that writes what it is given. */
  #handedOn(call: CallLike): void {
    for (const { place, value } of writtenByCall(this.file, call, writesOf)) {
      const secret = carriedSecret(this.file, value);
      // A parameter that is handed on as it is shows up where the function writes it.
      if (secret?.from === "parameter" && unwrap(value).type === "Identifier") continue;
      if (secret && counts(secret, place) && !isPublicByDesign(secret.name))
        this.#carried(value, place, secret, place === "log" || place === "message" ? "presence" : null);
    }
  }

  /** What every call of the file writes, whatever it is. */
  writes(): Written[] {
    const { file } = this;
    return [...file.all("CallExpression"), ...file.all("NewExpression")].flatMap((call): Written[] => {
      const callee = unwrap(call.callee);
      if (callee.type !== "Identifier" && callee.type !== "MemberExpression") return [];
      const row = this.#sinkOf(call, callee);
      if (!row) return this.#bodiesOf(call, callee).map((value) => ({ call, place: "message", value }));
      return call.arguments.flatMap((value, index) =>
        row.args && !row.args.includes(index) ? [] : [{ call, place: row.place, value }],
      );
    });
  }

  #bodiesOf(call: CallLike, callee: TSESTree.Identifier | TSESTree.MemberExpression): Node[] {
    const { file } = this;
    const name = callee.type === "Identifier" ? callee.name : (keyOf(callee) ?? "");
    if (!REQUEST_CALLS.test(name)) return [];
    const [address, second] = call.arguments;
    if (!address || !second || !isSharedAddress(file, address)) return [];
    const inner = unwrap(second);
    const bodies =
      REQUEST_CALLS_WITH_OPTIONS.test(name) && inner.type === "ObjectExpression"
        ? inner.properties.flatMap((each) =>
            each.type === "Property" && /^(?:body|payload|data|json|form)$/.test(keyOf(each) ?? "")
              ? [each.value as Node]
              : [],
          )
        : [second];
    return bodies;
  }

  /** `throw new Error(…)` with the value in it. */
  errors(): void {
    const { file } = this;
    for (const made of [...file.all("NewExpression"), ...file.all("CallExpression")]) {
      const name = calledName(made);
      if (
        made.type === "NewExpression"
          ? !/(?:Error|Exception)$/.test(name)
          : !/^(?:createError|httpError|fail)$/.test(name)
      )
        continue;
      for (const argument of made.arguments) {
        const secret = carriedSecret(file, argument);
        if (secret && counts(secret, "error")) this.#carried(argument, "error", secret, "presence");
      }
    }
  }

  /** A key or password in a query: the address stands in logs of every system it passes. */
  addresses(): void {
    const { file } = this;
    for (const template of file.all("TemplateLiteral")) {
      const whole = template.quasis.map((quasi) => quasi.value.raw).join("${}");
      if (!/[?&][\w-]+=$|[?&][\w-]+=\$\{\}/.test(whole)) continue;
      if (
        KEY_IN_ADDRESS_HOSTS.test(sumText(file, template)) ||
        /^(?:mongodb|postgres|mysql|redis|amqp|smtp)/.test(whole)
      )
        continue;
      if (/^[\w-]+=/.test(whole) && !/[?]/.test(whole)) continue;
      for (const [index, expression] of template.expressions.entries()) {
        const before = template.quasis[index]?.value.raw ?? "";
        const parameter = /[?&]([\w-]+)=$/.exec(before)?.[1];
        if (
          parameter === undefined ||
          (!parameters.has(parameter.toLowerCase()) && !credentialName(parameter))
        )
          continue;
        const secret = carriedSecret(file, expression) ?? constantSecret(expression);
        if (secret && (!counts(secret, "address") || isLinkToken(secret, parameter))) continue;
        if (secret && /mail|html|text|subject/i.test(secret.name)) continue;
        if (secret && secret.kind !== "everything")
          this.#add({ at: expression, place: "address", name: secret.name, secret, fix: null });
      }
    }
    if (KEY_IN_ADDRESS_HOSTS.test(file.text)) return;
    for (const { name, value, inAddress } of queryParameters(file)) {
      if (!inAddress || (!parameters.has(name.toLowerCase()) && !credentialName(name))) continue;
      const secret = carriedSecret(file, value);
      if (
        secret &&
        secret.kind !== "everything" &&
        secret.from !== "parameter" &&
        counts(secret, "address") &&
        !isLinkToken(secret, name)
      )
        this.#add({ at: value, place: "address", name: secret.name, secret, fix: null });
    }
  }

  /** Variables that are compiled into what browsers download. */
  bundles(): void {
    const { file } = this;
    if (fileKindOf(file) === "example") return;
    for (const member of file.all("MemberExpression")) {
      const name = keyOf(member);
      if (name === null || !PUBLIC_PREFIXES.test(name) || environmentName(file, member) !== name) continue;
      if (isPublicSecret(name) && !isAskedOnly(member))
        this.#add({ at: member, place: "bundle", name, secret: null, fix: "prefix" });
    }
    for (const declarator of file.all("VariableDeclarator")) {
      if (
        declarator.id.type !== "ObjectPattern" ||
        !declarator.init ||
        !/(?:process|import\.meta)\.env$/.test(file.textOf(declarator.init))
      )
        continue;
      for (const property of declarator.id.properties) {
        const name = property.type === "Property" ? keyOf(property) : null;
        if (name !== null && isPublicSecret(name))
          this.#add({ at: property, place: "bundle", name, secret: null, fix: null });
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
          this.#add({ at: specifier, place: "bundle", name, secret: null, fix: null });
      }
    }
    for (const property of file.all("Property")) {
      const key = keyOf(property);
      const object = unwrap(property.value);
      if (
        key === null ||
        object.type !== "ObjectExpression" ||
        property.parent.type !== "ObjectExpression" ||
        !isPublicObject(file, property, key)
      )
        continue;
      this.#publicObject(object);
    }
    for (const call of file.all("NewExpression")) {
      if (!DEFINING_PLUGINS.test(file.textOf(call.callee)) || /nodeTarget|server/i.test(file.path)) continue;
      const object = call.arguments[0] ? unwrap(call.arguments[0]) : null;
      if (object?.type === "ObjectExpression") this.#publicObject(object);
    }
  }

  #publicObject(object: TSESTree.ObjectExpression): void {
    for (const each of object.properties) {
      if (each.type !== "Property") continue;
      const inner = unwrap(each.value);
      if (inner.type === "ObjectExpression") {
        this.#publicObject(inner);
        continue;
      }
      const secret = carriedSecret(this.file, each.value);
      if (secret && secret.from !== "parameter" && !isPublicByDesign(secret.name) && isSecretEnough(secret))
        this.#add({ at: each, place: "bundle", name: secret.name, secret, fix: "remove" });
    }
  }

  /** What a handler answers by returning it. */
  returned(): void {
    const { file } = this;
    for (const entry of entriesOf(file)) {
      if (
        entry.answers !== "returned value" ||
        entry.runs === "start" ||
        entry.runs === "build" ||
        entry.runs === "client"
      )
        continue;
      for (const value of returnsOf(entry.fn)) {
        if (isCallLike(unwrap(value))) continue;
        const secret = carriedSecret(file, value);
        if (secret && counts(secret, "response") && !isPublicByDesign(secret.name))
          this.#carried(value, "response", secret, "presence");
      }
    }
  }

  /** State written into a page: `window.__STATE__ = …`, inline scripts, props of server-rendered pages. */
  pages(): void {
    const { file } = this;
    for (const template of file.all("TemplateLiteral")) {
      if (
        !/window\.[\w$[\]"']+\s*=|window\[|globalThis\.\w+\s*=|<script|self\.__/.test(
          template.quasis[0]?.value.raw ?? "",
        ) &&
        !template.quasis.some((quasi) => /window\.__?\w+\s*=\s*$/.test(quasi.value.raw))
      )
        continue;
      for (const expression of template.expressions) this.#shown(expression);
    }
    for (const sum of file.all("BinaryExpression"))
      if (sum.operator === "+" && /window\.\w+\s*=\s*["'`]?$/.test(textOfLiteral(sum.left) ?? ""))
        this.#shown(sum.right);
    for (const attribute of file.all("JSXAttribute")) {
      if (attribute.value?.type !== "JSXExpressionContainer") continue;
      const element = attribute.parent.name;
      const written =
        attribute.name.name === "dangerouslySetInnerHTML" ||
        (element.type === "JSXIdentifier" &&
          /^[a-z]/.test(element.name) &&
          !/^(?:value|defaultValue|on[A-Z])/.test(String(attribute.name.name)));
      if (written && !isFunction(unwrap(attribute.value.expression))) this.#shown(attribute.value.expression);
    }
    for (const property of file.all("Property")) {
      if (keyOf(property) !== "props" || property.parent.type !== "ObjectExpression") continue;
      const outer = wrapped(property.parent).parent;
      if (outer?.type !== "ReturnStatement" && outer?.type !== "ArrowFunctionExpression") continue;
      if (!PAGE_PROPS.test(file.text)) continue;
      this.#shown(property.value, "remove");
    }
  }

  #shown(node: Node, fix: Exposure["fix"] = null): void {
    const secret = carriedSecret(this.file, node);
    if (secret && counts(secret, "page") && !isPublicByDesign(secret.name)) {
      const at = contains(node, secret.at) ? secret.at : node;
      // One report: where the secret is put into the page's text, not where that text is placed.
      if (
        this.found.some(
          (each) => each.place === "page" && (contains(node, each.at) || each.secret?.name === secret.name),
        )
      )
        return;
      this.#add({
        at,
        place: "page",
        name: secret.name,
        secret,
        fix: fix === "remove" && at.parent?.type === "Property" ? "remove" : null,
      });
    }
  }

  /** `localStorage.setItem("accessToken", …)`: any script of the page can read it. */
  storage(): void {
    const { file } = this;
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      if (
        callee.type !== "MemberExpression" ||
        keyOf(callee) !== "setItem" ||
        !/^(?:window\.|globalThis\.)?(?:localStorage|sessionStorage)$/.test(file.textOf(callee.object))
      )
        continue;
      const [key, value] = call.arguments;
      if (key && value) this.#stored(textOfLiteral(key) ?? constantText(file, key), value, call);
    }
    for (const assignment of file.all("AssignmentExpression")) {
      const target = assignment.left;
      if (
        target.type !== "MemberExpression" ||
        !/^(?:window\.)?(?:localStorage|sessionStorage)$/.test(file.textOf(target.object))
      )
        continue;
      this.#stored(keyOf(target), assignment.right, assignment);
    }
  }

  #stored(key: string | null, value: Node, at: Node): void {
    const { file } = this;
    const inner = unwrap(value);
    if (
      textOfLiteral(inner) !== null ||
      inner.type === "Literal" ||
      inner.type === "UnaryExpression" ||
      inner.type === "BinaryExpression"
    )
      return;
    const named = key === null ? null : credentialName(key.replace(/^.*[:/.]/, ""));
    const isAccess =
      named !== null &&
      (named.kind !== "weak" || /token$|^jwt$|pass$/i.test(key!)) &&
      !/csrf|push|fcm|device|expir|theme|invite|reset|cancel|page|design/i.test(key!);
    const carried = carriedSecret(file, value);
    const secret = carried && counts(carried, "storage") ? carried : null;
    const own = accessName(inner);
    if (isAccess || own !== null || (secret && secret.kind !== "everything"))
      this.#add({ at, place: "storage", name: own ?? key ?? secret?.name ?? "token", secret, fix: null });
  }
}

/** The name of a value that says it lets somebody in, wherever it comes from: `data.accessToken`, `session.jwt`. */
function accessName(value: Node): string | null {
  const name = referenceName(value);
  if (name === null) return null;
  const named = credentialName(name);
  return named &&
    (named.kind === "token" ||
      named.kind === "password" ||
      /(?:^|[a-z_])jwt$|(?:^id|Id)_?token$|(?:session|login|user)_?token$/i.test(name)) &&
    !/_?key$/i.test(name)
    ? name
    : null;
}

/** Whether a credential of some origin is out of place there. */
function counts(secret: CarriedSecret, place: Place): boolean {
  switch (place) {
    case "log":
    case "message":
      return true;
    case "command":
      return true;
    case "address":
    case "storage":
    case "bundle":
      return secret.from !== "all of the environment" && secret.from !== "answered";
    case "mail":
      return secret.kind === "password" || secret.from === "environment" || secret.kind === "everything";
    case "error":
      return secret.from === "parameter" ? secret.kind === "password" : secret.from !== "answered";
    case "response":
    case "page":
      return (
        secret.from === "environment" ||
        secret.from === "configuration" ||
        secret.from === "all of the environment" ||
        secret.from === "connection"
      );
  }
}

/** A token made for a link, `?token=`: it has to stand there; an access token has not. */
const isLinkToken = (secret: CarriedSecret, parameter: string): boolean =>
  secret.from === "generated" && !ACCESS_PARAMETERS.test(parameter);

const isSecretEnough = (secret: CarriedSecret): boolean =>
  secret.kind !== "token" ||
  SECRET_VARIABLE.test(secret.name) ||
  /token|secret|admin|private|service/i.test(secret.name);

/** Keys that services mean to be public; a name that says secret is none. */
const isPublicByDesign = (name: string): boolean =>
  /(?:^|_)DEMO_/i.test(name) ||
  (PUBLIC_BY_DESIGN.test(name) && !/SECRET|PRIVATE|ADMIN|PASSWORD|SERVICE_?ROLE/i.test(name));

/** `NEXT_PUBLIC_CRM_PASSWORD`; not `NEXT_PUBLIC_MAPBOX_TOKEN`. */
const isPublicSecret = (name: string): boolean => {
  const rest = name.replace(PUBLIC_PREFIXES, "");
  return rest !== name && SECRET_VARIABLE.test(rest) && !ABOUT_SECRETS.test(rest) && !isPublicByDesign(rest);
};

/** `Boolean(x)`, `!x`, `if (x)`: whether it is set, not what it is. */
function isAskedOnly(node: Node): boolean {
  const at = wrapped(node);
  const parent = at.parent;
  if (isCallLike(parent))
    return unwrap(parent.callee).type === "Identifier" && calledName(parent) === "Boolean";
  return (
    (parent?.type === "UnaryExpression" && (parent.operator === "!" || parent.operator === "typeof")) ||
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

function isCommand(file: SourceFile, callee: Node, path: string | null): boolean {
  if (path !== null && COMMAND_PACKAGES.test(path)) return true;
  const text = file.textOf(callee);
  return (
    COMMAND_TEXT.test(file.text) &&
    /^(?:exec\w*|spawn\w*|run|cp\.\w+|childProcess\.\w+)$/.test(text) &&
    !/\bRegExp\b/.test(text)
  );
}

function isSharedAddress(file: SourceFile, node: Node): boolean {
  const inner = unwrap(node);
  const text = file.textOf(inner);
  if (SHARED_HOSTS.test(text)) return true;
  const environment = environmentName(file, inner);
  if (environment !== null) return SHARED_ADDRESS_NAMES.test(environment);
  return inner.type === "Identifier" || inner.type === "MemberExpression"
    ? SHARED_ADDRESS_NAMES.test(text) || SHARED_HOSTS.test(constantText(file, inner) ?? "")
    : false;
}

/** The parts of a mail that are read: its body and data, not its transport or address. */
function mailParts(argument: Node): Node[] {
  const inner = unwrap(argument);
  if (inner.type !== "ObjectExpression") return [argument];
  // `mailer.send("welcome", to, { password })`: data for a template.
  if (!inner.properties.some((each) => each.type === "Property" && MAIL_SHAPE.test(keyOf(each) ?? "")))
    return [argument];
  return inner.properties.flatMap((each) =>
    each.type === "Property" && MAIL_BODY.test(keyOf(each) ?? "") ? [each.value as Node] : [],
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

function constantText(file: SourceFile, node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type !== "Identifier") return null;
  for (const declarator of file.all("VariableDeclarator"))
    if (declarator.id.type === "Identifier" && declarator.id.name === inner.name && declarator.init)
      return textOfLiteral(declarator.init) ?? environmentName(file, declarator.init);
  return null;
}

/** The route a handler is registered for, when its text says so. */
function routeText(file: SourceFile, node: Node): string {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (parent.type === "CallExpression" && parent.arguments.some((argument) => isFunction(unwrap(argument))))
      return file.text.slice(parent.range[0], Math.min(parent.range[0] + 120, parent.range[1]));
  return "";
}
