import type { TSESTree } from "@typescript-eslint/utils";
import { COLLEAGUE_WORDS } from "../models/mail-words.js";
import type { SourceFile } from "./file.js";
import { definitionsOf, soleDefinitionOf, valueBehind, variableOf, type Variable } from "./bindings.js";
import { identifiersIn } from "./identifiers.js";
import { lineupOf } from "./lineups.js";
import { functionDeclaring, rootOf } from "./lifetimes.js";
import { mailsOf, type Mail, type MailPart } from "./mail.js";
import { shortText, type Mixed } from "./mixed.js";
import { isPrivateProperty, wordsOf } from "./names.js";
import { contains, isFunction, keyOf, unwrap, wrapped, type Node } from "./nodes.js";
import { openingNames, salutationNames } from "./salutations.js";
import { sourcesOf, type Source } from "./sources.js";
import { variablesIn } from "./turns.js";
import { standsForTheirs } from "./unread-names.js";

/** Messages that speak to somebody else than the one they go to. */
export function byGreeting(
  file: SourceFile,
  mail: Mail,
  to: readonly MailPart[],
  content: readonly MailPart[],
): Mixed[] {
  const recipients = to.flatMap((part) => sourcesOf(file, part.value)).filter((source) => source.loop);
  if (recipients.length === 0) return byChoice(file, to, content);
  const found: Mixed[] = [];
  for (const part of content) {
    const opening = new Set(openingNames(file, part.value));
    for (const name of salutationNames(file, part.value)) {
      const sources = sourcesOf(file, name);
      if (
        sources.length === 0 &&
        (isAnotherOfTheirs(file, name, recipients) ||
          (opening.has(name) && !areColleagues(file, recipients) && standsForTheirs(file, name, recipients)))
      )
        found.push({
          kind: "greeting",
          at: name,
          name: shortText(file, name),
          steps: [
            {
              at: recipients[0]!.at,
              says: { en: "the message goes to this one", ja: "宛先はこちらから取られます" },
            },
          ],
        });
      if (
        sources.length === 0 ||
        sources.some((source) => recipients.some((each) => related(file, source, each)))
      )
        continue;
      const source = sources[0]!;
      if (!recipients.every((each) => isSameList(file, each, source))) continue;
      found.push({
        kind: "greeting",
        at: name,
        name: shortText(file, name),
        steps: [
          {
            at: recipients[0]!.at,
            says: { en: "the message goes to this one", ja: "宛先はこちらから取られます" },
          },
        ],
      });
    }
  }
  return found.length > 0 ? found : byFirst(file, mail, recipients, content);
}

/** `const [first] = members; const text = template({ name: first.name })`: what is made for one of them goes to all. */
function byFirst(
  file: SourceFile,
  { call }: Mail,
  recipients: readonly Source[],
  content: readonly MailPart[],
): Mixed[] {
  for (const { value } of content)
    for (const { read } of variablesIn(file, value)) {
      const around = wrapped(read).parent;
      const isElement =
        around?.type === "MemberExpression" && around.computed && around.object === wrapped(read);
      const one = isElement ? around : read;
      const field = wrapped(one).parent;
      const key = field?.type === "MemberExpression" && field.object === wrapped(one) ? keyOf(field) : null;
      if (!field || key === null || !(key === "name" || isPrivateProperty(key))) continue;
      const [source, ...others] = sourcesOf(file, one);
      if (source?.kind !== "fixed" || others.length > 0 || !source.lineup) continue;
      const isOneOfThem = recipients.every((each) => each.kind !== "fixed" && isSameList(file, each, source));
      // In a group of rows, all may well be of one person.
      if (!isOneOfThem || sourcesOf(file, source.list).length > 0) continue;
      const at = contains(call, value) && !contains(value, field) ? value : field;
      const says = { en: "the message goes to this one", ja: "宛先はこちらから取られます" };
      return [
        { kind: "greeting", at, name: shortText(file, field), steps: [{ at: recipients[0]!.at, says }] },
      ];
    }
  return [];
}

/**
 * Holds for the record of somebody who is written to before or after the loop, as those in the loop are: `${guest.name} 様`
 * in what goes to each who waits. Those who work there may get a copy of a guest's letter.
 */
function isAnotherOfTheirs(file: SourceFile, name: Node, recipients: readonly Source[]): boolean {
  const root = rootOf(unwrap(name));
  const variable = root !== unwrap(name) && root.type === "Identifier" ? variableOf(file, root) : null;
  const only = variable ? soleDefinitionOf(variable) : null;
  if (!variable || !only || only.kind === "unknown") return false;
  const record = only.kind === "parameter" || only.kind === "value" ? typeOf(only.from) : null;
  return recipients.every(({ loop, list, at }) => {
    const around = functionDeclaring(variable);
    if (
      !loop ||
      !around ||
      !contains(around, loop) ||
      contains(loop, variable.identifiers[0] as unknown as Node)
    )
      return false;
    const made = [list, valueBehind(file, list)];
    if (made.some((each) => identifiersIn(file, each).some((other) => variableOf(file, other) === variable)))
      return false;
    if (speaksOfColleagues(file, made.concat(at))) return false;
    const kind = typeOf(unwrap(list).type === "Identifier" ? declaredAt(file, list) : null);
    if (record && kind && file.textOf(kind).replace(/^(?:readonly )?|\[\]$/g, "") === file.textOf(record))
      return true;
    return isWrittenTo(file, variable, loop);
  });
}

const colleagues = new Set(COLLEAGUE_WORDS);

const speaksOfColleagues = (file: SourceFile, nodes: readonly Node[]): boolean =>
  nodes
    .flatMap((each) => wordsOf(file.textOf(each).slice(0, 200)))
    .some((word) => colleagues.has(word) || colleagues.has(word.replace(/s$/, "")));

const areColleagues = (file: SourceFile, recipients: readonly Source[]): boolean =>
  recipients.some(({ list, at, lineup }) =>
    speaksOfColleagues(file, lineup ? [list, at, lineup.at] : [list, at]),
  );

const typeOf = (name: Node | null): TSESTree.TypeNode | null =>
  (name?.type === "Identifier" && name.typeAnnotation?.typeAnnotation) || null;

/** Where the only definition of a name stands. */
function declaredAt(file: SourceFile, name: Node): Node | null {
  const variable = variableOf(file, unwrap(name));
  const only = variable ? soleDefinitionOf(variable) : null;
  return only?.kind === "value" || only?.kind === "parameter" ? only.from : null;
}

/** Holds if a message outside a loop goes to a record's own address: `to: guest.email`. */
const isWrittenTo = (file: SourceFile, record: Variable, loop: Node): boolean =>
  mailsOf(file).some(
    (mail) =>
      !contains(loop, mail.call) &&
      mail.parts.some((part) => {
        const root = part.field === "to" ? rootOf(unwrap(part.value)) : null;
        return root?.type === "Identifier" && variableOf(file, root) === record;
      }),
  );

/** Holds if two elements are of one list: two loops over it, or over what one element of an outer loop has. */
function isSameList(file: SourceFile, one: Source, other: Source): boolean {
  if (one.lineup && other.lineup) return one.lineup.base === other.lineup.base;
  const [first, second] = [unwrap(one.list), unwrap(other.list)];
  if (first.type !== "MemberExpression" || second.type !== "MemberExpression") return false;
  const roots = [first.object, second.object].map((each) =>
    each.type === "Identifier" ? variableOf(file, each) : null,
  );
  return (
    roots[0] !== null && roots[0] === roots[1] && keyOf(first) !== null && keyOf(first) === keyOf(second)
  );
}

/** Holds if two values may well be of one record: one loop, or a list that comes from the other's element. */
function related(file: SourceFile, one: Source, other: Source): boolean {
  if (one.loop !== null && one.loop === other.loop) return true;
  const comesFrom = (inner: Source, outer: Source): boolean =>
    outer.loop !== null && sourcesOf(file, inner.list).some((each) => each.loop === outer.loop);
  return comesFrom(one, other) || comesFrom(other, one);
}

/** `to: people.find((each) => each.id === loan.holder)` in a message that speaks to the person of this turn. */
function byChoice(file: SourceFile, to: readonly MailPart[], content: readonly MailPart[]): Mixed[] {
  const chosen = to.flatMap((part) => chosenFrom(file, part.value) ?? []);
  const [first] = chosen;
  if (!first || chosen.length !== to.length) return [];
  for (const part of content)
    for (const name of salutationNames(file, part.value)) {
      const sources = sourcesOf(file, name);
      const [source] = sources;
      if (sources.length !== 1 || source?.kind !== "element" || !source.lineup) continue;
      const sameList = chosen.every(({ list }) => lineupOf(file, list)?.base === source.lineup!.base);
      // `people.find((each) => each.id === person.id)` is this turn's person once more.
      const asked = chosen.some(({ test }) => namesElement(file, test, source));
      if (!sameList || asked) continue;
      return [
        {
          kind: "greeting",
          at: name,
          name: shortText(file, name),
          steps: [
            {
              at: first.call,
              says: { en: "the message goes to this one", ja: "宛先はこちらから取られます" },
            },
          ],
        },
      ];
    }
  return [];
}

/** The list and the condition by which a person was found, when a value is read from nothing else. */
function chosenFrom(file: SourceFile, value: Node, depth = 0): { list: Node; test: Node; call: Node } | null {
  const inner = unwrap(value);
  if (depth > 6) return null;
  if (inner.type === "MemberExpression") return chosenFrom(file, inner.object, depth + 1);
  if (inner.type === "ArrayExpression" && inner.elements.length === 1 && inner.elements[0])
    return chosenFrom(file, inner.elements[0], depth + 1);
  if (inner.type === "Identifier") {
    const variable = variableOf(file, inner);
    const [only, ...more] = variable ? definitionsOf(variable) : [];
    return only?.kind === "value" && more.length === 0 ? chosenFrom(file, only.node, depth + 1) : null;
  }
  if (inner.type !== "CallExpression" || inner.callee.type !== "MemberExpression") return null;
  const test = inner.arguments[0] ? unwrap(inner.arguments[0]) : null;
  return keyOf(inner.callee) === "find" && isFunction(test)
    ? { list: inner.callee.object, test, call: inner }
    : null;
}

/** Holds if a condition speaks of the element of a turn itself: `person.id`, `person`. */
const namesElement = (file: SourceFile, test: Node, { at }: Source): boolean => {
  const element = at.type === "Identifier" ? variableOf(file, at) : null;
  return identifiersIn(file, test).some((name) => variableOf(file, name) === element);
};
