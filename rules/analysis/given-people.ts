import type { TSESTree } from "@typescript-eslint/utils";
import { FORM_NAMES, SETS_UP } from "../models/environments.js";
import { CALLER_PARAMETERS } from "../models/people.js";
import type { SourceFile } from "./file.js";
import { givenTo, type Evidence, type Given } from "./flow.js";
import { namesSharedThing } from "./keys.js";
import {
  isCarriedPersonName,
  isHarmlessName,
  isIdentityName,
  isLinkedName,
  isOnePersonName,
  isPersonName,
  isOnlyPersonsProperty,
  isPrivateProperty,
  isSharedProperty,
  wordsOf,
} from "./names.js";
import { functionAround, nameOf, type FunctionNode, type Node } from "./nodes.js";

/** Holds for a property that says which person a record is of: `id`, `memberId`; not `officeId`. */
const isOwnId = (name: string): boolean =>
  /^(?:id|uid|_id|sub)$/.test(name) ||
  isIdentityName(name) ||
  isPersonName(name.replace(/_?(?:[Ii]d|[Nn]o)$/, ""));

/**
 * One person whom the function around a value was given, and whose id the value is made with:
 * `driver` in `async dashboard(driver) { … query(sql, [driver.id]) … }`. Nobody's if the key is made with it, too.
 */
export function personGiven(
  file: SourceFile,
  { key, value }: { key: Node | null; value: Node },
): Evidence | null {
  const fn = functionAround(value);
  if (!fn) return null;
  const inKey = key ? givenTo(file, key, fn) : [];
  for (const given of givenTo(file, value, fn)) {
    const name = personAt(fn, given);
    if (!name || inKey.some((other) => covers(other, given))) continue;
    return {
      label: "identity",
      at: name,
      from: null,
      byName: false,
      says: { en: "the value is made with its id", ja: "値はこの ID を使って作られます" },
    };
  }
  return null;
}

/** Holds if all that a key takes of one person is which group they belong to: `rank:${student.classId}`. */
export function namesGroupOnly(file: SourceFile, key: Node): boolean {
  const fn = functionAround(key);
  const given = fn ? givenTo(file, key, fn) : [];
  return (
    given.some(({ parts }) => parts.length > 0) &&
    given.every(({ index, parts }) => {
      const parameter = fn!.params[index];
      const name = parameter?.type === "Identifier" ? parameter.name : "";
      return parts.length === 0
        ? !isPersonName(name) && !isIdentityName(name)
        : parts.length === 1 && typeof parts[0] === "string" && namesSharedThing(parts[0]);
    })
  );
}

/**
 * One person whom the function around a value was given, when the value is that person, or holds their id or one of
 * their fields: `{ id: member.id, name: member.name }` in `view(member, wineId)`, `find(customerId)`.
 */
export function givenPersonIn(file: SourceFile, values: readonly Node[]): Evidence | null {
  for (const value of values) {
    const fn = functionAround(value);
    for (const { index, parts } of fn ? givenTo(file, value, fn) : []) {
      const parameter = fn!.params[index];
      const name = parameter?.type === "AssignmentPattern" ? parameter.left : parameter;
      if (name?.type === "ObjectPattern" && parts.length === 1 && isTyped(parts[0]))
        return typedBy(name, parts[0]);
      if (name?.type !== "Identifier" || parts.length > 1 || isCallback(name)) continue;
      const isGiven =
        isOnePerson(name.name, parts[0] ?? null) ||
        (parts.length === 1 && isTyped(parts[0]) && isFilledIn(name.name)) ||
        (parts.length === 0 &&
          (isFormType(name) || (isTyped(name.name) && !SETS_UP.test(nameOf(fn!) ?? ""))));
      if (!isGiven) continue;
      return {
        label: "personal",
        at: name,
        from: null,
        byName: false,
        says: { en: `\`${name.name}\` is one person`, ja: `\`${name.name}\` は 1 人の利用者です` },
      };
    }
  }
  return null;
}

/** `(subscriber: (message: string) => void)`: something that is called is nobody. */
function isCallback(parameter: TSESTree.Identifier): boolean {
  const type = parameter.typeAnnotation?.typeAnnotation;
  return (
    type?.type === "TSFunctionType" ||
    (type?.type === "TSTypeReference" &&
      type.typeName.type === "Identifier" &&
      /(?:Handler|Listener|Callback|Fn|Function|Subscriber|Observer)$/.test(type.typeName.name))
  );
}

const formNames = new Set(FORM_NAMES);

/** Holds for the name of a form, or of a record that belongs to a person: `booking`, `createBookingDto`, `input`. */
const isFilledIn = (name: string): boolean => isLinkedName(name) || formNames.has(wordsOf(name).at(-1) ?? "");

/** Holds for a field that only a person has: `email`; shops have an address and a telephone as well. */
const isTyped = (part: Given["parts"][number] | undefined): part is string =>
  typeof part === "string" && isOnlyPersonsProperty(part);

/** `(dto: CreateBookingDto)`: what somebody filled in about themselves, by the name of its type. */
function isFormType(parameter: TSESTree.Identifier): boolean {
  const type = parameter.typeAnnotation?.typeAnnotation;
  const name =
    type?.type === "TSTypeReference" && type.typeName.type === "Identifier" ? type.typeName.name : "";
  const about = /^(\w+?)(?:Dto|DTO|Input|Form|FormData|FormValues|Request|RequestDto|Body)$/.exec(name)?.[1];
  return about !== undefined && (isOnePersonName(about) || (isLinkedName(about) && !/[^s]s$/i.test(about)));
}

const typedBy = (at: Node, field: string): Evidence => ({
  label: "personal",
  at,
  from: null,
  byName: false,
  says: { en: `\`${field}\` is a person's`, ja: `\`${field}\` は個人の情報です` },
});

/** Holds if a parameter's name, and the part of it that is taken, say that it is about one person. */
function isOnePerson(name: string, part: Given["parts"][number] | null): boolean {
  // The name alone has to say it plainly: a `redisEventSubscriber` is no person, an `authToken` may be a setting.
  if (part === null)
    return (
      CALLER_PARAMETERS.test(name) ||
      (isOnePersonName(name) && wordsOf(name).length <= (/^current/i.test(name) ? 2 : 1)) ||
      (isIdentityName(name) && !isCompanyId(name) && !/token|secret|key|cookie/i.test(name))
    );
  if (typeof part !== "string" || isHarmlessName(part)) return false;
  const isPerson = isOnePersonName(name) || (isCarriedPersonName(name) && !/[^s]s$/i.test(name));
  return isPerson && (isOwnId(part) || isPrivateProperty(part) || isSharedProperty(part));
}

const isCompanyId = (name: string): boolean => /^(?:tenant|org|organi[sz]ation|workspace)/i.test(name);

/** The parameter a part belongs to, if it is one person's id. */
function personAt(fn: FunctionNode, { index, parts }: Given): Node | null {
  const parameter = fn.params[index];
  const [first] = parts;
  if (parameter?.type !== "Identifier" || typeof first !== "string" || parts.length !== 1) return null;
  const { name } = parameter;
  return isOwnId(first) && (isCarriedPersonName(name) || isPersonName(name)) && !/[^s]s$/i.test(name)
    ? parameter
    : null;
}

/** Holds if a part of a parameter contains another, or is in it. */
const covers = (a: Given, b: Given): boolean =>
  a.index === b.index && a.parts.every((part, at) => at >= b.parts.length || part === b.parts[at]);
