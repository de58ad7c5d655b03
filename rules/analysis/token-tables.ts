import type { TSESTree } from "@typescript-eslint/utils";
import { AGE_WORDS, AMBIGUOUS_TOKEN_TABLES, NOT_TABLES, TOKEN_TABLES } from "../models/expiry.js";
import { readsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import { codeOf } from "./code-text.js";
import { textOfLiteral } from "./constants.js";
import type { SourceFile } from "./file.js";
import {
  isCallLike,
  isFunction,
  keyOf,
  referenceName,
  unwrap,
  wrapped,
  type CallLike,
  type Node,
} from "./nodes.js";
import { callsWhere } from "./named-nodes.js";
import { isPersonName, wordsOf } from "./names.js";
import { shapeOf } from "./objects.js";
import { within } from "./within.js";
import type { CredentialKind } from "./expiry-search.js";

/** Names of tables whose rows let somebody in, words joined. */
const tables = new Set(TOKEN_TABLES);
const ambiguous = new Set(AMBIGUOUS_TOKEN_TABLES);

const longest = Math.max(...TOKEN_TABLES.map((name) => name.length));

/** The kind of rows a table holds, by the last words of its name: `legacy_reset_tokens` → resettokens; null for other tables. */
export function tokenTable(table: string): string | null {
  const words = [...wordsOf(table)];
  if (words.at(-1) === "table" || words.at(-1) === "rows") words.pop();
  for (let length = Math.min(4, words.length); length >= 1; length -= 1) {
    const name = words.slice(-length).join("");
    if (name.length > longest || !tables.has(name)) continue;
    // `member_sessions` let members in; `training_sessions` are held.
    const front = words.slice(0, -length);
    if (length > 1 || front.length === 0 || !ambiguous.has(name) || isPersonName(front.join("_")))
      return name;
  }
  return null;
}

/** Tables whose rows end: resets, invitations, sessions; not keys of interfaces, which may last. */
export const isLinkTable = (table: string): boolean => {
  const name = tokenTable(table);
  return (
    name !== null &&
    !/^(?:access|api|device|auth|refresh)?tokens?$|^pass(?:es)?$|^verifications?$|^otps?$|^activation$/.test(
      name,
    )
  );
};

/** A query that a function hands back: whoever asked may look at the row's age. */
export function isReturned(node: Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (
      parent.type === "ReturnStatement" ||
      (parent.type === "ArrowFunctionExpression" && parent.body.type !== "BlockStatement")
    )
      return true;
    if (/Statement$|Declaration$/.test(parent.type)) return false;
  }
  return false;
}

const WRITES =
  /^(?:create|createMany|insert|insertOne|insertMany|upsert|save|values|add|updateOne|update|createOne|put|addDoc|setDoc|from)$/;

/** The calls of a file that may write a row, by their name; constructions are others. */
export const writingCalls = callsWhere(
  (name) => WRITES.test(name) || name === "set" || name === "push" || name === "updateDoc",
);

/** The calls of a file that may look rows up, by their name. */
export const readingCalls = callsWhere((name) => READS.test(name) || QUERY_ENDS.test(name));

/** The table or model a call writes a row of; null when it writes none. */
export function writtenTable(file: SourceFile, call: CallLike): string | null {
  // `new Invitation({ token, expiresAt })`
  if (call.type === "NewExpression") {
    const named = call.arguments[0] ? tableProperty(file, call.arguments[0]) : null;
    if (named !== null) return /^(?:Put|Update)\w*Command$/.test(calledName(call)) ? named : null;
    return call.callee.type === "Identifier" && tokenTable(call.callee.name) !== null
      ? call.callee.name
      : null;
  }
  const callee = unwrap(call.callee);
  // `addDoc(collection(db, "invites"), …)`, `setDoc(doc(db, "invites", id), …)`
  if (callee.type === "Identifier")
    return /^(?:addDoc|setDoc|updateDoc|set|push)$/.test(callee.name) && call.arguments[0]
      ? placeNamed(call.arguments[0])
      : null;
  if (callee.type !== "MemberExpression") return null;
  const method = keyOf(callee) ?? "";
  const named = method === "put" && call.arguments[0] ? tableProperty(file, call.arguments[0]) : null;
  if (named !== null) return named;
  if (WRITES.test(method)) return tableOf(file, callee.object);
  // `collection("invites").doc(id).set(…)`
  return (method === "set" || method === "update") && DOCUMENT.test(file.textOf(callee.object))
    ? tableOf(file, callee.object)
    : null;
}

const DOCUMENT = /\.(?:doc|child|ref)\([^()]*\)$/;

/** `{ TableName: "invites", Item: … }` */
function tableProperty(file: SourceFile, node: Node): string | null {
  const name = shapeOf(file, node).properties.get("TableName");
  if (!name) return null;
  return (
    textOfLiteral(name) ??
    (unwrap(name).type === "Identifier" || unwrap(name).type === "MemberExpression"
      ? referenceName(name)
      : null)
  );
}

/** `collection(db, "invites")`, `doc(db, "invites", id)`, `ref(db, "invites/" + id)`: the first path named. */
function placeNamed(node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type !== "CallExpression" || !/^(?:collection|doc|ref|child)$/.test(calledName(inner)))
    return null;
  for (const argument of inner.arguments) {
    const at = unwrap(argument);
    const first =
      at.type === "TemplateLiteral"
        ? (at.quasis[0]?.value.cooked ?? null)
        : at.type === "BinaryExpression"
          ? textOfLiteral(at.left as Node)
          : textOfLiteral(at);
    if (first) return first.split("/").find((part) => part !== "") ?? null;
    const nested = placeNamed(at);
    if (nested !== null) return nested;
  }
  return null;
}

const READS =
  /^(?:findUnique|findFirst|findOne|findUniqueOrThrow|findFirstOrThrow|findOneBy|findOneOrFail|findByToken|first)$/;

/** Last calls of a query that a builder makes of `select` and `from`. */
const QUERY_ENDS =
  /^(?:where|limit|get|execute|executeTakeFirst|executeTakeFirstOrThrow|single|maybeSingle|eq)$/;

/** The table or model a call looks one row up in; null when it reads none. */
export function readTable(file: SourceFile, call: TSESTree.CallExpression): string | null {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return null;
  const method = keyOf(callee) ?? "";
  if (READS.test(method) && (call.arguments.length > 0 || method === "first"))
    return tableOf(file, callee.object);
  return QUERY_ENDS.test(method) && unwrap(wrapped(call).parent ?? call).type !== "MemberExpression"
    ? queriedTable(call)
    : null;
}

/** `db.select().from(invites).where(…)`, `db.selectFrom("invites").where(…)`, `client.from("invites").select().eq(…)`. */
function queriedTable(call: TSESTree.CallExpression): string | null {
  let table: string | null = null;
  let selects = false;
  for (let step: Node = call; step.type === "CallExpression";) {
    const callee = unwrap(step.callee);
    if (callee.type !== "MemberExpression") break;
    const method = keyOf(callee);
    const [first] = step.arguments;
    if (method === "select" || method === "selectFrom" || method === "selectAll") selects = true;
    if ((method === "from" || method === "selectFrom") && first)
      table = textOfLiteral(first) ?? referenceName(first);
    step = unwrap(callee.object);
  }
  return selects ? table : null;
}

/** `prisma.magicLink`, `db.insert(magicLinks)`, `knex("magic_links")`, `MagicLink`, `collection("…")`, a repository's name. */
function tableOf(file: SourceFile, node: Node): string | null {
  const inner = unwrap(node);
  if (inner.type === "MemberExpression")
    return keyOf(inner)?.replace(/(?:Repository|Repo|Model|Collection|Store|Service|Dao)$/, "") ?? null;
  if (inner.type === "Identifier")
    return NOT_TABLES.test(inner.name)
      ? null
      : inner.name.replace(/(?:Repository|Repo|Model|Collection|Store|Dao)$/, "");
  if (inner.type !== "CallExpression") return null;
  const callee = unwrap(inner.callee);
  const first = inner.arguments[0];
  const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
  if (
    first &&
    (callee.type === "Identifier" ||
      method === "insert" ||
      method === "insertInto" ||
      method === "into" ||
      method === "from" ||
      method === "collection" ||
      method === "ref" ||
      method === "table" ||
      method === "getRepository" ||
      method === "model" ||
      method === "update" ||
      method === "updateTable")
  ) {
    const text = textOfLiteral(first);
    if (text !== null) return text;
    if (unwrap(first).type === "Identifier") return (unwrap(first) as TSESTree.Identifier).name;
  }
  return callee.type === "MemberExpression" ? tableOf(file, callee.object) : null;
}

/** The objects with columns among a write's arguments. */
export function writtenObjects(file: SourceFile, call: CallLike): Node[] {
  const found: Node[] = [];
  const visit = (node: Node, depth: number): void => {
    const inner = unwrap(node);
    if (inner.type === "ArrayExpression") {
      for (const element of inner.elements) if (element) visit(element, depth);
      return;
    }
    const shape = shapeOf(file, inner);
    if (shape.properties.size === 0) return;
    const nested = ["data", "create", "$set", "values", "update", "Item"].flatMap(
      (name) => shape.properties.get(name) ?? [],
    );
    if (nested.length > 0 && depth < 3) for (const each of nested) visit(each, depth + 1);
    else found.push(inner);
  };
  for (const argument of call.arguments) visit(argument, 0);
  return found;
}

/** What the rows of a table are for. */
export function rowKind(table: string, columns: readonly string[]): CredentialKind {
  const text = `${table} ${columns.join(" ")}`;
  if (/refresh/i.test(text)) return "refresh";
  if (/session|remember/i.test(table)) return "session";
  return /reset|invit|magic|verif|share|link/i.test(text) ? "link" : "access";
}

/** Holds if the code around a lookup asks for the row's age, or hands the row to somebody who may. */
export function isChecked(file: SourceFile, call: CallLike, fn: Node): boolean {
  if (AGE_WORDS.test(codeOf(file, fn)) || isValidatedFirst(file, call, fn)) return true;
  const held = rowHolder(call);
  if (!held) return true;
  return rowNames(held).some((name) => {
    const variable = variableOf(file, name);
    return variable !== null && readsOf(variable).some(isHandedOn);
  });
}

/** `await validateInvitation(token)` before the row with that token is read: what that asks is not known here. */
function isValidatedFirst(file: SourceFile, call: CallLike, fn: Node): boolean {
  const asked = file.textOf(call);
  return within(file, "CallExpression", fn).some(
    (each) =>
      each.range[1] < call.range[0] &&
      /^(?:validate|verify|check|assert|ensure)\w/.test(calledName(each)) &&
      each.arguments.some((argument) => {
        const text = file.textOf(argument);
        return /token|code|key/i.test(text) && text.length < 60 && asked.includes(text);
      }),
  );
}

/** Holds if something of the row that was found is read or written; a code that must be new is only looked for. */
export function isRowUsed(file: SourceFile, call: CallLike): boolean {
  const held = rowHolder(call);
  return (held ? rowNames(held) : []).some((name) => {
    const variable = variableOf(file, name);
    return (
      variable !== null &&
      readsOf(variable).some((read) => {
        const member = wrapped(read).parent;
        return member?.type === "MemberExpression" && unwrap(member.object) === unwrap(read);
      })
    );
  });
}

/** What the result of a lookup is called: `const row = await find(…)`, `find(…, (error, row) => …)`. */
function rowHolder(call: CallLike): Node | null {
  const holder = wrapped(call).parent;
  if (holder?.type === "VariableDeclarator") return holder.id;
  const last = call.arguments.at(-1);
  const answered = last && unwrap(last);
  return answered && isFunction(answered) ? (answered.params[1] ?? null) : null;
}

/** The names a query's result gets: `row`, `[row]`, `{ data: row }`. */
function rowNames(pattern: Node): TSESTree.Identifier[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "ArrayPattern":
      return pattern.elements.flatMap((each) => (each ? rowNames(each) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((each) =>
        each.type === "Property" && /^(?:data|rows?|result)$/.test(keyOf(each) ?? "")
          ? rowNames(each.value)
          : [],
      );
    default:
      return [];
  }
}

/** Handed on whole: whoever gets it may look. */
function isHandedOn(read: Node): boolean {
  let at = wrapped(read);
  while (
    at.parent?.type === "LogicalExpression" ||
    (at.parent?.type === "ConditionalExpression" && at.parent.test !== at)
  )
    at = wrapped(at.parent);
  // `withNames(db, [row])`
  if (at.parent?.type === "ArrayExpression") at = wrapped(at.parent);
  // `return { link }`
  if (at.parent?.type === "Property" && at.parent.value === at) at = wrapped(at.parent.parent);
  const { parent } = at;
  return (isCallLike(parent) && parent.arguments.includes(at as never)) || parent?.type === "ReturnStatement";
}

/** Holds for a handler that is registered with something that runs before it: `get(path, requireUser, handler)`, `{ preHandler }`. */
export function runsBehindGuard(file: SourceFile, fn: Node): boolean {
  const call = wrapped(fn).parent;
  if (!isCallLike(call)) return false;
  const index = call.arguments.indexOf(wrapped(fn) as never);
  return call.arguments.slice(1, index).some((argument) => {
    const inner = unwrap(argument);
    return inner.type === "ObjectExpression"
      ? [...shapeOf(file, inner).properties.keys()].some((name) =>
          /^(?:preHandler|preValidation|onRequest|beforeHandle|preHandlers|auth|middlewares?|use|guards?|pre)$/.test(
            name,
          ),
        )
      : true;
  });
}
