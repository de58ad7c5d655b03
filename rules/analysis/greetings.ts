import type { SourceFile } from "./file.js";
import { definitionsOf, variableOf } from "./bindings.js";
import { identifiersIn } from "./identifiers.js";
import { lineupOf } from "./lineups.js";
import type { MailPart } from "./mail.js";
import { shortText, type Mixed } from "./mixed.js";
import { isFunction, keyOf, unwrap, type Node } from "./nodes.js";
import { salutationNames } from "./salutations.js";
import { sourcesOf, type Source } from "./sources.js";

/** Messages that speak to somebody else than the one they go to. */
export function byGreeting(file: SourceFile, to: readonly MailPart[], content: readonly MailPart[]): Mixed[] {
  const recipients = to.flatMap((part) => sourcesOf(file, part.value)).filter((source) => source.loop);
  if (recipients.length === 0) return byChoice(file, to, content);
  const found: Mixed[] = [];
  for (const part of content)
    for (const name of salutationNames(file, part.value)) {
      const sources = sourcesOf(file, name);
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
  return found;
}

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
