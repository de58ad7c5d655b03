import { declarationOf } from "./assignments.js";
import type { SourceFile } from "./file.js";
import { callsTo, localFunctionOf } from "./functions.js";
import { changesOf, changesWithin, placeOf, placesIn, placeSeen, type Place } from "./kept-places.js";
import { concerns, firstOf, isMadeOutside, isOfRun, type Seen } from "./kept-values.js";
import { functionDeclaring } from "./lifetimes.js";
import type { Mail, MailPart } from "./mail.js";
import type { Mixed } from "./mixed.js";
import { contains, functionAround, unwrap, type CallLike, type FunctionNode, type Node } from "./nodes.js";
import { runsSideBySide } from "./side-by-side.js";
import { within } from "./within.js";

/** A place that several runs share, filled by each of them and read after a pause, whichever functions do the two. */
export function byOverlap(file: SourceFile, mail: Mail, parts: readonly MailPart[]): Mixed[] {
  for (const places of [...parts.map(({ value }) => placesIn(file, value)), messagePlaces(file, mail)])
    for (const place of places) {
      const filling = lastFilling(file, place);
      const at = filling?.place.property === null ? place.rootAt : place.at;
      if (filling)
        return [
          {
            kind: "shared",
            at,
            name: file.textOf(at),
            steps: [
              {
                at: firstOf(filling),
                says: {
                  en: "another run may write it while this one waits",
                  ja: "待っている間に、別の処理が書き換えることがあります",
                },
              },
            ],
          },
        ];
    }
  return [];
}

/** A kept object that is sent as the message, or as a part of it, once for each property that is set: `send({ from, ...draft })`. */
function messagePlaces(file: SourceFile, { call }: Mail): readonly Place[] {
  const whole = call.arguments.flatMap((argument): readonly Node[] => {
    const inner = unwrap(argument);
    return inner.type === "ObjectExpression"
      ? inner.properties.flatMap((each) => (each.type === "SpreadElement" ? [each.argument] : []))
      : [inner];
  });
  return whole.flatMap((node) => {
    const place = placeOf(file, node);
    if (!place || place.property !== null) return [];
    const set = changesOf(file).flatMap((each) =>
      each.place.root === place.root && each.place.property !== null ? [each.place.property] : [],
    );
    return [...new Set(set)].map((property) => ({ ...place, property }));
  });
}

/** What fills a place before a pause after which it is read, in a function of which several runs overlap. */
function lastFilling(file: SourceFile, place: Place): Seen | null {
  for (const { run, at, calls } of runsAround(file, place.at)) {
    if (!run.async || !isShared(file, place, run, calls)) continue;
    const fillings = changesWithin(file, run)
      .flatMap((reached): Seen[] => {
        const seen = placeSeen(file, reached);
        return seen && concerns(seen, place) ? [{ ...reached, place: seen }] : [];
      })
      .filter((each) => firstOf(each).range[1] <= at.range[0]);
    const last = fillings.at(-1);
    if (!last || last.change.kind !== "set" || !isOfRun(file, last, run)) continue;
    const inBetween = calls.flatMap((call): [FunctionNode, number, number][] => {
      const fn = localFunctionOf(file, call.callee);
      const next = calls[calls.indexOf(call) + 1] ?? place.at;
      return fn ? [[fn, fn.range[0], next.range[0]]] : [];
    });
    const spans: [FunctionNode, number, number][] = [
      [run, firstOf(last).range[1], at.range[0]],
      ...inBetween,
    ];
    const waits = spans.some(([fn, from, to]) =>
      within(file, "AwaitExpression", fn).some(
        (each) => functionAround(each) === fn && each.range[0] >= from && each.range[1] <= to,
      ),
    );
    if (waits && runsSideBySide(file, run)) return last;
  }
  return null;
}

interface Run {
  run: FunctionNode;
  /** Where the run reads the place, or calls what does. */
  at: Node;
  calls: readonly CallLike[];
}

function runsAround(file: SourceFile, at: Node, calls: readonly CallLike[] = []): Run[] {
  const run = functionAround(at);
  if (!run) return [];
  const further =
    calls.length < 2
      ? callsTo(file, run).flatMap((call) =>
          contains(run, call) ? [] : runsAround(file, call, [call, ...calls]),
        )
      : [];
  return [{ run, at, calls }, ...further];
}

/** Holds if overlapping runs of a function have one such place between them. */
function isShared(
  file: SourceFile,
  { variable }: Place,
  run: FunctionNode,
  calls: readonly CallLike[],
): boolean {
  if (!variable) return calls.every((call) => isMadeOutside(file, call, run));
  if (variable.defs.some((each) => (each.type as string) !== "Variable")) return false;
  const home = functionDeclaring(variable);
  return !contains(run, declarationOf(variable)) && (home === null || contains(home, run));
}
