import type { SourceFile } from "./file.js";
import type { Flat } from "./flat-texts.js";
import { contains, functionAround, type Node } from "./nodes.js";

/** A piece of a flat text, and where it stands in it. */
export interface PlacedPiece {
  piece: Flat;
  from: number;
  to: number;
}

/** An address in a flat text. */
export interface WrittenAddress {
  pieces: readonly PlacedPiece[];
  from: number;
  to: number;
}

/**
 * The expression that is the whole address, where what would be shown is a part of it that is written elsewhere:
 * `${SITE}${PATHS.renew(member)}` and not the path in `PATHS`, `fill(LINK, { no: member.no })` and not the text `LINK`.
 */
export function wholePlaceOf(file: SourceFile, address: WrittenAddress, value: Flat, part: Node): Node {
  const first = address.pieces.find(({ from, to }) => from <= address.from && address.from < to);
  const behind = first && trailIn(file, first.piece);
  const trail = trailIn(file, value);
  if (!behind || !trail) return part;
  const length = trail.findIndex((each, index) => behind[index] !== each);
  const shared = (length < 0 ? trail.length : length) - 1;
  // An address that a name holds is shown where the value is put into it.
  if (shared < 0 || trail[shared]!.type === "Identifier" || contains(trail[shared]!, part)) return part;
  const last = whereItIsCalled(trail, shared);
  const whole = trail[last]!;
  // A path that a name holds nearby is shown as it is put together.
  if (contains(whole, part) || functionAround(whole) === functionAround(part)) return part;
  if (isAddressOnly(address, whole)) return whole;
  // The text around is more than the address: what stands in it for the path.
  const next = trail[last + 1];
  return next && contains(whole, next) && saysPath(address, next) ? next : part;
}

/** `absolute(PATHS.renew(member))`: what the helper adds the site to was handed over in the call. */
function whereItIsCalled(trail: readonly Node[], at: number): number {
  const whole = trail[at];
  const outside = whole && trail.slice(at + 1).find((each) => !contains(whole, each));
  const call = outside ? trail.slice(0, at).findLastIndex((each) => contains(each, outside)) : -1;
  return call < 0 ? at : whereItIsCalled(trail, call);
}

/** Holds for an expression that says nothing but the address. */
const isAddressOnly = ({ pieces, from, to }: WrittenAddress, node: Node): boolean =>
  pieces.every(
    (each) => !each.piece.trail?.has(node) || each.from === each.to || (from <= each.from && each.to <= to),
  );

/** Holds for an expression that gives a path or a query, and not only what is put in. */
const saysPath = ({ pieces, from, to }: WrittenAddress, node: Node): boolean =>
  pieces.some(
    ({ piece, from: start, to: end }) =>
      from <= start && end <= to && piece.trail?.has(node) && "text" in piece && /[/?=]/.test(piece.text),
  );

/** The expressions on the way to a piece as one sees them in the file; null when the way leads through another file. */
function trailIn(file: SourceFile, { trail }: Flat): readonly Node[] | null {
  const nodes = [...(trail ?? [])];
  return nodes.length > 0 && nodes.every((node) => isOf(file, node)) ? nodes : null;
}

function isOf(file: SourceFile, node: Node): boolean {
  let current: Node | undefined = node;
  while (current && current.type !== "Program") current = current.parent;
  return current === file.program;
}
