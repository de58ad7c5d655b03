import type { Position, Range } from "vscode-languageserver";

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);

/** Holds if the position lies in the range or at one of its ends. */
export const contains = (range: Range, position: Position): boolean =>
  !isBefore(position, range.start) && !isBefore(range.end, position);

/** Holds if two ranges share a position, ends included. */
export const touch = (a: Range, b: Range): boolean => !isBefore(a.end, b.start) && !isBefore(b.end, a.start);

/** Holds if both ranges have the same start and the same end. */
export const areEqual = (a: Range, b: Range): boolean =>
  !isBefore(a.start, b.start) &&
  !isBefore(b.start, a.start) &&
  !isBefore(a.end, b.end) &&
  !isBefore(b.end, a.end);
