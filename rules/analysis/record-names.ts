import {
  MODEL_GETTERS, MODEL_SCOPES, MODEL_STEPS, MODEL_SUFFIXES, MODEL_TYPES, ROW_SECURITY,
} from "../models/databases.js"; // prettier-ignore
import type { LookupRow } from "../models/schema.js";
import { definitionsOf, soleDefinitionOf, variableOf } from "./bindings.js";
import { calledName, namesOf, type Chain, type Step } from "./chains.js";
import { injectedTokenOf } from "./injections.js";
import type { SourceFile } from "./file.js";
import { localFunctionOf, returnsOf } from "./functions.js";
import { wordsOf } from "./names.js";
import { fieldAssignments } from "./paths.js";
import {
  classAround,
  isCallLike,
  keyOf,
  propertyOf,
  stringOf,
  unwrap,
  type CallLike,
  type Node,
} from "./nodes.js";
import type { Condition } from "./record-conditions.js";
import { literalPart, textsOf } from "./texts.js";

const modelGetters = new Set(MODEL_GETTERS);
const modelTypes = new Set(MODEL_TYPES);
const modelSteps = new Set([...MODEL_STEPS, ...MODEL_SCOPES]);

export function recordName(file: SourceFile, row: LookupRow, step: Step): string | null {
  if (row.record === "key") return nameOfKey(file, step.call.arguments[0] ?? null);
  if (row.record !== "receiver") return tableName(file, placeOf(file, step.call, row.record));
  return step.receiver ? modelName(file, step.receiver) : null;
}

/** What an id is the id of: by the validator of the arguments it is one of, else by its name: `diaryId` → diary. */
function nameOfKey(file: SourceFile, node: Node | null): string | null {
  const name = node ? (namesOf(node).at(-1) ?? "") : "";
  for (let around = node?.parent; around && name !== ""; around = around.parent) {
    const args = around.type === "ObjectExpression" ? propertyOf(around, "args") : null;
    const validated = args ? propertyOf(unwrap(args.value), name) : null;
    const table = validated ? /\bid\(\s*["'](\w+)["']/.exec(file.textOf(validated.value)) : null;
    if (table) return table[1]!;
  }
  return /.(?:Id|ID|_id)$/.test(name) ? name.replace(/_?(?:Id|ID|id)$/, "") : null;
}

/** The kind that the prefix of a key names, where one table holds several: `` `ORDER#${id}` `` → ORDER. */
export function keyPrefix(file: SourceFile, conditions: readonly Condition[]): string | null {
  const prefixes = conditions.flatMap(({ value }) => {
    const inner = literalPart(file, value, []) ?? unwrap(value);
    const head =
      inner.type === "TemplateLiteral" && inner.expressions.length > 0 ? (inner.quasis[0]?.value.cooked ?? "")
      : inner.type === "BinaryExpression" && inner.operator === "+" ? (stringOf(inner.left as Node) ?? "")
      : ""; // prettier-ignore
    return /^([A-Za-z]\w*)[#:|/]/.exec(head)?.[1] ?? [];
  });
  return prefixes.at(-1) ?? null;
}

/** `"members"`, `members`, `schema.members`, `process.env.MEMBERS_TABLE`. */
export function tableName(file: SourceFile, node: Node | null): string | null {
  if (!node) return null;
  const inner = unwrap(node);
  const only = inner.type === "Identifier" ? variableOf(file, inner) : null;
  const held = only ? soleDefinitionOf(only) : null;
  // `const TableName = process.env.MEMBERS_TABLE`
  if (held?.kind === "value" && held.parts.length === 0 && isSetting(unwrap(held.node)))
    return tableName(file, held.node);
  const text =
    stringOf(inner) ??
    (inner.type === "Identifier" ? textsOf(file, inner).find((each) => /^[\w.\s"]+$/.test(each)) : undefined);
  const name =
    text !== undefined && text !== null
      ? text.trim().split(/\s+/)[0]!.replace(/^.*\./, "")
      : namesOf(inner).at(-1);
  return name ? withoutSuffix(name.replace(/^(?:TABLE|TBL)_|_?(?:TABLE|TBL)(?:_NAME)?$/i, "")) : null;
}

/** `process.env.MEMBERS_TABLE`, also with a way out: `… ?? "members"`, `…!`. */
const isSetting = (node: Node): boolean =>
  node.type === "MemberExpression" && /^(?:TABLE|TBL)_|_(?:TABLE|TBL)(?:_NAME)?$/i.test(keyOf(node) ?? "");

const suffix = new RegExp(`(?:${MODEL_SUFFIXES.join("|")})s?$`);

const bareSuffix = new RegExp(`^(?:${MODEL_SUFFIXES.join("|")})$`, "i");

const withoutSuffix = (name: string): string => {
  const bare = name.replace(suffix, "");
  return bare.length > 1 ? bare : name;
};

/** The name of the record a model object is for: by its type, what it was got with, or its own name. */
export function modelName(file: SourceFile, receiver: Node): string | null {
  const inner = unwrap(receiver);
  const got = gotWith(file, inner);
  if (got !== null) return got;
  const unscoped = withoutSteps(inner);
  if (unscoped !== inner) return modelName(file, unscoped);
  const names = namesOf(inner);
  const last = names.at(-1);
  if (last === undefined || last === "this") return null;
  if (isCallLike(inner)) return null;
  // `const Model = this.app.get("sequelize").models.visits`
  const only = inner.type === "Identifier" && bareSuffix.test(last) ? variableOf(file, inner) : null;
  const held = only ? soleDefinitionOf(only) : null;
  if (held?.kind === "value" && held.parts.length === 0)
    return withoutSuffix(namesOf(unwrap(held.node)).at(-1) ?? last);
  return withoutSuffix(last);
}

/** `Staff` in `Staff.unscoped()`, `Contact.scope("active")`. */
function withoutSteps(node: Node): Node {
  const inner = unwrap(node);
  if (inner.type !== "CallExpression" || inner.callee.type !== "MemberExpression") return inner;
  return modelSteps.has(calledName(inner)) ? withoutSteps(inner.callee.object) : inner;
}

/** `getRepository(User)`, `collection("users")`, a field or name that holds one, `@InjectRepository(User) …: Repository<User>`. */
function gotWith(file: SourceFile, node: Node, depth = 0): string | null {
  const inner = unwrap(node);
  if (depth > 3) return null;
  if (inner.type === "CallExpression") {
    if (modelGetters.has(calledName(inner))) return tableName(file, inner.arguments[0] ?? null);
    // `const visits = () => client.db("clinic").collection("visits")`
    const fn = inner.callee.type === "Identifier" ? localFunctionOf(file, inner.callee) : null;
    const [returned, ...others] = fn ? returnsOf(fn) : [];
    return returned && others.length === 0 ? gotWith(file, returned, depth + 1) : null;
  }
  if (inner.type === "MemberExpression" && inner.object.type === "ThisExpression") {
    const key = keyOf(inner);
    const owner = classAround(inner);
    if (key === null || !owner) return null;
    const injected = injectedTokenOf(file, owner, key, modelTypes);
    if (injected !== null) return injected;
    // `private visits = dataSource.getRepository(Visit)`, or the same in the constructor.
    const declared = owner.body.body.find(
      (member) => member.type === "PropertyDefinition" && keyOf(member) === key,
    );
    const initial = declared?.type === "PropertyDefinition" && declared.value ? [declared.value] : [];
    const [value, ...others] = [...initial, ...(fieldAssignments(file, owner).get(key) ?? [])];
    return value && others.length === 0 ? gotWith(file, value, depth + 1) : null;
  }
  if (inner.type !== "Identifier") return null;
  const variable = variableOf(file, inner);
  const only = variable ? soleDefinitionOf(variable) : null;
  if (only && "typeAnnotation" in only.from && only.from.typeAnnotation?.type === "TSTypeAnnotation") {
    const type = only.from.typeAnnotation.typeAnnotation;
    if (
      type.type === "TSTypeReference" &&
      type.typeName.type === "Identifier" &&
      modelTypes.has(type.typeName.name)
    ) {
      const first = type.typeArguments?.params[0];
      if (first?.type === "TSTypeReference" && first.typeName.type === "Identifier")
        return first.typeName.name;
    }
  }
  return only?.kind === "value" && only.parts.length === 0 ? gotWith(file, only.node, depth + 1) : null;
}

/** Holds for receivers that are a model, repository or collection by their looks. */
export function looksLikeModel(file: SourceFile, receiver: Node): boolean {
  const inner = unwrap(receiver);
  if (gotWith(file, inner) !== null) return true;
  if (withoutSteps(inner) !== inner) return looksLikeModel(file, withoutSteps(inner));
  if (isCallLike(inner) || inner.type === "ThisExpression") return false;
  const names = namesOf(inner);
  const last = names.at(-1) ?? "";
  // `Chat.Spaces.Members`: a service's interface, not a model.
  if (names.length > 2 && names.every((name) => /^[A-Z]/.test(name))) return false;
  if (suffix.test(last) && last.replace(suffix, "") !== "") return true;
  return (
    /^[A-Z][a-z]/.test(last) &&
    !/^(?:Object|Array|Promise|Reflect|Map|Set|JSON|Math|Date|Number|String|Boolean|Symbol|Intl|Atomics|Buffer|React|Vue|URL)$/.test(
      last,
    ) &&
    !/(?:Service|Api|API|Client|Controller|Helper|Util|Utils|Provider|Manager|Handler|Cache|Actions|Query|Queries)$/.test(
      last,
    )
  );
}

export function namesTable(file: SourceFile, node: Node | undefined): boolean {
  if (!node) return false;
  const inner = unwrap(node);
  if (stringOf(inner) !== null) return /^[\w."\s]+$/.test(stringOf(inner)!);
  if (inner.type === "MemberExpression")
    return !inner.computed && /^(?:schema|tables?|t|models?)$/i.test(namesOf(inner).at(-2) ?? "");
  if (inner.type !== "Identifier") return false;
  const variable = variableOf(file, inner);
  return (
    variable !== null &&
    definitionsOf(variable).every(
      (definition) =>
        definition.kind === "import" || (definition.kind === "value" && variable.scope.type === "module"),
    )
  );
}

/** A client that carries the session of its user reads only what row-level security lets that user read. */
export function hidesRows(file: SourceFile, chain: Chain): boolean {
  const names = namesOf(chain.steps[0]!.receiver ?? chain.root);
  const text = names.join(".");
  const made = madeText(file, chain.root);
  if (!ROW_SECURITY.clients.test(`${text} ${made}`)) return false;
  return !ROW_SECURITY.lifted.test(`${text} ${made}`);
}

function madeText(file: SourceFile, root: Node): string {
  const variable = root.type === "Identifier" ? variableOf(file, root) : null;
  return (variable ? definitionsOf(variable) : [])
    .map((definition) =>
      definition.kind === "value"
        ? file.textOf(definition.node).slice(0, 400)
        : definition.kind === "import"
          ? definition.imported
          : "",
    )
    .join(" ");
}

/** Holds if two names mean the same record: `members` and `Member`. */
export const sameRecord = (first: string, second: string): boolean =>
  bareRecord(first) === bareRecord(second);

/** What names of one record have in common: `orderItem` of `order_items` and `OrderItem`. */
export const bareRecord = (name: string): string => singular(wordsOf(name).join(""));

/** A word as it names one: `addresses` → address, `categories` → category, `children` → child. */
export const singular = (word: string): string =>
  word
    .replace(/children$/, "child")
    .replace(/people$/, "person")
    .replace(/ies$/, "y")
    .replace(/(ss|sh|tch|nch|x)es$/, "$1")
    .replace(/(?:(ss|us|is)|s)$/, "$1");

/** The value at a place of a call: `0.where`, looked up through constants. */
export function placeOf(file: SourceFile, call: CallLike, place: string): Node | null {
  const [index, ...parts] = place.split(".");
  const argument = call.arguments[Number(index)];
  if (!argument || argument.type === "SpreadElement") return null;
  return parts.length === 0 ? argument : literalPart(file, argument, parts);
}
