import type { TSESTree } from "@typescript-eslint/utils";
import {
  CODE_MAIL_TEXT,
  COMMAND_PACKAGES,
  COMMAND_TAGS,
  COMMAND_TEXT,
  FAILED_REQUEST,
  REQUEST_CALLS,
  REQUEST_BODY,
  REQUEST_CALLS_WITH_OPTIONS,
  MAIL_BODY,
  MAIL_SHAPE,
  MESSAGE_TEXT,
  ONE_TIME_TEXT,
  SHARED_ADDRESS_NAMES,
  SHARED_HOSTS,
  SINKS,
  type SinkRow,
} from "../models/exposure.js";
import { COMMAND_FILES, OWN_ADDRESS } from "../models/environments.js";
import { readsOf, soleDefinitionOf, valueBehind, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { conditionsOf } from "./conditions.js";
import { textOfLiteral } from "./constants.js";
import { carriedSecret, functionText, type CarriedSecret } from "./credential-flow.js";
import { environmentName, isCredentialHeader } from "./credential-inputs.js";
import {
  ExposureSearch,
  counts,
  isPageAttribute,
  isPublicByDesign,
  constantText,
} from "./exposure-search.js";
import { writtenByCall, type Written } from "./exposure-wrappers.js";
import type { SourceFile } from "./file.js";
import {
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  propertyValue,
  nameOf,
  referenceName,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import { labelled } from "./labelled-secrets.js";
import { callsWhere } from "./named-nodes.js";
import { standsInDevelopment } from "./production-guards.js";
import { quietSecrets } from "./quiet-secrets.js";
import { refusalAt } from "./refused-values.js";
import { isClientPath } from "./origins.js";
import { shapeOf } from "./objects.js";
import { pathOf } from "./paths.js";
import { wordsOf } from "./names.js";
import { credentialName } from "./secrets.js";
import { runsOnce } from "./file-kinds.js";
import { sideOf } from "./sides.js";

/** The rows a callee's text or path fits; the same few are asked for again and again, in all files. */
const rowsOfCallee = new Map<string, readonly SinkRow[]>();
const MOST_CALLEES = 20_000;
const WRITING = SINKS.filter((row) => row.place !== "storage");
/** One test in front of the rows: most calls write nowhere. */
const ANY_SINK = new RegExp(WRITING.map((row) => row.call.source).join("|"));
const NO_ROWS: readonly SinkRow[] = [];

function sinkRows(callee: string): readonly SinkRow[] {
  let rows = rowsOfCallee.get(callee);
  if (!rows) {
    rows = ANY_SINK.test(callee) ? WRITING.filter((row) => row.call.test(callee)) : NO_ROWS;
    if (rowsOfCallee.size > MOST_CALLEES) rowsOfCallee.clear();
    rowsOfCallee.set(callee, rows);
  }
  return rows;
}

const sinkCache = (_file: SourceFile): Map<Node, SinkRow | null> => new Map();

/** What is written out, or a function, carries no credential from elsewhere. */
const mayCarry = (argument: Node): boolean => argument.type !== "Literal" && !isFunction(argument);

/** What a file's calls write where others read it. */
const writesOf = (file: SourceFile): readonly Written[] => file.fact(findWrites);

const findWrites = (file: SourceFile): Written[] => writes(new ExposureSearch(file));

/** Calls that write: logs, chats, tickets, tables, responses, commands, mails. */
export function exposingCalls(search: ExposureSearch): void {
  const { file } = search;
  const others: CallLike[] = [];
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    if (call.callee.type === "Super" || !call.arguments.some(mayCarry)) continue;
    const callee = unwrap(call.callee);
    if (callee.type !== "Identifier" && callee.type !== "MemberExpression") continue;
    const sink = sinkOf(search, call, callee);
    if (sink) written(search, sink, call);
    else if (!posted(search, call, callee)) others.push(call);
  }
  for (const call of others) handedOn(search, call);
  for (const tagged of file.all("TaggedTemplateExpression")) {
    if (!COMMAND_TAGS.test(file.textOf(tagged.tag))) continue;
    const secret = carriedSecret(file, tagged.quasi);
    if (secret && counts(secret, "command")) search.carried(tagged.quasi, "command", secret, null);
  }
}

function sinkOf(
  search: ExposureSearch,
  call: CallLike,
  callee: TSESTree.Identifier | TSESTree.MemberExpression,
): SinkRow | null {
  const { file } = search;
  const known = file.fact(sinkCache);
  let row = known.get(call);
  if (row === undefined) known.set(call, (row = findSink(file, call, callee)));
  return row;
}

function findSink(
  file: SourceFile,
  call: CallLike,
  callee: TSESTree.Identifier | TSESTree.MemberExpression,
): SinkRow | null {
  if (callee.range[1] - callee.range[0] > 400) return null;
  const written = file.textOf(callee);
  const text = /[\s?]/.test(written) ? written.replace(/\?\./g, ".").replace(/\s+/g, "") : written;
  if (text.length > 160) return null;
  const path = pathOf(file, callee);
  const [byText, byPath] = [sinkRows(text), path === null ? NO_ROWS : sinkRows(path)];
  if (byText === NO_ROWS && byPath === NO_ROWS) return null;
  for (const row of WRITING) {
    if (!byText.includes(row) && !byPath.includes(row)) continue;
    if (row.place === "command" && !isCommand(file, callee, path)) continue;
    if (call.type === "NewExpression" && row.place !== "response" && row.place !== "mail") continue;
    return row;
  }
  return null;
}

function written(search: ExposureSearch, row: SinkRow, call: CallLike): void {
  const { file } = search;
  for (const [index, argument] of call.arguments.entries()) {
    if (row.args && !row.args.includes(index)) continue;
    if (isFunction(unwrap(argument))) continue;
    if (isCommandOption(file, row, index, argument)) continue;
    for (const part of partsShown(row, argument)) {
      const before = row.place === "log" && index > 0 ? textOfLiteral(call.arguments[index - 1]) : null;
      const secret = carriedSecret(file, part) ?? (before === null ? null : labelled(file, before, part));
      if (
        !secret ||
        !counts(secret, row.place) ||
        (secret.from === "answered" && isWithoutToken(file, part)) ||
        (row.place === "response" && (isPublicByDesign(secret.name) || isPageAttribute(secret.at))) ||
        isRefused(file, call, secret) ||
        (row.place === "log" &&
          (isShownToRunner(file, secret) ||
            isShownToVisitor(file, call, secret) ||
            standsInDevelopment(file, call))) ||
        (row.place === "mail" && isCodeMail(file, call, secret)) ||
        isRedacted(search, part, secret) ||
        isSignedInWith(file, row, call, part, secret)
      )
        continue;
      search.carried(
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
    if (row.place === "log" || row.place === "message") {
      for (const quiet of quietSecrets(file, argument))
        search.add({ place: row.place, secret: null, ...quiet });
      wholeRequest(search, argument);
    }
    if (row.place === "response") errorConfig(search, argument);
  }
}

/**
 * `if (!given) log(given)`, `if (given !== expected) log(given)`: what lets nobody in. A password that was refused may
 * still be right elsewhere.
 */
function isRefused(file: SourceFile, at: Node, { at: value, kind, from }: CarriedSecret): boolean {
  const text = file.textOf(unwrap(value));
  const refusal = refusalAt(file, at, (node) => file.textOf(unwrap(node)) === text);
  return (
    refusal === "absent" ||
    refusal === "written" ||
    (refusal === "refused" && (kind === "token" || (kind === "secret" && from === "label")))
  );
}

/**
 * A program that somebody runs shows them the password it has just made or set, the token it was run for, and what they
 * gave it or a service answered: `TOKEN=… node check.mjs`. What the environment holds for good is told to everybody who reads the log.
 */
const isShownToRunner = (file: SourceFile, secret: CarriedSecret): boolean =>
  (sideOf(file) === "tool" || runsOnce(file) || isCommandFile(file)) &&
  (/^(?:answered|generated|parameter|label|request)$/.test(secret.from) ||
    isJustMade(file, secret) ||
    // `LOCAL_ADMIN_PASSWORD` opens what runs beside the program, `SEED_PASSWORD` what it has just filled.
    (secret.from === "environment" && /^(?:LOCAL|SEED)_/.test(secret.name)) ||
    (secret.from === "environment" && new RegExp(`\\b${secret.name}=(?!=)`).test(file.text)));

/** A browser's console shows a visitor what they typed themselves, and nobody else. */
const isShownToVisitor = (file: SourceFile, { callee }: CallLike, { from }: CarriedSecret): boolean =>
  sideOf(file) === "client" &&
  /^console\./.test(file.textOf(callee)) &&
  /^(?:parameter|label|request|configuration)$/.test(from);

/** Holds for the file of a command: its log is what the one who runs it asked for. */
const isCommandFile = (file: SourceFile): boolean => file.fact(computeCommandFile);
const computeCommandFile = (file: SourceFile): boolean => COMMAND_FILES.test(file.text);

/** A password or token that the program itself has just made: `const token = await Tokens.createToken(user)`. */
const isJustMade = (file: SourceFile, { from, at }: CarriedSecret): boolean =>
  from === "generated" ||
  (/^(?:answered|label|configuration)$/.test(from) &&
    /\b(?:create|generate|issue|make|mint|new)\w*$/i.test(calleeBehind(file, at)));

/** The text of what is called for a value, through one name. */
function calleeBehind(file: SourceFile, node: Node): string {
  const inner = unwrap(node);
  // `account.pass` is a part of what was made.
  const held = inner.type === "MemberExpression" ? inner.object : inner;
  const whole = unwrap(valueBehind(file, held));
  // `made.password`, where `const made = { password: makeSecret() }`
  const key = inner.type === "MemberExpression" ? keyOf(inner) : null;
  const part = key !== null && whole.type === "ObjectExpression" ? propertyValue(whole, key) : null;
  const value = part ? unwrap(part) : whole;
  return isCallLike(value) ? file.textOf(unwrap(value.callee)) : "";
}

/** `pushMessage(userId, text, env.CHANNEL_TOKEN)`, `sendEmail(mail, apiKey, from)`: what a function of the project signs in with. */
const isSignedInWith = (
  file: SourceFile,
  { place }: SinkRow,
  call: CallLike,
  part: Node,
  { kind, from }: CarriedSecret,
): boolean =>
  (place === "message" || place === "mail") &&
  (kind === "token" || kind === "secret") &&
  call.arguments.includes(part as never) &&
  /^(?:Identifier|MemberExpression)$/.test(unwrap(part).type) &&
  (/^(?:environment|configuration)$/.test(from)
    ? call.arguments.length > 1
    : from === "parameter" && call.arguments.length > 2) &&
  isOwnPath(pathOf(file, call.callee));

/** Holds for what the project declares itself, and for what nobody knows; not for a function of a package. */
const isOwnPath = (path: string | null): boolean => path === null || path.startsWith("~.");

/** `if (!answer.access_token) log(answer)`, `if (answer.error) …`: an answer that brought no token. */
function isWithoutToken(file: SourceFile, part: Node): boolean {
  const answer = file.textOf(unwrap(part));
  return conditionsOf(part, functionAround(part)).some(({ test, holds }) => {
    const inner = unwrap(test);
    const [said, present] =
      inner.type === "UnaryExpression" && inner.operator === "!"
        ? [unwrap(inner.argument), !holds]
        : [inner, holds];
    if (said.type !== "MemberExpression" || file.textOf(said.object) !== answer) return false;
    const key = keyOf(said) ?? "";
    return present ? /^err/i.test(key) : /token$|^(?:ok|success)$/i.test(key);
  });
}

/**
 * Holds for a call in a function whose texts say that the mail brings its owner a code to type in, good for one time or
 * for minutes. A password beside such a code is none.
 */
export function isCodeMail(file: SourceFile, at: Node, { name, kind, from }: CarriedSecret): boolean {
  const text = functionText(file, at);
  const mayBeCode = kind !== "password" || from === "label" || /code$/i.test(name);
  return ONE_TIME_TEXT.test(text) || (mayBeCode && CODE_MAIL_TEXT.test(text));
}

/** `logger.debug("login", req.body)`, `{ headers: req.headers }`: everything a login sent. */
function wholeRequest(search: ExposureSearch, argument: Node): void {
  const { file } = search;
  const inner = unwrap(argument);
  const values =
    inner.type === "ObjectExpression"
      ? inner.properties.flatMap((each) => (each.type === "Property" ? [each.value as Node] : []))
      : [inner];
  for (const value of values) {
    const text = file.textOf(unwrap(value)).replace(/\?\./g, ".");
    if (
      refusalAt(file, argument, (node) => /\bauthorization\b/i.test(file.textOf(valueBehind(file, node)))) ===
      "absent"
    )
      continue;
    if (/^(?:JSON\.stringify\()?(?:req|request|ctx\.request|ctx\.req)\.body\)?$/.test(text)) {
      const around = functionAround(value);
      const route = `${around ? (nameOf(around) ?? "") : ""} ${routeText(file, value)}`;
      if (
        !/\.body\??\.\w*password\b|\{[^{}]*\b\w*password\b[^{}]*\}\s*=\s*(?:await\s+)?[\w.]*\bbody\b/i.test(
          functionText(file, value),
        ) &&
        !/log-?in\b|sign-?in\b|sign-?up\b|register\b/i.test(route) &&
        !(runsForAll(value) && SIGN_IN_ROUTE.test(file.text))
      )
        continue;
      search.add({ at: value, place: "log", name: "password", secret: null, fix: null });
    } else if (
      /^(?:JSON\.stringify\()?(?:req|request)\.headers\)?$|^\w+(?:\.\w+)?\.defaults\.headers(?:\.common)?$/.test(
        text,
      ) ||
      // A context of messages between services has headers too.
      (text === "ctx.headers" && isClientPath(file, pathOf(file, unwrap(value)) ?? ""))
    )
      search.add({ at: value, place: "log", name: "authorization", secret: null, fix: null });
  }
}

/** The configuration of a failed request holds its headers. */
function errorConfig(search: ExposureSearch, argument: Node): void {
  const { file } = search;
  const inner = unwrap(argument);
  if (inner.type !== "ObjectExpression") return;
  for (const property of inner.properties)
    if (
      property.type === "Property" &&
      FAILED_REQUEST.text.test(file.text) &&
      FAILED_REQUEST.value.test(readAs(file, property.value))
    )
      search.add({
        at: property.value,
        place: "response",
        name: "authorization",
        secret: null,
        fix: "remove",
      });
}

/** How a part is read where it was taken from a whole: `error.config` for `config` of `const { config } = error`. */
function readAs(file: SourceFile, node: Node): string {
  const name = unwrap(node);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  return only?.kind === "value" && only.parts.every((part) => typeof part === "string")
    ? [file.textOf(only.node), ...only.parts].join(".")
    : file.textOf(name);
}

/** A logger of this file that takes the property out. */
function isRedacted(search: ExposureSearch, argument: Node, secret: CarriedSecret): boolean {
  const { file } = search;
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
function posted(
  search: ExposureSearch,
  call: CallLike,
  callee: TSESTree.Identifier | TSESTree.MemberExpression,
): boolean {
  const bodies = bodiesOf(search, call, callee);
  for (const body of bodies) {
    const secret = carriedSecret(search.file, body);
    if (
      secret &&
      counts(secret, "message") &&
      !isSentAlong(search.file, body, secret) &&
      !isInHeader(secret.at)
    )
      search.carried(body, "message", secret, "presence");
  }
  return bodies.length > 0;
}

/** `{ headers: { "X-API-KEY": apiKey } }`: what the call signs in with, also where it stands beside the content. */
function isInHeader(secret: Node): boolean {
  const property = wrapped(secret).parent;
  const key = property?.type === "Property" ? keyOf(property) : null;
  const around = property?.type === "Property" ? wrapped(property.parent).parent : null;
  return (
    key !== null && isCredentialHeader(key) && around?.type === "Property" && keyOf(around) === "headers"
  );
}

/** `{ secret: HOOK_SECRET, event }`: what a webhook of the project's own knows its caller by, not a message that people read. */
function isSentAlong(file: SourceFile, body: Node, { kind, from, name }: CarriedSecret): boolean {
  if ((kind !== "secret" && kind !== "token") || !/^(?:environment|configuration)$/.test(from)) return false;
  const sent = valueBehind(file, body);
  const text = sent.type === "CallExpression" && file.textOf(sent.callee) === "JSON.stringify";
  const object = text && sent.arguments[0] ? valueBehind(file, sent.arguments[0]) : sent;
  return (
    object.type === "ObjectExpression" &&
    !SHARED_HOSTS.test(file.text) &&
    !object.properties.some(isMessageText) &&
    object.properties.some(
      (each) =>
        each.type === "Property" &&
        credentialName(keyOf(each) ?? "") !== null &&
        /^(?:Identifier|MemberExpression)$/.test(unwrap(each.value).type) &&
        carriedSecret(file, each.value)?.name === name,
    )
  );
}

/** `tell(text)`: a function of this or another file that writes what it is given. */
function handedOn(search: ExposureSearch, call: CallLike): void {
  const { file } = search;
  for (const written of writtenByCall(file, call, writesOf)) {
    const { place, value } = written;
    if (isReportedInside(search, written)) continue;
    const secret = carriedSecret(file, value);
    // A parameter that is handed on as it is shows up where the function writes it.
    if (secret?.from === "parameter" && unwrap(value).type === "Identifier") continue;
    // `run(command, { env })`, `open("http://127.0.0.1:8080/?token=…")`
    if (place === "command" && (isOptions(file, value) || OWN_ADDRESS.test(file.textOf(value)))) continue;
    if (secret && place === "message" && isSentAlong(file, value, secret)) continue;
    if (secret && counts(secret, place) && !isPublicByDesign(secret.name))
      search.carried(
        value,
        place,
        secret,
        (place === "log" || place === "message") && isOnlyWritten(file, written) ? "presence" : null,
      );
    if (place === "log" || place === "message")
      for (const quiet of quietSecrets(search.file, value)) search.add({ place, secret: null, ...quiet });
  }
}

/** Holds if the function that is called needs the value for nothing else: `postMessage(text, token)` signs in with it, too. */
function isOnlyWritten(file: SourceFile, { parameter, whole }: Written): boolean {
  const variable = parameter && whole ? variableOf(file, parameter) : null;
  return variable !== null && readsOf(variable).every((read) => contains(whole!, read));
}

/** Holds for what the function that is called is reported for itself: one leak, wherever the function is called. */
const isReportedInside = ({ found }: ExposureSearch, { parameter, whole }: Written): boolean =>
  found.some(
    ({ at, secret }) =>
      (parameter && secret && contains(secret.at, parameter)) || (whole && contains(whole, at)),
  );

/** `exec(command, { env: process.env })`: options, not what is written on the command line. */
const isCommandOption = (file: SourceFile, row: SinkRow, index: number, argument: Node): boolean =>
  row.place === "command" && index > 0 && isOptions(file, argument);

/** Holds for an object, which no command line has in it. */
const isOptions = (file: SourceFile, node: Node): boolean => {
  const value = valueBehind(file, node);
  const choices = value.type === "ConditionalExpression" ? [value.consequent, value.alternate] : [value];
  return choices.every((each) => unwrap(each).type === "ObjectExpression");
};

/** What every call of the file writes, whatever it is. */
function writes(search: ExposureSearch): Written[] {
  const { file } = search;
  return [...file.all("CallExpression"), ...file.all("NewExpression")].flatMap((call): Written[] => {
    const callee = unwrap(call.callee);
    if (callee.type !== "Identifier" && callee.type !== "MemberExpression") return [];
    const row = sinkOf(search, call, callee);
    if (!row) return bodiesOf(search, call, callee).map((value) => ({ call, place: "message", value }));
    return call.arguments.flatMap((value, index) =>
      (row.args && !row.args.includes(index)) ||
      isCommandOption(file, row, index, value) ||
      isKeyOfCall(row, call, value)
        ? []
        : [{ call, place: row.place, value }],
    );
  });
}

/** `sendMail(mail, apiKey)`: what a wrapper of this file hands on to sign in with is not what it writes. */
function isKeyOfCall({ place }: SinkRow, call: CallLike, value: Node): boolean {
  if ((place !== "message" && place !== "mail") || call.arguments.length < 2) return false;
  const name = referenceName(unwrap(value)) ?? "";
  return /^(?:key|token|secret|apikey)$/.test(wordsOf(name).at(-1) ?? "");
}

function bodiesOf(
  search: ExposureSearch,
  call: CallLike,
  callee: TSESTree.Identifier | TSESTree.MemberExpression,
): Node[] {
  const { file } = search;
  const name = callee.type === "Identifier" ? callee.name : (keyOf(callee) ?? "");
  if (!REQUEST_CALLS.test(name)) return [];
  const [address, second] = call.arguments;
  if (!address || !second || !isSharedAddress(file, address)) return [];
  if (!REQUEST_CALLS_WITH_OPTIONS.test(name)) return [second];
  // Also of options made before: the headers beside the body say who sends it.
  return [...shapeOf(file, second).properties].flatMap(([key, value]) =>
    REQUEST_BODY.test(key) ? [value] : [],
  );
}

const errorMakers = callsWhere((name) => /^(?:createError|httpError|fail)$/.test(name));

/** `throw new Error(…)` with the value in it. */
export function exposingErrors(search: ExposureSearch): void {
  const { file } = search;
  const made = file.all("NewExpression").filter((each) => /(?:Error|Exception)$/.test(calledName(each)));
  for (const { arguments: given } of [...made, ...errorMakers(file)]) {
    for (const argument of given) {
      const secret = carriedSecret(file, argument);
      if (
        secret &&
        counts(secret, "error") &&
        !isFailedResult(file, argument) &&
        !isRefused(file, argument, secret)
      )
        search.carried(argument, "error", secret, "presence");
    }
  }
}

/** `if (Result.isErr(secret)) throw new AppError(secret)`: in here it is what went wrong, not the secret. */
const isFailedResult = (file: SourceFile, argument: Node): boolean =>
  conditionsOf(argument, functionAround(argument)).some(({ test, holds }) => {
    const text = file.textOf(test);
    return (
      holds && /\bisErr(?:or)?\(|\binstanceof \w*Error\b/.test(text) && text.includes(file.textOf(argument))
    );
  });

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

/** What of an argument others read: a mail's text, a message without the token it is posted with. */
function partsShown({ place }: SinkRow, argument: Node): Node[] {
  if (place === "mail") return mailParts(argument);
  const inner = unwrap(argument);
  // `postMessage({ token, channel, text })`
  if (place !== "message" || inner.type !== "ObjectExpression" || !inner.properties.some(isMessageText))
    return [argument];
  return inner.properties.flatMap((each) =>
    each.type !== "Property" ? [each] : credentialName(keyOf(each) ?? "") ? [] : [each.value as Node],
  );
}

const isMessageText = (property: Node): boolean =>
  property.type === "Property" && MESSAGE_TEXT.test(keyOf(property) ?? "");

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

/** The route a handler is registered for, when its text says so. */
/** A route of the same file by which people send their password. */
const SIGN_IN_ROUTE = /\.(?:post|put)\(\s*["'`][^"'`]*\b(?:log-?in|sign-?in|sign-?up|register)["'`]/i;

/** `app.use((req, res, next) => …)`: what every request goes through. */
function runsForAll(node: Node): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const { parent } = wrapped(fn);
    if (parent?.type === "CallExpression" && referenceName(unwrap(parent.callee)) === "use")
      return unwrap(parent.arguments[0]!) === fn;
  }
  return false;
}

function routeText(file: SourceFile, node: Node): string {
  for (let parent = node.parent; parent; parent = parent.parent)
    if (parent.type === "CallExpression" && parent.arguments.some((argument) => isFunction(unwrap(argument))))
      return parent.arguments.map((argument) => textOfLiteral(argument) ?? "").join(" ");
  return "";
}
