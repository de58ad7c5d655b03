import type { TSESTree } from "@typescript-eslint/utils";
import { textOfLiteral } from "./constants.js";
import { numberOf } from "./durations.js";
import type { SourceFile } from "./file.js";
import { isPersonName } from "./names.js";
import { callsWhere } from "./named-nodes.js";
import { functionAround, keyOf, statementOf, unwrap, type CallLike, type Node } from "./nodes.js";
import { shapeOf } from "./objects.js";
import { storeOf, keyText } from "./timed-stores.js";
import type { ExpirySearch } from "./expiry-search.js";
import { saysAccess } from "./access-names.js";
import { isUndefined } from "./expiry-options.js";

const storeWrites = callsWhere((name) =>
  /^(?:set|put|hset|hSet|hmset|hMSet|hsetnx|setnx|setNX|setex|setEx|psetex|pSetEx|getset)$/.test(name),
);

/** Keys of sessions and tokens that are stored for ever. */
export function unexpiringStores(search: ExpirySearch): void {
  const { file } = search;
  for (const call of storeWrites(file)) {
    const callee = unwrap(call.callee);
    const method = callee.type === "MemberExpression" ? keyOf(callee) : null;
    if (callee.type !== "MemberExpression" || method === null) continue;
    const store = storeOf(file, callee.object);
    const [key, value] = call.arguments;
    if (!store || !key || !value || key.type === "SpreadElement" || value.type === "SpreadElement") continue;
    const text = keyText(file, key);
    if (
      !(text && saysAccess(text.fixed) && text.varies) &&
      !(keepsPerson(file, key, value) && isReadAsSession(file, callee.object))
    )
      continue;
    if (/^set-?ex$/i.test(method) || /^psetex$/i.test(method)) {
      const lasts = numberOf(file, value);
      const scale = /^p/i.test(method) ? 1 : 1000;
      if (lasts !== null && lasts * scale > search.limit("session")) addTooLong(search, value, lasts, scale);
      continue;
    }
    const rest = call.arguments.slice(2);
    const isHash = /^h/i.test(method);
    const ttl = isHash ? "none" : timeToLiveIn(search, rest);
    if (ttl === "given") continue;
    if (isExpiredLater(search, call, key)) continue;
    const wrappedCall = statementOf(call);
    search.add({
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
      search.add({
        at: property,
        what: "noTtl",
        kind: "session",
        lasts: Infinity,
        fix: { do: "false", node: property },
      });
}

/** `set(user.id, JSON.stringify(user))`: a person's record under that person's id. */
function keepsPerson(file: SourceFile, key: Node, value: Node): boolean {
  const at = unwrap(key);
  const id = at.type === "CallExpression" && at.arguments[0] ? unwrap(at.arguments[0]) : at;
  if (id.type !== "MemberExpression" || !/^_?id$/.test(keyOf(id) ?? "")) return false;
  const owner = unwrap(id.object);
  const stored = unwrap(value);
  return (
    owner.type === "Identifier" &&
    isPersonName(owner.name) &&
    stored.type === "CallExpression" &&
    file.textOf(stored.callee) === "JSON.stringify" &&
    stored.arguments[0] !== undefined &&
    file.textOf(unwrap(stored.arguments[0])) === owner.name
  );
}

/** `const session = await redis.get(id)`: what the same store gives back is somebody's session. */
function isReadAsSession(file: SourceFile, store: Node): boolean {
  return file.all("VariableDeclarator").some((declarator) => {
    const call = declarator.init ? unwrap(declarator.init) : null;
    if (declarator.id.type !== "Identifier" || call?.type !== "CallExpression") return false;
    const callee = unwrap(call.callee);
    return (
      callee.type === "MemberExpression" &&
      keyOf(callee) === "get" &&
      file.textOf(callee.object) === file.textOf(store) &&
      saysAccess(declarator.id.name)
    );
  });
}

/** A lifetime beyond what a session may last; `scale` is how many milliseconds its unit has. */
const addTooLong = (search: ExpirySearch, value: Node, count: number, scale: 1 | 1000): void =>
  search.add({
    at: value,
    what: "tooLong",
    kind: "session",
    lasts: count * scale,
    fix: { do: "replace", node: value, unit: scale === 1 ? "milliseconds" : "seconds" },
  });

function timeToLiveIn(search: ExpirySearch, rest: readonly Node[]): "given" | "none" {
  const { file } = search;
  for (const argument of rest) {
    const inner = unwrap(argument);
    const text = textOfLiteral(inner);
    if (text !== null && /^(?:EX|PX|EXAT|PXAT|KEEPTTL)$/i.test(text)) {
      const value = rest[rest.indexOf(argument) + 1];
      const number = value ? numberOf(file, value) : null;
      const scale = /^PX$/i.test(text) ? 1 : 1000;
      if (value && number !== null && /^[EP]X$/i.test(text) && number * scale > search.limit("session"))
        addTooLong(search, value, number, scale);
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
      if (number !== null && !/expiration$|exat|pxat/i.test(name) && number * scale > search.limit("session"))
        addTooLong(search, value, number, scale);
      return "given";
    }
    if (shape.open || shape.literal === null) return "given";
  }
  return "none";
}

/** `redis.expire(key, …)` in the same function or chain. */
function isExpiredLater(search: ExpirySearch, call: CallLike, key: Node): boolean {
  const { file } = search;
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
    if (each.range[0] < scope.range[0] || each.range[1] > scope.range[1] || !each.arguments[0]) return false;
    return (
      file.textOf(each.arguments[0]) === wanted ||
      keyText(file, each.arguments[0])?.fixed === keyText(file, key)?.fixed
    );
  });
}
