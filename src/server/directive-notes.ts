import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Comment } from "./directive-comments.js";

/** An `eslint-disable` directive that names a rule of ours and has no reason, or one whose date has passed. */
export interface DirectiveNote {
  kind: "no-reason" | "expired" | "no-date";
  range: Range;
  /** Without the prefix. */
  ruleNames: readonly string[];
  /** Holds if the directive names no rule but ours, so that it can be taken away. */
  oursOnly: boolean;
  /** The date as it is written; null for a directive without a reason. */
  until: string | null;
}

/** A directive as ESLint reads it: the text of one comment, the reason behind two dashes. */
const DIRECTIVE = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)([\s\S]*?)(?:\s-{2,}\s([\s\S]*))?$/;

/** The end date as `withDate` writes it, or as people do: the same without parentheses, at the end. */
const UNTIL = /(?:\(until ([^)]*)\)|(?:^|(?:[,;:]|\s[-–—])?\s)until (\d{4}-\d{2}-\d{2})[.)]?)\s*$/;

/** A reason without the end date behind it, and the date as it is written; null where there is none. */
export function splitDate(reason: string): { reason: string; until: string | null } {
  const found = UNTIL.exec(reason);
  return { reason: reason.replace(UNTIL, "").trim(), until: found ? (found[1] ?? found[2]!) : null };
}

/** A day of the calendar as `2027-03-31`; null for anything else, also for a 31st of February. */
export function dayOf(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}

/** Today in the reader's time zone. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The directives a reviewer would ask about. They are notes of the editor and the command beside ESLint's reports:
 * what ESLint reports and what it is silent about does not change by them.
 */
export function directiveNotes(
  document: TextDocument,
  comments: readonly Comment[],
  day = today(),
): DirectiveNote[] {
  return comments.flatMap(({ value, range: [start, end] }): DirectiveNote[] => {
    const [, list = "", reason = ""] = DIRECTIVE.exec(value) ?? [];
    const listed = list.split(",").map((each) => each.trim());
    const ruleNames = listed.flatMap((each) => /^hiyari\/([\w-]+)$/.exec(each)?.[1] ?? []);
    if (ruleNames.length === 0) return [];
    const oursOnly = ruleNames.length === listed.length;
    const { reason: plain, until } = splitDate(reason);
    const kind = kindOf(plain, until, day);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return kind ? [{ kind, range, ruleNames, oursOnly, until }] : [];
  });
}

function kindOf(reason: string, until: string | null, day: string): DirectiveNote["kind"] | null {
  if (reason === "") return "no-reason";
  if (until === null) return null;
  if (dayOf(until) === null) return "no-date";
  return until < day ? "expired" : null;
}
