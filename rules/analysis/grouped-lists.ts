import type { TSESTree } from "@typescript-eslint/utils";
import { PARTY_WORDS } from "../models/mail-words.js";
import { ID_WORDS } from "../models/people.js";
import { definitionsOf, variableOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { isPersonName, wordsOf } from "./names.js";
import { isCallLike, keyOf, unwrap, type Node } from "./nodes.js";

/** Something that goes into one of the lists that an object, a map or a list keeps. */
export interface Grouped {
  at: TSESTree.CallExpression;
  values: readonly Node[];
  /** What chooses the list. */
  key: Node | null;
}

const groupsCache = (file: SourceFile): Map<Variable, Grouped[]> => {
  const found = new Map<Variable, Grouped[]>();
  for (const at of file.all("CallExpression")) {
    const callee = unwrap(at.callee);
    if (callee.type !== "MemberExpression" || !/^(?:push|add|unshift)$/.test(keyOf(callee) ?? "")) continue;
    const chosen = chosenList(file, callee.object);
    if (!chosen) continue;
    const known = found.get(chosen.keeper) ?? [];
    found.set(chosen.keeper, known);
    known.push({ at, values: at.arguments, key: chosen.key });
  }
  return found;
};

/** What goes into the lists that a variable keeps: `byBranch[one.branch].push(one.email)`. */
export const groupedIn = (file: SourceFile, variable: Variable): readonly Grouped[] =>
  file.fact(groupsCache).get(variable) ?? [];

/** The variable that keeps a list, and what the list is chosen by; null for a list that has a name of its own. */
function chosenList(file: SourceFile, list: Node, depth = 0): { keeper: Variable; key: Node | null } | null {
  const inner = unwrap(list);
  if (depth > 4) return null;
  switch (inner.type) {
    case "MemberExpression": {
      // `groups.at(-1)`, `groups[groups.length - 1]`, `groups[key]`; not `message.to`.
      const keeper = inner.computed ? keptBy(file, inner.object) : null;
      return keeper && { keeper, key: inner.property };
    }
    case "CallExpression": {
      const callee = unwrap(inner.callee);
      if (callee.type !== "MemberExpression" || !/^(?:get|at)$/.test(keyOf(callee) ?? "")) return null;
      const keeper = keptBy(file, callee.object);
      return keeper && { keeper, key: inner.arguments[0] ?? null };
    }
    // `(groups[key] ??= []).push(…)`
    case "AssignmentExpression":
      return chosenList(file, inner.left, depth + 1);
    case "LogicalExpression":
      return chosenList(file, inner.left, depth + 1);
    case "Identifier": {
      const variable = variableOf(file, inner);
      for (const definition of variable ? definitionsOf(variable) : []) {
        const value = definition.kind === "value" && definition.parts.length === 0 ? definition.node : null;
        const chosen =
          value && (isCallLike(unwrap(value)) || !isNameOnly(value))
            ? chosenList(file, value, depth + 1)
            : null;
        if (chosen) return chosen;
      }
      return null;
    }
    default:
      return null;
  }
}

const isNameOnly = (node: Node): boolean => unwrap(node).type === "Identifier";

function keptBy(file: SourceFile, node: Node): Variable | null {
  const inner = unwrap(node);
  return inner.type === "Identifier" ? variableOf(file, inner) : null;
}

const parties = new Set(PARTY_WORDS);
const idWords = new Set(ID_WORDS);

/** Holds for a key by which one party's own things are kept: `familyId`, `customer.id`, `email`. */
export function saysParty(file: SourceFile, key: Node): boolean {
  const path = file
    .textOf(key)
    .split(/[.?![\]]+/)
    .filter((part) => part !== "");
  const last = wordsOf(path.at(-1) ?? "");
  const words = last.every((word) => idWords.has(word)) ? [...last, ...wordsOf(path.at(-2) ?? "")] : last;
  return words.some((word) => parties.has(word) || isPersonName(word));
}
