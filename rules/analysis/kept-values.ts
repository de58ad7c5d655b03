import { assigns, declarationOf, isSetBefore } from "./assignments.js";
import { definitionsOf, type Variable } from "./bindings.js";
import type { SourceFile } from "./file.js";
import { callsTo, localFunctionOf } from "./functions.js";
import { turnAround } from "./growing.js";
import { identifiersIn } from "./identifiers.js";
import {
  changesOf,
  changesWithin,
  placeOf,
  placesIn,
  placeSeen,
  type Change,
  type Place,
  type Reached,
} from "./kept-places.js";
import { functionDeclaring } from "./lifetimes.js";
import type { Mail, MailPart } from "./mail.js";
import type { Mixed } from "./mixed.js";
import {
  contains,
  functionAround,
  isCallLike,
  unwrap,
  type CallLike,
  type FunctionNode,
  type Node,
} from "./nodes.js";
import { sourcesOf, type Source } from "./sources.js";
import { isOfOneRun, variablesIn } from "./turns.js";

/** What a message is made of that still holds what earlier turns put in, by whatever function of the file they do it. */
export function byKept(
  file: SourceFile,
  mail: Mail,
  to: readonly MailPart[],
  content: readonly MailPart[],
): Mixed[] {
  const turns = turnsAround(file, mail.call);
  if (turns.length === 0) return [];
  const addressed = new Set(to.flatMap((part) => placesIn(file, part.value)).map(nameOfPlace));
  const found: Mixed[] = [];
  for (const part of content)
    for (const place of placesIn(file, part.value).flatMap((each) => partsOf(file, each, turns))) {
      const known = turns.map((turn) => keptIn(file, turn, place, addressed.has(nameOfPlace(place)), to));
      const kept = known.find((answer) => answer !== null);
      if (kept && kept !== "fresh") found.push(kept);
    }
  return found;
}

/** An object that is read as a whole, once for each property that a turn sets: each may be kept or not. */
function partsOf(file: SourceFile, place: Place, turns: readonly Turn[]): readonly Place[] {
  if (place.property !== null) return [place];
  const properties = turns.flatMap(({ loop }) =>
    changesIn(file, loop).flatMap((each) =>
      each.place.root === place.root && each.place.property !== null ? [each.place.property] : [],
    ),
  );
  return [place, ...[...new Set(properties)].map((property) => ({ ...place, property }))];
}

const nameOfPlace = (place: Place): string => `${place.root}.${place.property ?? ""}`;

/** A loop in which a message is sent, and where the loop's own code leads to it. */
interface Turn {
  loop: Node;
  /** The message, or the call of the function that sends it. */
  at: Node;
  calls: readonly CallLike[];
}

/** The loops a message is sent in, also where the loop calls the function that sends it. */
function turnsAround(file: SourceFile, at: Node, calls: readonly CallLike[] = []): Turn[] {
  const found: Turn[] = [];
  let inner = at;
  for (let loop = turnAround(file, at); loop; loop = turnAround(file, loop)) {
    found.push({ loop, at, calls });
    inner = loop;
  }
  const fn = functionAround(inner);
  if (fn && calls.length < 2)
    for (const call of callsTo(file, fn))
      if (!contains(fn, call)) found.push(...turnsAround(file, call, [call, ...calls]));
  return found;
}

function keptIn(
  file: SourceFile,
  { loop, at, calls }: Turn,
  place: Place,
  isAddressed: boolean,
  to: readonly MailPart[],
): Mixed | "fresh" | null {
  if (!outlives(file, place, loop, calls)) return "fresh";
  const changes = changesIn(file, loop).filter((each) => concerns(each.place, place));
  if (changes.length === 0) return null;
  const isNew = (each: Seen): boolean =>
    each.change.kind === "emptied" || (each.change.kind === "set" && !isPersonal(file, each, loop));
  if (changes.some(isNew)) return "fresh";
  const sets = (expression: Node): boolean => setsPlace(file, expression, place);
  if (isSetBefore(at, loop, sets)) return "fresh";
  const change = changes.find(
    (each) =>
      isPersonal(file, each, loop) &&
      (each.change.kind === "grown" ||
        (!isAddressed && firstOf(each).range[0] < at.range[1] && !isGuarded(file, each, loop, changes))),
  );
  const isSent = ({ value }: MailPart): boolean =>
    isOfTurn(file, value, loop, calls) || isSetInTurn(file, value, loop, at);
  if (!change || !to.some(isSent)) return null;
  const grows = change.change.kind === "grown";
  const read = change.place.property === null ? place.rootAt : place.at;
  return {
    kind: "carried",
    at: read,
    name: file.textOf(read),
    steps: [
      {
        at: firstOf(change),
        says: grows
          ? { en: "grows from turn to turn", ja: "回を重ねるごとに増えていきます" }
          : { en: "set only in some turns", ja: "設定されるのは一部の回だけです" },
      },
    ],
    place,
    loop,
  };
}

/** A change within a turn, with the place it means there. */
export interface Seen extends Reached {
  place: Place;
}

const seenCache = (_file: SourceFile): Map<Node, readonly Seen[]> => new Map();

/** The changes a turn makes, with the places they mean in it. */
export function changesIn(file: SourceFile, loop: Node): readonly Seen[] {
  const cache = file.fact(seenCache);
  let known = cache.get(loop);
  if (!known) {
    known = changesWithin(file, loop).flatMap((reached) => {
      const place = placeSeen(file, reached);
      return place ? [{ ...reached, place }] : [];
    });
    cache.set(loop, known);
  }
  return known;
}

/** Where the code that is looked at makes a change: the change itself, or the call that leads to it. */
export const firstOf = ({ change, calls }: Reached): Node => calls[0] ?? change.at;

/** Holds if what is said of one place is said of the other too. */
export const concerns = (one: Place, other: Place): boolean =>
  one.root === other.root &&
  (one.property === other.property || one.property === null || other.property === null);

/** Holds if a place is the same in all turns of a loop: declared outside, a field of an object made outside. */
export function outlives(file: SourceFile, place: Place, loop: Node, calls: readonly CallLike[]): boolean {
  if (place.variable) {
    const declared = declarationOf(place.variable);
    const home = functionDeclaring(place.variable);
    // A variable, or a class with what belongs to the class itself.
    const isOwn = definitionsOf(place.variable).every(({ kind }) => kind === "value" || kind === "class");
    return isOwn && !contains(loop, declared) && (home === null || contains(home, loop));
  }
  // The object whose field it is: `this` of the loop's own method, or what the loop calls the method on.
  return calls.every((call) => isMadeOutside(file, call, loop));
}

/** Holds if the object that a method is called on was there before a loop, or a function, that calls it. */
export function isMadeOutside(file: SourceFile, call: CallLike, loop: Node): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return call.type !== "NewExpression";
  let root = unwrap(callee.object);
  while (root.type === "MemberExpression") root = unwrap(root.object);
  if (root.type === "ThisExpression") return true;
  const object = root.type === "Identifier" ? placeOf(file, root) : null;
  return object?.variable !== undefined && object?.variable !== null
    ? !contains(loop, declarationOf(object.variable)) && !isMadeFor(object.variable, loop)
    : false;
}

const isMadeFor = (variable: Variable, loop: Node): boolean =>
  definitionsOf(variable).some((each) => each.kind === "value" && contains(loop, each.node));

/** Holds if a change puts in something of the turn's own element. */
export function isPersonal(file: SourceFile, { change, calls }: Reached, loop: Node): boolean {
  return change.values.some((value) => isOfTurn(file, value, loop, calls));
}

/** Holds if a value is made from the turn's own element, also where it was handed over by calls. */
const isOfTurn = (file: SourceFile, value: Node, loop: Node, calls: readonly CallLike[]): boolean =>
  isMadeFrom(file, value, calls, (each) =>
    sourcesOf(file, each).some((source) => isElementOf(file, source, loop)),
  );

/** `letter.to = person.email; …; send(letter.to, letter.body)`: what every turn has set to its own before a place. */
const isSetInTurn = (file: SourceFile, value: Node, loop: Node, at: Node): boolean =>
  placesIn(file, value).some(
    (place) =>
      changesIn(file, loop).some(
        (each) => each.change.kind === "set" && concerns(each.place, place) && isPersonal(file, each, loop),
      ) && isSetBefore(at, loop, (expression) => setsPlace(file, expression, place)),
  );

/** Holds if a change puts in something that this run of a function was called with. */
export const isOfRun = (file: SourceFile, { change, calls }: Reached, run: FunctionNode): boolean =>
  change.values.some((value) => isMadeFrom(file, value, calls, (each) => isOfOneRun(file, each, run)));

/** Holds if a value, or what calls handed over for it, is what is asked for. */
function isMadeFrom(
  file: SourceFile,
  value: Node,
  calls: readonly CallLike[],
  isAsked: (value: Node) => boolean,
  depth = 0,
): boolean {
  if (isAsked(value)) return true;
  const call = calls.at(-1);
  const fn = call ? localFunctionOf(file, call.callee) : null;
  if (!call || !fn || depth > 4) return false;
  return variablesIn(file, value).some(({ variable }) =>
    definitionsOf(variable).some((each) => {
      // An element of what is handed over: `for (const line of order.lines)`.
      if (each.kind === "value")
        return each.parts[0] === "[]" && isMadeFrom(file, each.node, calls, isAsked, depth + 1);
      const argument = each.kind === "parameter" && each.fn === fn ? call.arguments[each.index] : undefined;
      return argument !== undefined && isMadeFrom(file, argument, calls.slice(0, -1), isAsked, depth + 1);
    }),
  );
}

const isElementOf = (file: SourceFile, source: Source, loop: Node, depth = 0): boolean =>
  source.loop === loop ||
  (depth < 3 &&
    source.loop !== null &&
    contains(loop, source.loop) &&
    sourcesOf(file, source.list).some((each) => isElementOf(file, each, loop, depth + 1)));

const changesByNode = (file: SourceFile): ReadonlyMap<Node, Change> =>
  new Map(changesOf(file).map((each) => [each.at, each]));

/** Holds if an expression gives a place a new value, itself or by a function of this file that always does. */
function setsPlace(file: SourceFile, expression: Node, place: Place, depth = 0): boolean {
  if (expression.type === "AssignmentExpression" || expression.type === "VariableDeclarator") {
    const change = file.fact(changesByNode).get(expression);
    return change !== undefined && change.kind !== "grown" && concerns(change.place, place);
  }
  if (!isCallLike(expression) || depth > 2) return false;
  const fn = localFunctionOf(file, expression.callee);
  return (
    fn?.body != null &&
    assigns(fn.body.type === "BlockStatement" ? fn.body : expression, (inner) =>
      inner === expression ? false : setsPlace(file, inner, place, depth + 1),
    )
  );
}

/** `if (last !== row.group) …`: what is asked about in the condition is kept on purpose. */
function isGuarded(file: SourceFile, seen: Seen, loop: Node, changes: readonly Seen[]): boolean {
  const kept = new Set(changesIn(file, loop).map((each) => each.place.root));
  for (const node of [seen.change.at, ...seen.calls])
    for (let parent = node.parent; parent && parent !== loop; parent = parent.parent) {
      if (parent.type !== "IfStatement" && parent.type !== "ConditionalExpression") continue;
      for (const name of identifiersIn(file, parent.test)) {
        const member =
          name.parent.type === "MemberExpression" && name.parent.property === name ? name.parent : name;
        const asked = placeOf(file, member);
        if (asked && (kept.has(asked.root) || changes.some((each) => each.place.root === asked.root))) {
          const within = asked.variable ? contains(loop, declarationOf(asked.variable)) : false;
          if (!within) return true;
        }
      }
    }
  return false;
}
