/**
 * Marks say in a fixture what is reported where. A mark is a comment line of its own under the line it speaks of:
 *
 *     res.set("Cache-Control", "public, max-age=60");
 *     //                       ^^^^^^^^^^^^^^^^^^^^ publicDirective
 *
 * Forms: `^^^ messageId`, `^^^ other-rule/messageId`, `^... messageId` for a report that ends on a later line,
 * `^^^ typed messageId` and `^^^ untyped messageId` for a report that there is only with, or only without, type services,
 * `^^^@1 messageId` for a start column the comment itself covers, `^^^ todo-report: why` for a known miss and
 * `^^^ todo-silent: why` for known noise. Markup may write `<!-- ^^^ messageId -->` or `{/* ^^^ messageId *\/}`,
 * TOML `# ^^^ messageId`.
 */
export interface Mark {
  kind: "report" | "todo-report" | "todo-silent";
  /** Message id, or `rule/messageId`; a reason for the two todo kinds. */
  text: string;
  /** Reported only where the parser gives type services, or only where it does not; null for both. */
  only: "typed" | "untyped" | null;
  /** Line and column (both from 1) in the text without marks. */
  line: number;
  column: number;
  /** Length of the reported text; null for a report that ends on a later line. */
  length: number | null;
  /** Line of the mark itself in the fixture file. */
  fileLine: number;
}

/** A source text and what its marks say about it. */
export interface MarkedText {
  /** The text that is linted and shown in the documentation: no marks, no directives. */
  text: string;
  marks: Mark[];
  /** Line in the fixture file of each line of `text`; both from 1, index 0 is unused. */
  fileLines: number[];
  /** `// fixture: <name> <value>` lines at the top of the file. */
  directives: Map<string, string>;
}

const MARK_LINE = /^\s*(?:\/\/|#|<!--|\{?\/\*)\s*\^/;
const MARK =
  /(\^+)(\.\.\.)?(?:@(\d+))?\s+(?:(typed|untyped)\s+)?(?:(todo-report|todo-silent)(?::\s*(.*?))?|([\w./-]+)(?::\s.*?)?)\s*(?:-->|\*\/\}?)?\s*$/;
const DIRECTIVE = /^\s*(?:\/\/|#|<!--)\s*fixture:\s*(\w+)\s+(.*?)\s*(?:-->)?\s*$/;

/** Takes marks and directives out of a fixture's source. */
export function readMarks(source: string): MarkedText {
  const kept: string[] = [];
  const fileLines = [0];
  const marks: Mark[] = [];
  const directives = new Map<string, string>();
  source.split("\n").forEach((line, index) => {
    const directive = kept.length === 0 ? DIRECTIVE.exec(line) : null;
    if (directive) directives.set(directive[1]!, directive[2]!);
    else if (MARK_LINE.test(line)) marks.push(readMark(line, kept.length, index + 1));
    else {
      kept.push(line);
      fileLines.push(index + 1);
    }
  });
  return { text: kept.join("\n"), marks, fileLines, directives };
}

function readMark(line: string, spokenOf: number, fileLine: number): Mark {
  const match = MARK.exec(line);
  if (!match) throw new Error(`line ${fileLine}: a mark needs carets and a message id: ${line.trim()}`);
  const [, carets, multiline, column, only, todo, reason, id] = match;
  return {
    kind: (todo as "todo-report" | "todo-silent" | undefined) ?? "report",
    text: id ?? reason ?? "",
    only: (only as Mark["only"] | undefined) ?? null,
    line: spokenOf,
    column: column ? Number(column) : match.index + 1,
    length: multiline ? null : carets!.length,
    fileLine,
  };
}
