import type { TSESTree } from "@typescript-eslint/utils";
import {
  EXPIRY_COLUMNS,
  HARMLESS_STORAGE_WORDS,
  OWN_LIMITS,
  PROOF_CLAIMS,
  SHOWN_TOKEN_TYPES,
  SIGNING_PLUGINS,
  TIME_CLAIMS,
} from "../models/expiry.js";
import type { ExpiryRow } from "../models/schema.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { callsElsewhere } from "./callers.js";
import { calledName } from "./chains.js";
import { literalsOf, textOfLiteral } from "./constants.js";
import { DAY, deadlineOf, numberOf, spanOf, type Duration } from "./durations.js";
import type { SourceFile } from "./file.js";
import {
  classAround,
  contains,
  functionAround,
  isFunction,
  keyOf,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import { callsTo, membersNamed, returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import { nameAround } from "./naming-places.js";
import { callsWhere } from "./named-nodes.js";
import { givenValues } from "./given-values.js";
import { shapeOf, valueAt } from "./objects.js";
import { heritagePath, pathOf, typePathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import { saysInvalid } from "./secrets.js";
import { membersOf, writtenProperties } from "./written-types.js";
import { within } from "./within.js";
import { builderSteps, type Step } from "./builders.js";
import type { CredentialKind, ExpiryFix, ExpirySearch } from "./expiry-search.js";

/** Options of known libraries, and what happens without them. */
export function unexpiringOptions(search: ExpirySearch): void {
  const { file } = search;
  const registry = registryOf(file);
  if (registry.mayReach(file, registry.expiryTypes)) optionsByType(search);
  signedByPlugins(search);
  if (!registry.mayReach(file, registry.expiries, registry.expiryPlugins)) return;
  for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
    const owner = call.callee.type === "Super" ? classAround(call) : null;
    const callee = call.callee.type === "Super" ? null : pathOf(file, call.callee);
    const path = owner ? heritagePath(file, owner) : callee === null ? null : registry.step(callee, "()");
    for (const row of path === null ? [] : (registry.expiries.get(path) ?? []))
      optionsOfRow(search, row, call.arguments, call);
    if (call.arguments[0] && calledName(call) === "register") {
      const plugin = pathOf(file, call.arguments[0]);
      for (const row of plugin === null ? [] : (registry.expiryPlugins.get(plugin) ?? []))
        optionsOfRow(search, row, call.arguments, call);
    }
  }
}

/** Options whose type is written. */
function optionsByType(search: ExpirySearch): void {
  const { file } = search;
  for (const declarator of file.all("VariableDeclarator")) {
    if (declarator.init && declarator.id.typeAnnotation)
      optionsOfType(search, declarator.id.typeAnnotation.typeAnnotation, declarator.init);
  }
  for (const cast of file.all("TSSatisfiesExpression"))
    optionsOfType(search, cast.typeAnnotation, cast.expression);
  for (const fn of file.all("ArrowFunctionExpression"))
    if (fn.returnType && fn.body.type !== "BlockStatement")
      optionsOfType(search, fn.returnType.typeAnnotation, fn.body);
}

function optionsOfType(search: ExpirySearch, type: TSESTree.TypeNode, object: Node): void {
  const path = typePathOf(search.file, type);
  for (const row of path === null ? [] : (registryOf(search.file).expiryTypes.get(path) ?? []))
    optionsOfRow(search, row, [object], null);
}

function optionsOfRow(
  search: ExpirySearch,
  row: ExpiryRow,
  args: readonly Node[],
  call: CallLike | null,
): void {
  const { file } = search;
  if (row.builder) {
    if (call) builtToken(search, row, call);
    return;
  }
  if (
    call &&
    (decidedByCalls(search, row, args, call) || args.some((each) => saysInvalid(textOfLiteral(each) ?? "")))
  )
    return;
  const kind = kindOfToken(file, row.kind, call ?? args[0] ?? null);
  const holder = row.at === "" ? undefined : args[Number(row.at.split(".", 1)[0])];
  const callback = holder !== undefined && isFunction(unwrap(holder));
  const value = optionAt(file, args, row.at);
  const payload = row.payload === undefined ? undefined : args[row.payload];
  if (row.named !== undefined && call && isHarmlessStorage(file, optionAt(file, args, row.named), call))
    return;
  if (value !== null && value !== "absent") {
    if (isUndefined(value)) {
      if (row.missing)
        search.add({
          at: value,
          what: "missing",
          kind,
          lasts: Infinity,
          fix: { do: "replace", node: value, unit: "text" },
        });
      return;
    }
    reportLong(search, row, value, kind, call);
    return;
  }
  const known = payload ? claimOf(file, payload) : "absent";
  const elsewhere = known === null && row.missing === true && lacksClaimElsewhere(file, payload!);
  const claim = elsewhere ? "absent" : known;
  if (claim !== "absent") {
    if (claim !== null) reportLateClaim(search, claim, kind, call);
    return;
  }
  if (value === null || (row.missing && args.some((argument) => argument.type === "SpreadElement"))) return;
  if (row.unless?.some((at) => optionAt(file, args, at) !== "absent") || isAgedAtCheck(file, row)) return;
  if (row.missing && call) {
    if (payload && letsNobodyIn(file, payload)) return;
    if (
      !elsewhere &&
      payload &&
      unwrap(payload).type !== "ObjectExpression" &&
      writtenProperties(file, payload) === null
    )
      return;
    search.add({
      at: call,
      what: "missing",
      kind,
      lasts: Infinity,
      fix: missingFix(search, row, call, callback),
    });
  } else if (row.missingUnder) {
    const [index, ...under] = row.missingUnder.split(".");
    const object = args[Number(index)] ? valueAt(file, args[Number(index)]!, under) : "absent";
    if (object === null || object === "absent" || unwrap(object).type !== "ObjectExpression") return;
    if (call && search.signed.has(call)) return;
    search.add({ at: object, what: "missing", kind, lasts: Infinity, fix: null });
  }
}

/** `jwt.verify(token, secret, { maxAge: "1h" })`: whoever checks the token turns old ones away. */
function isAgedAtCheck(file: SourceFile, { agesAt }: ExpiryRow): boolean {
  if (!agesAt) return false;
  const known = file.fact(agedCache);
  let aged = known.get(agesAt.call);
  if (aged === undefined) known.set(agesAt.call, (aged = tokenChecks(file).some(turnsAway)));
  return aged;

  function turnsAway(call: CallLike): boolean {
    const callee = pathOf(file, call.callee);
    return (
      callee !== null &&
      registryOf(file).step(callee, "()") === agesAt!.call &&
      (optionAt(file, call.arguments, agesAt!.at) ?? "absent") !== "absent"
    );
  }
}

const agedCache = (_file: SourceFile): Map<string, boolean> => new Map();
const tokenChecks = callsWhere((name) => /verif/i.test(name));

/**
 * `{ iss: teamId, iat: now }`: a service shows another one that it is itself, and that one counts the time from `iat`.
 * Nobody signs in with it.
 */
function isTimedProof(payload: Node): boolean {
  const inner = unwrap(payload);
  if (inner.type !== "ObjectExpression") return false;
  const claims = inner.properties.map((each) => (each.type === "Property" ? keyOf(each) : null));
  return (
    claims.includes("iss") && claims.includes("iat") && claims.every((claim) => proofClaims.has(claim ?? ""))
  );
}

/** Holds for claims that nobody signs in with, or that their reader looks at the age of. */
const letsNobodyIn = (file: SourceFile, payload: Node): boolean =>
  isTimedProof(payload) || isShown(file, payload) || isAgedByReader(file, payload);

/** `{ typ: "savetowallet", … }`: what its own type says nobody signs in with. */
function isShown(file: SourceFile, payload: Node): boolean {
  const type = shapeOf(file, payload).properties.get("typ");
  return type !== undefined && SHOWN_TOKEN_TYPES.test(textOfLiteral(type) ?? "");
}

/** `{ shop, now: now.toJSON() }`, where `new Date(decoded.now)` is compared before what is read lets anybody do anything. */
function isAgedByReader(file: SourceFile, payload: Node): boolean {
  const claims = ["iat", ...shapeOf(file, payload).properties.keys()].filter((name) =>
    TIME_CLAIMS.test(name),
  );
  return claims.some((claim) =>
    membersNamed(file, claim).some((member) => {
      const reader = functionAround(member);
      return (
        member.type === "MemberExpression" &&
        reader !== null &&
        !contains(reader, payload) &&
        /verif|decode|unseal|decrypt/i.test(file.textOf(reader)) &&
        within(file, "BinaryExpression", reader).some(({ operator }) => /^[<>]=?$/.test(operator))
      );
    }),
  );
}

const proofClaims = new Set(PROOF_CLAIMS);

/**
 * A wrapper of this file hands its own options on, `(payload, options) => jwt.sign(payload, secret, options)`: then its
 * calls are what signs. Holds if they were asked in its place.
 */
function decidedByCalls(
  search: ExpirySearch,
  row: ExpiryRow,
  args: readonly Node[],
  call: CallLike,
): boolean {
  const { file } = search;
  const index = Number(row.at.split(".", 1)[0]);
  const holder = row.at === "" ? undefined : args[index];
  const calls = holder ? givenValues(file, holder) : null;
  if (!calls || calls.given.length === 0) return false;
  const payload = row.payload === undefined ? undefined : args[row.payload];
  for (const each of calls.given) {
    if (each.call === call) continue;
    const handed = args.map((argument) => {
      const own = givenValues(file, argument);
      return own?.fn === calls.fn ? each.call.arguments[own.index] : argument;
    });
    const given = handed.slice(0, index).every((argument) => argument !== undefined);
    if (!given || (payload && handed[row.payload!] === undefined)) continue;
    const before = search.found.length;
    optionsOfRow(
      search,
      row,
      handed.filter((argument) => argument !== undefined),
      each.call,
    );
    // What the wrapper's call leaves out stands at another place of the library's own call.
    for (const found of search.found.slice(before)) if (found.fix?.do === "option") found.fix = null;
  }
  return true;
}

/** The value of an option by its place: `2.expiresIn`, `0.useFactory().ttl`; "absent" when surely not there. */
function optionAt(file: SourceFile, args: readonly Node[], at: string): Node | "absent" | null {
  const [first, ...rest] = at === "" ? [] : at.split(".");
  const holder = first === undefined ? undefined : args[Number(first)];
  if (holder === undefined || isFunction(unwrap(holder))) return "absent";
  const [made, ...inside] = rest;
  if (made === undefined || !made.endsWith("()")) return valueAt(file, holder, rest);
  const factory = valueAt(file, holder, [made.slice(0, -2)]);
  const fn = factory === null || factory === "absent" ? null : unwrap(factory);
  const returned = fn && isFunction(fn) ? returnsOf(fn) : [];
  return returned.length === 1 ? valueAt(file, returned[0]!, inside) : null;
}

/** A storage that its name, its variable or its type says holds a theme, a language or a notice: nobody gets in with it. */
function isHarmlessStorage(file: SourceFile, name: Node | "absent" | null, call: CallLike): boolean {
  const names = [nameAround(call), ...boundNames(call)];
  if (name !== null && name !== "absent") names.push(...literalsOf(file, name).map((each) => each.value));
  const words = names.flatMap((each) => wordsOf(each));
  if (words.some((word) => harmlessWords.has(word))) return true;
  const [data] = call.typeArguments?.params ?? [];
  const members = (data && membersOf(file, data)) ?? [];
  return members.length > 0 && members.every((each) => wordsOf(each).some((word) => harmlessWords.has(word)));
}

const harmlessWords = new Set(HARMLESS_STORAGE_WORDS);

/** The names a call's result is destructured into: `const { getTheme, commitTheme } = …`. */
function boundNames(call: CallLike): string[] {
  const { parent } = wrapped(call);
  return parent?.type === "VariableDeclarator" && parent.id.type === "ObjectPattern"
    ? parent.id.properties.flatMap((each) =>
        each.type === "Property" && each.value.type === "Identifier" ? [each.value.name] : [],
      )
    : [];
}

function missingFix(
  search: ExpirySearch,
  row: ExpiryRow,
  call: CallLike,
  callback: boolean,
): ExpiryFix | null {
  if (row.at === "") {
    const object = row.payload === undefined ? undefined : call.arguments[row.payload];
    const literal = object ? shapeOf(search.file, object).literal : null;
    return literal ? { do: "claim", object: literal } : null;
  }
  const [index, name, more] = row.at.split(".");
  if (callback || name === undefined || more !== undefined) return null;
  return {
    do: "option",
    call,
    index: Number(index),
    name,
    unit: row.unit === "milliseconds" ? "milliseconds" : "span",
  };
}

function reportLong(
  search: ExpirySearch,
  row: ExpiryRow,
  value: Node,
  kind: CredentialKind,
  call: CallLike | null,
): void {
  const { file } = search;
  const lasts = lifetimeOf(search, row, value);
  if (lasts === null) {
    for (const given of givenValues(file, value)?.given ?? [])
      if (given.value && givenValues(file, given.value) === null)
        reportLong(search, row, given.value, kindOfToken(file, kind, given.value), null);
    return;
  }
  if (call && OWN_LIMITS.test(file.textOf(call))) return;
  // Options with a type of their own were reported where they are written.
  if (search.has(value)) return;
  if (lasts > search.limit(kind))
    search.add({
      at: call && !contains(call, value) ? call : value,
      what: lasts === Infinity ? "missing" : "tooLong",
      kind,
      lasts,
      fix: { do: "replace", node: value, unit: fixUnit(file, row, value) },
    });
}

function lifetimeOf(search: ExpirySearch, row: ExpiryRow, value: Node): Duration | null {
  const { file } = search;
  if (row.unit === "deadline") return deadlineOf(file, value, search.now);
  const texts = literalsOf(file, value).filter(
    (literal) => !literal.partial && typeof (literal.node as { value?: unknown }).value !== "number",
  );
  const spans = texts.flatMap(
    (literal) => spanOf(literal.value, row.unit === "span" ? 1 : row.unit === "seconds" ? 1000 : 1) ?? [],
  );
  if (row.unit === "span" || row.unit === "jose" || row.unit === "seconds" || row.unit === "milliseconds") {
    if (spans.length > 0) return Math.max(...spans);
  }
  const number = numberOf(file, value);
  if (number === null) return row.unit === "jose" ? deadlineOf(file, value, search.now) : null;
  if (number === 0 && row.zeroIsNever) return Infinity;
  switch (row.unit) {
    case "milliseconds":
      return number;
    case "minutes":
      return number * 60_000;
    case "days":
      return number * DAY;
    case "jose":
      // A number is a point of time: 3600 was in 1970.
      return number * 1000 - search.now;
    default:
      return number * 1000;
  }
}

function reportLateClaim(
  search: ExpirySearch,
  claim: Node,
  kind: CredentialKind,
  call: CallLike | null,
): void {
  const lasts = deadlineOf(search.file, claim, search.now);
  if (lasts !== null && lasts > search.limit(kind))
    search.add({
      at: call && !contains(call, claim) ? call : claim,
      what: "tooLong",
      kind,
      lasts,
      fix: { do: "replace", node: claim, unit: "unix" },
    });
}

/** `new SignJWT(…).setExpirationTime(…).sign(key)`, as a chain or kept in a variable. */
function builtToken(search: ExpirySearch, row: ExpiryRow, start: CallLike): void {
  const { file } = search;
  const { ends, closes } = row.builder!;
  const steps = builderSteps(file, start, closes);
  if (steps === null) return;
  const close = steps.find((step) => closes.includes(step.name));
  if (!close) return finishedByCallers(search, row, start, steps);
  const end = steps.find((step) => step.name === ends);
  const kind = kindOfToken(file, row.kind, start);
  if (end) {
    const value = end.call.arguments[0];
    if (steps.some((step) => OWN_LIMITS.test(file.textOf(step.call)))) return;
    const lasts = value ? lifetimeOf(search, row, value) : null;
    if (value && lasts !== null && lasts > search.limit(kind))
      search.add({
        at: value,
        what: "tooLong",
        kind,
        lasts,
        fix: { do: "replace", node: value, unit: "text" },
      });
    return;
  }
  const payload = start.arguments[0];
  const claim = payload ? claimOf(file, payload) : "absent";
  if (claim === null) return;
  if (claim !== "absent") return reportLateClaim(search, claim, kind, close.call);
  if (isAgedAtCheck(file, row) || (payload && letsNobodyIn(file, payload))) return;
  search.add({
    at: close.call,
    what: "missing",
    kind,
    lasts: Infinity,
    fix: { do: "method", before: close.member, name: ends },
  });
}

/** A helper returns the builder unfinished, and each of its calls goes on: `base(claims).setExpirationTime("15m").sign(key)`. */
function finishedByCallers(
  search: ExpirySearch,
  row: ExpiryRow,
  start: CallLike,
  begun: readonly Step[],
): void {
  const { file } = search;
  const { ends, closes } = row.builder!;
  const fn = functionAround(start);
  const last = begun.at(-1)?.call ?? start;
  if (!fn || begun.some((step) => step.name === ends) || !returnsOf(fn).some((each) => unwrap(each) === last))
    return;
  const payload = start.arguments[0];
  const given = payload ? givenValues(file, payload) : null;
  for (const call of callsTo(file, fn)) {
    const steps = builderSteps(file, call, closes);
    const close = steps?.find((step) => closes.includes(step.name));
    if (!steps || !close || steps.some((step) => step.name === ends)) continue;
    const handed = given?.fn === fn ? call.arguments[given.index] : payload;
    if (handed && claimOf(file, handed) !== "absent") continue;
    search.add({
      at: close.call,
      what: "missing",
      kind: kindOfToken(file, row.kind, call),
      lasts: Infinity,
      fix: { do: "method", before: close.member, name: ends },
    });
  }
}

/** A plugin registered in this file signs without a default lifetime. */
function signedByPlugins(search: ExpirySearch): void {
  for (const row of SIGNING_PLUGINS) signedByPlugin(search, row);
}

function signedByPlugin(
  search: ExpirySearch,
  { plugin, registers, option: where, calls }: (typeof SIGNING_PLUGINS)[number],
): void {
  const { file } = search;
  longCallsOfPlugin(search, where, calls);
  if (!file.text.includes(plugin)) return;
  const registered = file.all("CallExpression").find((call) => {
    const callee = unwrap(call.callee);
    const [first] = call.arguments;
    if (callee.type !== "MemberExpression" || !first) return false;
    return registers.paths
      ? registers.paths.includes(pathOf(file, callee) ?? "")
      : keyOf(callee) === registers.method && pathOf(file, first) === plugin;
  });
  const options = registered?.arguments[registers.options];
  if (!options || !surelyLacks(search, options, where)) return;
  for (const call of file.all("CallExpression")) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") continue;
    if (!calls.test(file.textOf(callee)) && !calls.test(pathOf(file, callee) ?? "")) continue;
    search.signed.add(registered!);
    const payload = call.arguments[0];
    const option = call.arguments[1];
    if (!payload || claimOf(file, payload) !== "absent") continue;
    const value =
      option && !isFunction(unwrap(option))
        ? valueAt(file, option, ["expiresIn"]) === "absent"
          ? valueAt(file, option, where)
          : null
        : ("absent" as const);
    if (value !== "absent") continue;
    search.add({
      at: call,
      what: "missing",
      kind: kindOfToken(file, "access", call),
      lasts: Infinity,
      fix: { do: "option", call, index: 1, name: "expiresIn", unit: "span" },
    });
  }
}

const SIGNS_BY_PLUGIN = /\bjwt(?:\.s|S)ign\b/;

/** `reply.jwtSign(payload, { sign: { expiresIn: "2y" } })`: what a call itself says, wherever the plugin is registered. */
function longCallsOfPlugin(search: ExpirySearch, where: readonly string[], calls: RegExp): void {
  const { file } = search;
  if (!file.shows(SIGNS_BY_PLUGIN)) return;
  for (const call of file.all("CallExpression")) {
    const callee = unwrap(call.callee);
    const option = call.arguments[1];
    if (callee.type !== "MemberExpression" || !option || isFunction(unwrap(option))) continue;
    if (!calls.test(file.textOf(callee))) continue;
    for (const path of [["expiresIn"], where]) {
      const value = valueAt(file, option, path);
      if (value === null || value === "absent") continue;
      reportLong(search, CALL_OF_PLUGIN, value, kindOfToken(file, "access", call), call);
    }
  }
}

const CALL_OF_PLUGIN: ExpiryRow = { kind: "access", at: "1.expiresIn", unit: "span" };

/** Options, or what their `useFactory` returns, without a property. */
function surelyLacks(search: ExpirySearch, options: Node, where: readonly string[]): boolean {
  const { file } = search;
  const factory = shapeOf(file, options).properties.get("useFactory");
  if (!factory) return valueAt(file, options, where) === "absent";
  const fn = unwrap(factory);
  const returned = isFunction(fn) ? returnsOf(fn) : [];
  return returned.length === 1 && valueAt(file, returned[0]!, where) === "absent";
}

export const isUndefined = (node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "Identifier" && inner.name === "undefined";
};

/** A payload's `exp`: its value, "absent", or null when the payload cannot be seen whole. */
function claimOf(file: SourceFile, payload: Node): Node | "absent" | null {
  const inner = unwrap(payload);
  if (inner.type === "Literal" || inner.type === "TemplateLiteral") return null;
  const claim = valueAt(file, payload, ["exp"]);
  if (claim !== "absent" && claim !== null) return claim;
  const names = writtenProperties(file, payload);
  if (!names || names.includes("exp")) return null;
  // A claim of the project's own says how old it is; whoever reads the token may look at it.
  return names.some((name) => EXPIRY_COLUMNS.test(name) || /^(?:created|issued|signed)_?at$/i.test(name))
    ? null
    : "absent";
}

/** Holds for a parameter that every caller of another file gives an object without `exp`. */
function lacksClaimElsewhere(file: SourceFile, payload: Node): boolean {
  const name = unwrap(payload);
  const variable = name.type === "Identifier" ? variableOf(file, name) : null;
  const [only, ...more] = variable ? definitionsOf(variable) : [];
  if (only?.kind !== "parameter" || only.parts.length > 0 || more.length > 0) return false;
  const elsewhere = callsElsewhere(file, only.fn);
  const here = callsTo(file, only.fn).map((node) => ({ file, node }));
  return (
    elsewhere.length > 0 &&
    [...here, ...elsewhere].every(({ file: other, node }) => {
      const given = node.arguments[only.index];
      return given !== undefined && !shapeOf(other, given).open && claimOf(other, given) === "absent";
    })
  );
}

/** `refresh` where a name around says so. */
function kindOfToken(file: SourceFile, kind: CredentialKind, node: Node | null): CredentialKind {
  if (!node || (kind !== "access" && kind !== "session")) return kind;
  const around = nameAround(node);
  if (/refresh/i.test(around)) return "refresh";
  if (/invite|invitation|reset|magic|verif|share|unsubscribe|activation/i.test(around)) return "link";
  return /refresh/i.test(file.textOf(node).slice(0, 400)) ? "refresh" : kind;
}

function fixUnit(
  file: SourceFile,
  row: ExpiryRow,
  value: Node,
): Extract<ExpiryFix, { do: "replace" }>["unit"] {
  if (row.unit === "deadline") return "date";
  if (row.unit === "span" || row.unit === "jose")
    return textOfLiteral(value) !== null && numberOf(file, value) === null
      ? "text"
      : row.unit === "span"
        ? "seconds"
        : "text";
  return row.unit;
}
