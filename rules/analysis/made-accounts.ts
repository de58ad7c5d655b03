import type { TSESTree } from "@typescript-eslint/utils";
import { ACCOUNT_MAKERS } from "../models/credential-names.js";
import { readsOf, variableOf } from "./bindings.js";
import { calledName } from "./chains.js";
import type { SourceFile } from "./file.js";
import { isCallLike, isFunction, keyOf, unwrap, wrapped, type Node } from "./nodes.js";
import { isPersonName } from "./names.js";
import { siblingNames } from "./naming-places.js";

/** Holds for a property of an object that becomes somebody's account: handed to a creating call, or to a model's constructor. */
export function isMadeAccount(file: SourceFile, property: TSESTree.Property): boolean {
  if (!siblingNames(property).some((name) => IDENTIFYING.test(name))) return false;
  let node: Node = property.parent;
  for (let depth = 0; depth < 10; depth += 1) {
    const at = wrapped(node);
    const parent = at.parent;
    if (!parent || isFunction(parent)) return false;
    if (isCallLike(parent)) return parent.arguments.includes(at as never) && makesAccounts(file, parent);
    if (parent.type === "VariableDeclarator")
      return parent.id.type === "Identifier" && isHandedToMaker(file, parent.id);
    if (parent.type === "Property") {
      // `{ data: { … } }`, `{ create: { … } }`, `{ $setOnInsert: { … } }`
      if (
        !/^(?:data|create|user|\$set|\$setOnInsert|values|account|admin|defaults|update|superadminCredentials|\w*[cC]redentials)$/.test(
          keyOf(parent) ?? "",
        )
      )
        return false;
      if (/[cC]redentials$/.test(keyOf(parent) ?? "")) return true;
      node = parent.parent;
    } else if (parent.type === "ArrayExpression") node = parent;
    else return false;
  }
  return false;
}

const IDENTIFYING =
  /^(?:e?mail|email_?address|user_?name|login(?:_?id)?|user_?id|role|identifier|account|メール|ユーザー名)$/i;

function makesAccounts(file: SourceFile, call: Node & { callee: Node }): boolean {
  if (call.type === "NewExpression") {
    const name = calledName(call as never);
    return isPersonName(name) && /^[A-Z]/.test(name);
  }
  const callee = unwrap(call.callee);
  if (!ACCOUNT_MAKERS.test(calledName(call as never))) return false;
  return callee.type !== "Identifier" || /user|account|admin|sign|regist/i.test(callee.name);
}

/** `const users = [{ email, password: "…" }]; await User.insertMany(users)`, or a loop that creates each. */
function isHandedToMaker(file: SourceFile, name: Node): boolean {
  const variable = variableOf(file, name);
  return (variable ? readsOf(variable) : []).some((read) => {
    const at = wrapped(read);
    const parent = at.parent;
    if (isCallLike(parent) && parent.arguments.includes(at as never)) return makesAccounts(file, parent);
    // `{ data: users }`
    if (
      parent?.type === "Property" &&
      keyOf(parent) === "data" &&
      parent.parent.type === "ObjectExpression"
    ) {
      const call = wrapped(parent.parent).parent;
      return isCallLike(call) && makesAccounts(file, call);
    }
    return parent?.type === "ForOfStatement" && parent.right === at && CREATES.test(file.textOf(parent.body));
  });
}

const CREATES = /\.(?:create|insert|insertOne|upsert|save|signUp|createUser)\(/;
