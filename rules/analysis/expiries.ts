import type { TSESTree } from "@typescript-eslint/utils";
import {
  ACCESS_WORDS,
  ADDRESS_DEADLINES,
  ADDRESS_LIFETIMES,
  ADAPTER_METHODS,
  ADDRESS_SIGNERS,
  AGE_WORDS,
  COOKIE_WRITERS,
  EXPIRY_COLUMNS,
  HARMLESS_ACCESS_WORDS,
  SCHEMA_TEXT,
  SIGNING_PLUGINS,
  SQL_LIFETIME,
  SQL_LOOKUP,
  OWN_LIMITS,
  TOKEN_COLUMNS,
} from "../models/expiry.js";
import type { ExpiryRow } from "../models/schema.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { codeOf } from "./code-text.js";
import { literalsOf, textOfLiteral } from "./constants.js";
import { DAY, deadlineOf, numberOf, spanOf, type Duration } from "./durations.js";
import type { SourceFile } from "./file.js";
import { fileKindOf } from "./file-kinds.js";
import {
  classAround,
  contains,
  functionAround,
  isCallLike,
  isFunction,
  keyOf,
  nameOf,
  statementOf,
  unwrap,
  type CallLike,
  type Node,
} from "./nodes.js";
import { wordsOf } from "./names.js";
import { returnsOf } from "./functions.js";
import { shapeOf, valueAt } from "./objects.js";
import { heritagePath, pathOf, typePathOf } from "./paths.js";
import { registryOf } from "./registry.js";
import {
  tokenTable,
  isLinkTable,
  isReturned,
  writtenTable,
  readTable,
  writtenObjects,
  rowKind,
  isChecked,
  runsBehindGuard,
} from "./token-tables.js";
import { storeOf, keyText } from "./timed-stores.js";
import { builderSteps } from "./builders.js";

export type CredentialKind = ExpiryRow["kind"] | "refresh";

/** A credential that never ends, or much too late. */
export interface Unexpiring {
  at: Node;
  what: "missing" | "tooLong" | "ignored" | "noTtl" | "row" | "unchecked" | "setting";
  kind: CredentialKind;
  /** How long it lasts; `Infinity` never ends. */
  lasts: Duration;
  fix: ExpiryFix | null;
}

/** What a change needs to know; texts are made in `expiry-fixes.ts`. */
export type ExpiryFix =
  | {
      do: "replace";
      node: Node;
      unit: "seconds" | "milliseconds" | "days" | "span" | "text" | "date" | "unix";
    }
  | { do: "option"; call: CallLike; index: number; name: string; unit: "span" | "milliseconds" }
  | { do: "claim"; object: Node }
  | { do: "method"; before: TSESTree.MemberExpression; name: string }
  | { do: "false"; node: Node }
  | { do: "ttl"; call: CallLike; style: "positional" | "object" | "kv" | "expireIn" | "statement" };

/** Every credential of a file without an end in sight; `limit` gives the longest life per kind. */
export function unexpiringIn(file: SourceFile, limit: (kind: CredentialKind) => Duration): Unexpiring[] {
  // What a test signs lets nobody in.
  if (fileKindOf(file) === "test" || fileKindOf(file) === "end-to-end") return [];
  const search = new Search(file, limit);
  search.libraries();
  search.cookies();
  search.ignored();
  search.rows();
  search.stores();
  search.signers();
  search.sql();
  search.lookups();
  search.settings();
  return search.found.sort((a, b) => a.at.range[0] - b.at.range[0]);
}

const accessWords = new Set(ACCESS_WORDS);
const harmlessWords = new Set(HARMLESS_ACCESS_WORDS);

/** Holds for names of cookies and keys that let somebody in: `gate_session`, `remember:`; not `gate_theme`. */
function saysAccess(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => accessWords.has(word)) && !words.some((word) => harmlessWords.has(word));
}

class Search {
  readonly found: Unexpiring[] = [];
  readonly #now = Date.now();
  readonly #seen = new Set<Node>();

  constructor(
    readonly file: SourceFile,
    readonly limit: (kind: CredentialKind) => Duration,
  ) {}

  #add(finding: Unexpiring): void {
    if (this.#seen.has(finding.at)) return;
    this.#seen.add(finding.at);
    this.found.push(finding);
  }

  /** Options of known libraries, and what happens without them. */
  libraries(): void {
    const { file } = this;
    for (const declarator of file.all("VariableDeclarator")) {
      if (declarator.init && declarator.id.typeAnnotation)
        this.#typed(declarator.id.typeAnnotation.typeAnnotation, declarator.init);
    }
    for (const cast of file.all("TSSatisfiesExpression")) this.#typed(cast.typeAnnotation, cast.expression);
    for (const fn of file.all("ArrowFunctionExpression"))
      if (fn.returnType && fn.body.type !== "BlockStatement")
        this.#typed(fn.returnType.typeAnnotation, fn.body);
    this.#pluginSigns();
    const registry = registryOf(file);
    for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
      const owner = call.callee.type === "Super" ? classAround(call) : null;
      const callee = call.callee.type === "Super" ? null : pathOf(file, call.callee);
      const path = owner ? heritagePath(file, owner) : callee === null ? null : registry.step(callee, "()");
      for (const row of path === null ? [] : (registry.expiries.get(path) ?? [])) {
        if (
          row.plugin !== undefined &&
          (!call.arguments[0] || pathOf(file, call.arguments[0]) !== row.plugin)
        )
          continue;
        this.#ofRow(row, call.arguments, call);
      }
    }
  }

  #typed(type: TSESTree.TypeNode, object: Node): void {
    const path = typePathOf(this.file, type);
    for (const row of path === null ? [] : (registryOf(this.file).expiryTypes.get(path) ?? []))
      this.#ofRow(row, [object], null);
  }

  #ofRow(row: ExpiryRow, args: readonly Node[], call: CallLike | null): void {
    const { file } = this;
    if (row.builder) {
      if (call) this.#ofBuilder(row, call);
      return;
    }
    const kind = kindOfToken(file, row.kind, call ?? args[0] ?? null);
    const [first, ...rest] = row.at === "" ? [] : row.at.split(".");
    const holder = first === undefined ? undefined : args[Number(first)];
    const callback = holder !== undefined && isFunction(unwrap(holder));
    const value = holder === undefined || callback ? ("absent" as const) : valueAt(file, holder, rest);
    const payload = row.payload === undefined ? undefined : args[row.payload];
    if (value !== null && value !== "absent") {
      if (isUndefined(value)) {
        if (row.missing)
          this.#add({
            at: value,
            what: "missing",
            kind,
            lasts: Infinity,
            fix: { do: "replace", node: value, unit: "text" },
          });
        return;
      }
      this.#tooLong(row, value, kind, call);
      return;
    }
    const claim = payload ? claimOf(file, payload) : "absent";
    if (claim !== "absent") {
      if (claim !== null) this.#claimTooLate(claim, kind, call);
      return;
    }
    if (value === null || (row.missing && args.some((argument) => argument.type === "SpreadElement"))) return;
    if (row.missing && call) {
      if (payload && unwrap(payload).type !== "ObjectExpression" && shapeOf(file, payload).open) return;
      this.#add({
        at: call,
        what: "missing",
        kind,
        lasts: Infinity,
        fix: this.#missingFix(row, call, callback),
      });
    } else if (row.missingUnder) {
      const [index, ...under] = row.missingUnder.split(".");
      const object = args[Number(index)] ? valueAt(file, args[Number(index)]!, under) : "absent";
      if (object === null || object === "absent" || unwrap(object).type !== "ObjectExpression") return;
      if (call && this.#signed.has(call)) return;
      this.#add({ at: object, what: "missing", kind, lasts: Infinity, fix: null });
    }
  }

  #missingFix(row: ExpiryRow, call: CallLike, callback: boolean): ExpiryFix | null {
    if (row.at === "") {
      const object = row.payload === undefined ? undefined : call.arguments[row.payload];
      const literal = object ? shapeOf(this.file, object).literal : null;
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

  #tooLong(row: ExpiryRow, value: Node, kind: CredentialKind, call: CallLike | null): void {
    const { file } = this;
    const lasts = this.#lifetime(row, value);
    if (lasts === null) return;
    if (call && OWN_LIMITS.test(file.textOf(call))) return;
    // Options with a type of their own were reported where they are written.
    if (this.#seen.has(value)) return;
    if (lasts > this.limit(kind))
      this.#add({
        at: call && !contains(call, value) ? call : value,
        what: lasts === Infinity ? "missing" : "tooLong",
        kind,
        lasts,
        fix: { do: "replace", node: value, unit: fixUnit(file, row, value) },
      });
  }

  #lifetime(row: ExpiryRow, value: Node): Duration | null {
    const { file } = this;
    if (row.unit === "deadline") return deadlineOf(file, value, this.#now);
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
    if (number === null) return row.unit === "jose" ? deadlineOf(file, value, this.#now) : null;
    if (number === 0 && row.zeroIsNever) return Infinity;
    switch (row.unit) {
      case "milliseconds":
        return number;
      case "days":
        return number * DAY;
      case "jose":
        return null;
      default:
        return number * 1000;
    }
  }

  #claimTooLate(claim: Node, kind: CredentialKind, call: CallLike | null): void {
    const lasts = deadlineOf(this.file, claim, this.#now);
    if (lasts !== null && lasts > this.limit(kind))
      this.#add({
        at: call && !contains(call, claim) ? call : claim,
        what: "tooLong",
        kind,
        lasts,
        fix: { do: "replace", node: claim, unit: "unix" },
      });
  }

  /** `new SignJWT(…).setExpirationTime(…).sign(key)`, as a chain or kept in a variable. */
  #ofBuilder(row: ExpiryRow, start: CallLike): void {
    const { file } = this;
    const { ends, closes } = row.builder!;
    const steps = builderSteps(file, start);
    if (steps === null) return;
    const close = steps.find((step) => closes.includes(step.name));
    if (!close) return;
    const end = steps.find((step) => step.name === ends);
    const kind = kindOfToken(file, row.kind, start);
    if (end) {
      const value = end.call.arguments[0];
      const lasts = value ? this.#lifetime(row, value) : null;
      if (value && lasts !== null && lasts > this.limit(kind))
        this.#add({
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
    if (claim !== "absent") return this.#claimTooLate(claim, kind, close.call);
    this.#add({
      at: close.call,
      what: "missing",
      kind,
      lasts: Infinity,
      fix: { do: "method", before: close.member, name: ends },
    });
  }

  /** A plugin registered in this file signs without a default lifetime. */
  #pluginSigns(): void {
    for (const row of SIGNING_PLUGINS) this.#signsBy(row);
  }

  #signsBy({ plugin, registers, option: where, calls }: (typeof SIGNING_PLUGINS)[number]): void {
    const { file } = this;
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
    if (!options || !this.#surelyLacks(options, where)) return;
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      if (callee.type !== "MemberExpression") continue;
      if (!calls.test(file.textOf(callee)) && !calls.test(pathOf(file, callee) ?? "")) continue;
      this.#signed.add(registered!);
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
      this.#add({
        at: call,
        what: "missing",
        kind: kindOfToken(file, "access", call),
        lasts: Infinity,
        fix: { do: "option", call, index: 1, name: "expiresIn", unit: "span" },
      });
    }
  }

  /** Options, or what their `useFactory` returns, without a property. */
  #surelyLacks(options: Node, where: readonly string[]): boolean {
    const { file } = this;
    const factory = shapeOf(file, options).properties.get("useFactory");
    if (!factory) return valueAt(file, options, where) === "absent";
    const fn = unwrap(factory);
    const returned = isFunction(fn) ? returnsOf(fn) : [];
    return returned.length === 1 && valueAt(file, returned[0]!, where) === "absent";
  }

  /** Registrations whose calls stand in this file, where they are asked themselves. */
  readonly #signed = new Set<Node>();

  /** Cookies that let somebody in for years. */
  cookies(): void {
    const { file } = this;
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      const simple = calledName(call);
      if (!/^(?:cookie|setCookie|set|serialize|setSignedCookie)$/.test(simple)) continue;
      const text = file
        .textOf(callee)
        .replace(/\?\./g, ".")
        .replace(/\(\s*await\s+([\w.]+)\(\)\s*\)/g, "$1()");
      const path = pathOf(file, callee) ?? "";
      const writer =
        COOKIE_WRITERS.find((row) => row.call.test(path)) ??
        COOKIE_WRITERS.find((row) => row.call.test(text));
      if (!writer) continue;
      const name = call.arguments[writer.name];
      let options = call.arguments[writer.options];
      let named = name ? literalsOf(file, name).map((literal) => literal.value) : [];
      if (name && unwrap(name).type === "ObjectExpression") {
        // `cookies().set({ name, value, maxAge })`
        options = name;
        const inner = valueAt(file, name, ["name"]);
        named = inner && inner !== "absent" ? literalsOf(file, inner).map((literal) => literal.value) : [];
      }
      if (!options) continue;
      const value = call.arguments[writer.name + 1];
      const valueName = value && unwrap(value).type === "Identifier" ? file.textOf(unwrap(value)) : "";
      if (!(named.length > 0 ? named.some(saysAccess) : saysAccess(valueName) && valueName !== "")) continue;
      const kind = named.some((each) => /refresh/i.test(each)) ? "refresh" : "session";
      for (const property of ["maxAge", "expires", "max-age", "maxage"]) {
        const found = valueAt(file, options, [property]);
        if (found === null || found === "absent") continue;
        const age = property === "expires" ? null : numberOf(file, found);
        const scale = writer.unit === "milliseconds" ? 1 : writer.unit === "days" ? DAY : 1000;
        const lasts =
          property === "expires"
            ? writer.unit === "days" && numberOf(file, found) !== null
              ? numberOf(file, found)! * DAY
              : deadlineOf(file, found, this.#now)
            : age === null
              ? null
              : age * scale;
        if (lasts !== null && lasts > this.limit(kind))
          this.#add({
            at: found,
            what: "tooLong",
            kind,
            lasts,
            fix: {
              do: "replace",
              node: found,
              unit:
                property === "expires"
                  ? writer.unit === "days" && numberOf(file, found) !== null
                    ? "days"
                    : "date"
                  : writer.unit,
            },
          });
      }
    }
    for (const node of [...file.all("Literal"), ...file.all("TemplateLiteral")]) {
      const text =
        node.type === "Literal"
          ? typeof node.value === "string"
            ? node.value
            : ""
          : node.quasis.map((quasi) => quasi.value.cooked ?? "").join("\0");
      const match =
        /^([\w.-]+)=[\s\S]*?;\s*(?:max-age=(\d{7,})|expires=[^;]*\b(9999|20[5-9]\d|2[1-9]\d\d)\b)/i.exec(
          text,
        );
      if (!match || !saysAccess(match[1]!)) continue;
      const lasts = match[2] ? Number(match[2]) * 1000 : Infinity;
      if (lasts > this.limit("session"))
        this.#add({ at: node, what: "tooLong", kind: "session", lasts, fix: null });
    }
  }

  /** `ignoreExpiration: true` and tolerances of days. */
  ignored(): void {
    const { file } = this;
    for (const property of file.all("Property")) {
      const key = keyOf(property);
      if (property.parent.type !== "ObjectExpression" || property.computed) continue;
      const value = unwrap(property.value);
      if (key === "ignoreExpiration" || key === "ignoreExp") {
        if (value.type !== "Literal" || value.value !== true) continue;
        const call = callAround(property);
        if (!call || /logout|signout|revoke|decode|blacklist/i.test(nameAround(call))) continue;
        this.#add({
          at: property,
          what: "ignored",
          kind: "access",
          lasts: Infinity,
          fix: { do: "false", node: property },
        });
      } else if (key === "clockTolerance") {
        const seconds =
          numberOf(file, property.value) ??
          (textOfLiteral(property.value) ? (spanOf(textOfLiteral(property.value)!, 1000) ?? 0) / 1000 : null);
        if (seconds !== null && seconds > 86_400)
          this.#add({ at: property, what: "ignored", kind: "access", lasts: seconds * 1000, fix: null });
      }
    }
  }

  /** Rows of token tables that are written with an end far away, or with none. */
  rows(): void {
    const { file } = this;
    for (const call of [...file.all("CallExpression"), ...file.all("NewExpression")]) {
      const table = writtenTable(file, call);
      if (table === null) continue;
      for (const object of writtenObjects(file, call)) {
        const shape = shapeOf(file, object);
        const columns = [...shape.properties.keys()];
        const secret = columns.find((column) => TOKEN_COLUMNS.test(column));
        const name = tokenTable(table);
        const known =
          name !== null ||
          (saysAccess(table) &&
            wordsOf(table).some(
              (word) => accessWords.has(word) && !/^(?:access|verify|login|event)$/.test(word),
            ));
        if (!known && (secret === undefined || !/token|hash|secret|digest/i.test(secret))) continue;
        const end = columns.find((column) => EXPIRY_COLUMNS.test(column));
        const kind = rowKind(table, columns);
        if (end !== undefined) {
          const value = shape.properties.get(end)!;
          const lasts = deadlineOf(file, value, this.#now);
          if (lasts !== null && lasts > this.limit(kind))
            this.#add({
              at: value,
              what: "row",
              kind,
              lasts,
              fix: { do: "replace", node: value, unit: isUnixTime(file, value) ? "unix" : "date" },
            });
        } else if (
          !shape.open &&
          secret !== undefined &&
          name !== null &&
          !/^(?:device|access|api)/.test(name) &&
          name !== "token" &&
          name !== "tokens" &&
          name !== "pass" &&
          name !== "passes" &&
          this.#isRandom(shape.properties.get(secret)!) &&
          !this.#ageIsAsked(table)
        )
          this.#add({ at: call, what: "missing", kind, lasts: Infinity, fix: null });
      }
    }
  }

  /** Holds if a function of the file that touches a table asks how old something is. */
  #ageIsAsked(table: string): boolean {
    const { file } = this;
    if (!AGE_WORDS.test(codeOf(file, file.program))) return false;
    // A schema of the file that has an age: `createdAt: { type: Date, expires: "3d" }`.
    for (const statement of file.program.body)
      if (
        /Variable|Expression|^Export/.test(statement.type) &&
        SCHEMA_TEXT.test(codeOf(file, statement)) &&
        AGE_WORDS.test(codeOf(file, statement))
      )
        return true;
    const bare = wordsOf(table).join("");
    for (const fn of [
      ...file.all("FunctionDeclaration"),
      ...file.all("FunctionExpression"),
      ...file.all("ArrowFunctionExpression"),
    ]) {
      const code = codeOf(file, fn);
      if (AGE_WORDS.test(code) && code.replace(/[\W_]/g, "").toLowerCase().includes(bare)) return true;
    }
    return false;
  }

  /** Holds for a value that was made at random here, possibly hashed. */
  #isRandom(node: Node, depth = 0): boolean {
    const { file } = this;
    if (depth > 5) return false;
    const inner = unwrap(node);
    if (
      /\b(?:randomBytes|randomUUID|nanoid|uuid(?:v4)?|getRandomValues|createId|cuid|generateToken|generateRandomString|randomString|ulid)\b/.test(
        file.textOf(inner),
      )
    )
      return true;
    if (inner.type === "Identifier") {
      const variable = variableOf(file, inner);
      return (variable ? definitionsOf(variable) : []).some(
        (each) => each.kind === "value" && each.node !== node && this.#isRandom(each.node, depth + 1),
      );
    }
    return isCallLike(inner) && inner.arguments.some((argument) => this.#isRandom(argument, depth + 1));
  }

  /** Keys of sessions and tokens that are stored for ever. */
  stores(): void {
    const { file } = this;
    for (const call of file.all("CallExpression")) {
      const callee = unwrap(call.callee);
      if (callee.type !== "MemberExpression") continue;
      const method = keyOf(callee);
      if (
        method === null ||
        !/^(?:set|put|hset|hSet|hmset|hMSet|hsetnx|setnx|setNX|setex|setEx|psetex|pSetEx|getset)$/.test(
          method,
        )
      )
        continue;
      const store = storeOf(file, callee.object);
      const [key, value] = call.arguments;
      if (!store || !key || !value || key.type === "SpreadElement" || value.type === "SpreadElement")
        continue;
      const text = keyText(file, key);
      if (text === null || !saysAccess(text.fixed) || !text.varies) continue;
      if (/^set-?ex$/i.test(method) || /^psetex$/i.test(method)) {
        const lasts = numberOf(file, value);
        const scale = /^p/i.test(method) ? 1 : 1000;
        if (lasts !== null && lasts * scale > this.limit("session"))
          this.#add({
            at: value,
            what: "tooLong",
            kind: "session",
            lasts: lasts * scale,
            fix: { do: "replace", node: value, unit: scale === 1 ? "milliseconds" : "seconds" },
          });
        continue;
      }
      const rest = call.arguments.slice(2);
      const isHash = /^h/i.test(method);
      const ttl = isHash ? "none" : this.#ttlIn(rest);
      if (ttl === "given") continue;
      if (this.#expiresLater(call, key)) continue;
      const wrappedCall = statementOf(call);
      this.#add({
        at: call,
        what: "noTtl",
        kind: "session",
        lasts: Infinity,
        fix: isHash
          ? wrappedCall.type === "ExpressionStatement"
            ? { do: "ttl", call, style: "statement" }
            : null
          : rest.length > 0
            ? null
            : {
                do: "ttl",
                call,
                style: store,
              },
      });
    }
    for (const property of file.all("Property"))
      if (
        keyOf(property) === "disableTTL" &&
        property.parent.type === "ObjectExpression" &&
        unwrap(property.value).type === "Literal" &&
        (unwrap(property.value) as TSESTree.Literal).value === true
      )
        this.#add({
          at: property,
          what: "noTtl",
          kind: "session",
          lasts: Infinity,
          fix: { do: "false", node: property },
        });
  }

  #ttlIn(rest: readonly Node[]): "given" | "none" {
    const { file } = this;
    for (const argument of rest) {
      const inner = unwrap(argument);
      const text = textOfLiteral(inner);
      if (text !== null && /^(?:EX|PX|EXAT|PXAT|KEEPTTL)$/i.test(text)) {
        const value = rest[rest.indexOf(argument) + 1];
        const number = value ? numberOf(file, value) : null;
        const scale = /^PX$/i.test(text) ? 1 : 1000;
        if (value && number !== null && /^[EP]X$/i.test(text) && number * scale > this.limit("session"))
          this.#add({
            at: value,
            what: "tooLong",
            kind: "session",
            lasts: number * scale,
            fix: { do: "replace", node: value, unit: scale === 1 ? "milliseconds" : "seconds" },
          });
        return "given";
      }
      if (text !== null) continue;
      const shape = shapeOf(file, inner);
      for (const [name, value] of shape.properties) {
        if (
          !/^(?:EX|PX|EXAT|PXAT|KEEPTTL|ex|px|exat|pxat|keepTtl|expirationTtl|expiration|expireIn|ttl|expiry|expiresIn)$/.test(
            name,
          )
        )
          continue;
        const number = numberOf(file, value);
        if (isUndefined(value)) continue;
        const scale = /^(?:PX|px|expireIn)$/.test(name) ? 1 : 1000;
        if (number !== null && !/expiration$|exat|pxat/i.test(name) && number * scale > this.limit("session"))
          this.#add({
            at: value,
            what: "tooLong",
            kind: "session",
            lasts: number * scale,
            fix: { do: "replace", node: value, unit: scale === 1 ? "milliseconds" : "seconds" },
          });
        return "given";
      }
      if (shape.open || shape.literal === null) return "given";
    }
    return "none";
  }

  /** `redis.expire(key, …)` in the same function or chain. */
  #expiresLater(call: CallLike, key: Node): boolean {
    const { file } = this;
    const fn = functionAround(call);
    const scope: Node = fn ?? file.program;
    const wanted = file.textOf(key);
    return file.all("CallExpression").some((each) => {
      const callee = unwrap(each.callee);
      if (
        callee.type !== "MemberExpression" ||
        !/^(?:p?expire(?:at)?|pExpire(?:At)?|expireAt)$/i.test(keyOf(callee) ?? "")
      )
        return false;
      if (each.range[0] < scope.range[0] || each.range[1] > scope.range[1] || !each.arguments[0])
        return false;
      return (
        file.textOf(each.arguments[0]) === wanted ||
        keyText(file, each.arguments[0])?.fixed === keyText(file, key)?.fixed
      );
    });
  }

  /** Signed addresses from a client that was made elsewhere. */
  signers(): void {
    const { file } = this;
    for (const call of file.all("CallExpression")) {
      const method = calledName(call);
      if (!ADDRESS_SIGNERS.test(method) || this.found.some((each) => contains(call, each.at))) continue;
      const second = call.arguments[1];
      const seconds = /^createSignedUrl/.test(method) && second ? numberOf(file, second) : null;
      if (second && seconds !== null && seconds * 1000 > this.limit("url"))
        this.#add({
          at: second,
          what: "tooLong",
          kind: "url",
          lasts: seconds * 1000,
          fix: { do: "replace", node: second, unit: "seconds" },
        });
      for (const argument of call.arguments) {
        if (argument.type === "SpreadElement" || isFunction(unwrap(argument))) continue;
        for (const name of [...ADDRESS_DEADLINES, ...ADDRESS_LIFETIMES]) {
          const value = valueAt(file, argument, [name]);
          if (value === null || value === "absent") continue;
          const number = numberOf(file, value);
          const span = number !== null && number < 1e11 && ADDRESS_LIFETIMES.includes(name);
          const lasts = span
            ? number * 1000
            : number !== null && number < 1e9
              ? null
              : deadlineOf(file, value, this.#now);
          if (lasts !== null && lasts > this.limit("url"))
            this.#add({
              at: contains(call, value) ? value : call,
              what: "tooLong",
              kind: "url",
              lasts,
              fix: { do: "replace", node: value, unit: span ? "seconds" : "date" },
            });
        }
      }
    }
  }

  /** Token tables in SQL: an end in years, or a lookup that asks for no end. */
  sql(): void {
    const { file } = this;
    if (!/\b(?:insert\s+into|update|select)\b/i.test(file.text)) return;
    for (const node of [...file.all("Literal"), ...file.all("TemplateLiteral")]) {
      const text =
        node.type === "Literal"
          ? typeof node.value === "string"
            ? node.value
            : ""
          : node.quasis.map((quasi) => quasi.value.cooked ?? "").join("$1");
      if (text.length < 20 || text.length > 4000) continue;
      const written = SQL_LIFETIME.exec(text);
      const table = written?.[1] ?? written?.[4];
      if (table && tokenTable(table) !== null) {
        const size = { year: 365.25, month: 30, day: 1 }[written![3]?.toLowerCase() ?? "year"] ?? 365.25;
        const lasts = written![2] ? Number(written![2]) * size * DAY : Infinity;
        const kind = rowKind(table, []);
        if (lasts > this.limit(kind)) this.#add({ at: node, what: "row", kind, lasts, fix: null });
        continue;
      }
      const read = SQL_LOOKUP.exec(text)?.[1];
      if (!read || !isLinkTable(read) || AGE_WORDS.test(text)) continue;
      const fn = functionAround(node);
      if (!fn || AGE_WORDS.test(codeOf(file, fn)) || isReturned(node)) continue;
      this.#add({ at: node, what: "unchecked", kind: rowKind(read, []), lasts: Infinity, fix: null });
    }
  }

  /** A token's row is looked up and used, and nobody asks how old it is. */
  lookups(): void {
    const { file } = this;
    for (const call of file.all("CallExpression")) {
      const table = readTable(file, call);
      if (table === null) continue;
      if (!isLinkTable(table)) continue;
      const where = codeOf(file, call);
      if (!/token|hash|code|key|secret/i.test(where.slice(where.indexOf("(")))) continue;
      if (AGE_WORDS.test(where)) continue;
      const fn = functionAround(call);
      if (!fn || isChecked(file, call, fn)) continue;
      const kind = rowKind(table, []);
      // A guard in front looked at the session, or the framework will when it gets it back.
      if (kind === "session" && (runsBehindGuard(file, fn) || ADAPTER_METHODS.test(nameOf(fn) ?? "")))
        continue;
      this.#add({ at: call, what: "unchecked", kind, lasts: Infinity, fix: null });
    }
  }

  /** Settings that say "never". */
  settings(): void {
    const { file } = this;
    for (const property of file.all("Property")) {
      if (property.parent.type !== "ObjectExpression") continue;
      const key = keyOf(property);
      const value = unwrap(property.value);
      if (key === null || value.type !== "Literal") continue;
      if (
        value.value === true &&
        /^(?:(?:password|token|key|session|credential|account)s?_?never_?expires?|never_?expires?|no_?expir(?:y|ation|es?))$/i.test(
          key,
        ) &&
        !/label|text/i.test(key)
      )
        this.#add({
          at: property,
          what: "setting",
          kind: "access",
          lasts: Infinity,
          fix: { do: "false", node: property },
        });
    }
  }
}

const isUndefined = (node: Node): boolean => {
  const inner = unwrap(node);
  return inner.type === "Identifier" && inner.name === "undefined";
};

/** A payload's `exp`: its value, "absent", or null when the payload cannot be seen whole. */
function claimOf(file: SourceFile, payload: Node): Node | "absent" | null {
  const inner = unwrap(payload);
  if (inner.type === "Literal" || inner.type === "TemplateLiteral") return null;
  const claim = valueAt(file, payload, ["exp"]);
  if (claim !== "absent") return claim;
  // A claim of the project's own says how old it is; whoever reads the token may look at it.
  const names = [...shapeOf(file, payload).properties.keys()];
  return names.some((name) => EXPIRY_COLUMNS.test(name) || /^(?:created|issued|signed)_?at$/i.test(name))
    ? null
    : "absent";
}

/** `refresh` where a name around says so. */
function kindOfToken(file: SourceFile, kind: ExpiryRow["kind"], node: Node | null): CredentialKind {
  if (!node || (kind !== "access" && kind !== "session")) return kind;
  const around = nameAround(node);
  if (/refresh/i.test(around)) return "refresh";
  if (/invite|invitation|reset|magic|verif|share|unsubscribe|activation/i.test(around)) return "link";
  return /refresh/i.test(file.textOf(node).slice(0, 400)) ? "refresh" : kind;
}

/** The names of the variable, property and function a node stands in. */
function nameAround(node: Node): string {
  const names: string[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") names.push(parent.id.name);
    else if (parent.type === "Property") names.push(keyOf(parent) ?? "");
    else if (isFunction(parent)) {
      names.push(nameOf(parent) ?? "");
      break;
    }
  }
  return names.join(" ");
}

function callAround(property: Node): CallLike | null {
  for (let node = property.parent; node; node = node.parent) {
    if (isCallLike(node)) return node;
    if (isFunction(node) || /Statement$/.test(node.type)) return null;
    if (node.type === "VariableDeclarator") return { ...node, type: "CallExpression" } as never;
  }
  return null;
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

const isUnixTime = (file: SourceFile, value: Node): boolean =>
  /\/\s*1000|\.unix\(|toUnixInteger/.test(file.textOf(value));
