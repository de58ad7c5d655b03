import {
  BACK_OFFICE_WORDS,
  ORDINARY_ROLES,
  OTHER_ROLES,
  POLICY_WORDS,
  ROLE_GUARD_WORDS,
} from "../models/policies.js";
import { calledName, namesOf } from "./chains.js";
import { wordsOf } from "./names.js";
import { keyOf, stringOf, unwrap, type CallLike, type Node } from "./nodes.js";

const guardWords = new Set(ROLE_GUARD_WORDS);
const ordinary = new Set(ORDINARY_ROLES);
const roles = new Set([...ORDINARY_ROLES, ...OTHER_ROLES, ...POLICY_WORDS, ...BACK_OFFICE_WORDS]);

/** Holds for a guard that lets in whoever has one of some roles, of which one is everybody's: `authorize("patient")`. */
export function letsInEverybody(call: CallLike): boolean {
  if (!wordsOf(calledName(call)).some((word) => guardWords.has(word))) return false;
  return namesEverybody(call.arguments);
}

/** Holds for names of roles, as texts, members or lists of them, one of which everybody who signs up has: `Role.CUSTOMER`. */
export function namesEverybody(nodes: readonly Node[]): boolean {
  const named = nodes.flatMap(elementsOf).map(lastWordOf);
  return (
    named.length > 0 &&
    named.every((word) => word !== null && roles.has(word)) &&
    named.some((word) => ordinary.has(word!))
  );
}

/** Holds for a call that is told roles which not everybody has: `requireAuth(["admin"])`, `withAuth({ role: Role.STAFF })`. */
export function namesSpecialRoles(call: CallLike): boolean {
  const said = call.arguments.flatMap((argument): Node[] => {
    const inner = unwrap(argument);
    if (inner.type !== "ObjectExpression") return elementsOf(inner);
    return inner.properties.flatMap((each) =>
      each.type === "Property" && /^(?:allowed_?)?roles?$/i.test(keyOf(each) ?? "")
        ? elementsOf(each.value)
        : [],
    );
  });
  const named = said.flatMap((each) => lastWordOf(each) ?? []);
  return named.length > 0 && named.every((word) => roles.has(word) && !ordinary.has(word));
}

/** Holds for a guard that does what a role beside it says: `RolesGuard`. */
export const isRoleGuard = (node: Node): boolean => {
  const words = wordsOf(namesOf(node).at(-1) ?? "");
  return (
    words.some((word) => /^roles?$/.test(word)) &&
    words.every((word) => /^(?:roles?|guard|auth|jwt|middleware)$/.test(word))
  );
};

const elementsOf = (node: Node): Node[] => {
  const inner = unwrap(node);
  return inner.type === "ArrayExpression" ? inner.elements.filter((each) => each !== null) : [inner];
};

/** The word a role is called by: `patient` of `"PATIENT"`, `Role.Patient`, `ROLES.PATIENT`; null for anything longer. */
function lastWordOf(node: Node): string | null {
  const inner = unwrap(node);
  const text =
    stringOf(inner) ?? (inner.type === "MemberExpression" ? (namesOf(inner).at(-1) ?? null) : null);
  if (text === null) return null;
  const words = wordsOf(text).filter((word) => word !== "role");
  return words.length === 1 ? words[0]! : null;
}
