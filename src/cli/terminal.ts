import stringWidth from "string-width";

export interface Style {
  /** Columns text may take. */
  width: number;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  cyan(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const NARROW = 40;
const WIDE = 120;
const WITHOUT_TERMINAL = 100;

/** Colours and width of an output: plain when it is no terminal or when NO_COLOR asks for it. */
export function styleFor(
  stream: { isTTY?: boolean; columns?: number },
  environment: NodeJS.ProcessEnv,
): Style {
  const forced = environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== "0";
  const coloured = forced || (stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb");
  const paint = (open: number, close: number) => (text: string) =>
    coloured ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  const columns = stream.columns ?? (Number(environment.COLUMNS) || WITHOUT_TERMINAL);
  return {
    width: Math.max(NARROW, Math.min(columns, WIDE)),
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    cyan: paint(36, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
  };
}

/** Characters a line must not start with. */
const CLOSING = "、。，．,.!?！？:;：；)）」』】］〕〉》’”ーっゃゅょぁぃぅぇぉッャュョァィゥェォ々…%";
/** Characters a line must not end with. */
const OPENING = "(（「『【［〔〈《‘“";

const isWide = (character: string): boolean => stringWidth(character) > 1;

/** Pieces a line may be broken between: words, and in Japanese single characters with the marks that belong to them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let open = false;
  for (const character of text) {
    const last = pieces.at(-1) ?? "";
    const lastCharacter = [...last].at(-1) ?? " ";
    const joins =
      last !== "" &&
      character !== " " &&
      (open ||
        CLOSING.includes(character) ||
        (!isWide(character) && lastCharacter !== " " && !isWide(lastCharacter)));
    if (joins || (character === " " && last !== "")) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    open = OPENING.includes(character);
  }
  return pieces;
}

/** Breaks a text into lines of at most `width` columns; a wide character takes two. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && stringWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The text with `code` in backticks set off. */
export const withCode = (text: string, paint: (code: string) => string): string =>
  text.replace(/`[^`]+`/g, (code) => paint(code));

/** Adds spaces up to a width in columns. */
export const padEnd = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - stringWidth(text)));

const TAB = "  ";
const expandTabs = (text: string): string => text.replaceAll("\t", TAB);

/**
 * A code line and the line of carets under the stretch from `start` to `end` (offsets in the line),
 * cut to the width so that the stretch stays in view.
 */
export function underlined(
  code: string,
  start: number,
  end: number,
  width: number,
): { code: string; before: string; carets: string } {
  const indent = /^\s*/.exec(code.slice(0, start))![0].length;
  const lead = expandTabs(code.slice(indent, start));
  const marked = expandTabs(code.slice(start, end)) || " ";
  const rest = expandTabs(code.slice(end));
  const overlong = stringWidth(lead + marked) > width;
  const room = Math.max(Math.floor(width / 3), width - stringWidth(marked) - 8) - 1;
  const keptLead = overlong ? `…${cutStart(lead, room)}` : lead;
  const keptMarked = cutEnd(marked, width - stringWidth(keptLead));
  const keptRest = cutEnd(rest, width - stringWidth(keptLead) - stringWidth(keptMarked));
  return {
    code: (keptLead + keptMarked + keptRest).trimEnd(),
    before: " ".repeat(stringWidth(keptLead)),
    carets: "^".repeat(Math.max(1, stringWidth(keptMarked.trimEnd()))),
  };
}

/** The beginning of a text that fits a width, with an ellipsis when something was left out. */
export function cutEnd(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  if (width < 1) return "";
  let kept = "";
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function cutStart(text: string, width: number): string {
  let kept = "";
  for (const character of [...text].reverse()) {
    if (stringWidth(character + kept) > width) break;
    kept = character + kept;
  }
  return kept;
}
