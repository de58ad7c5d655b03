import { rules } from "eslint-plugin-hiyari";
import stringWidth from "string-width";
import type { Finding, Place } from "../../finding.js";
import { byIncident } from "../../report/by-incident.js";
import type { RunResult } from "../../report/result.js";
import { cutEnd, padEnd, underlined, withCode, wrap, type Style } from "../terminal.js";
import { words } from "../words.js";

const INDENT = "  ";

/** For people at a terminal: each finding with its code, path and fixes, then a summary by incident. */
export function formatStylish(result: RunResult, style: Style): string {
  // Nothing was checked: the notices say why, and "no findings" would be a claim.
  if (result.files === 0) return "";
  const secretLines = secretLinesOf(result.findings);
  const blocks = result.findings.map((finding) => {
    const lines = (result.sources.get(finding.file) ?? "").split(/\r?\n/);
    for (const line of secretLines.get(finding.file) ?? []) lines[line - 1] = masked(lines[line - 1] ?? "");
    return findingBlock(finding, lines, result, style);
  });
  return `${[...blocks, summary(result, style)].join("\n\n")}\n`;
}

/** The lines of each file that a finding about a secret shows: logs of the command are read by many. */
function secretLinesOf(findings: readonly Finding[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { file, rule, line, steps } of findings) {
    if (!rules[rule]?.definition.reportsSecrets) continue;
    const lines = found.get(file) ?? new Set();
    lines.add(line);
    for (const step of steps) if (!step.elsewhere) lines.add(step.line);
    found.set(file, lines);
  }
  return found;
}

/** The line with its texts and numbers hidden; as long as before, so that the carets fit. */
const masked = (line: string): string =>
  line.replace(
    /(["'`])((?:\\.|(?!\1).)*)(\1|$)|\b\d{3,}\b/g,
    (all: string, quote?: string, inner = "", end = "") =>
      quote === undefined ? DOT.repeat(all.length) : quote + DOT.repeat(inner.length) + end,
  );
const DOT = "•";

function findingBlock(finding: Finding, lines: readonly string[], result: RunResult, style: Style): string {
  const say = words[result.locale];
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  const text = [
    `${style.bold(place)}  ${style.dim(finding.rule)}`,
    ...paragraph(finding.message, INDENT, style.width, (line) => withCode(line, style.cyan)),
  ];
  if (finding.citation)
    text.push(...paragraph(`${say.cf} ${finding.citation}`, INDENT, style.width, style.dim));
  text.push("", ...codeLines(finding, lines, style));
  if (finding.steps.length > 0) text.push("", ...stepLines(finding, lines, style));
  if (finding.fixes.length > 0) text.push("");
  for (const { title } of finding.fixes) {
    const label = `${say.fix}: `;
    const [first, ...rest] = wrap(title, style.width - INDENT.length - stringWidth(label));
    text.push(`${INDENT}${style.green(label)}${first}`);
    text.push(...rest.map((line) => INDENT + " ".repeat(stringWidth(label)) + line));
  }
  return text.join("\n");
}

const paragraph = (text: string, indent: string, width: number, paint: (line: string) => string): string[] =>
  wrap(text, width - indent.length).map((line) => indent + paint(line));

function codeLines(place: Place, lines: readonly string[], style: Style): string[] {
  const code = lines[place.line - 1] ?? "";
  const number = String(place.line);
  const gutter = `${INDENT}${number} │ `;
  const end = place.endLine === place.line ? place.endColumn - 1 : code.length;
  const shown = underlined(code, place.column - 1, end, style.width - gutter.length);
  return [
    `${INDENT}${style.dim(`${number} │`)} ${shown.code}`,
    `${INDENT}${style.dim(`${" ".repeat(number.length)} │`)} ${shown.before}${style.red(shown.carets)}`,
  ];
}

function stepLines({ steps }: Finding, lines: readonly string[], style: Style): string[] {
  const places = steps.map(
    ({ line, column, elsewhere }) => `${elsewhere ? `${elsewhere.file}:` : ""}${line}:${column}`,
  );
  const placeWidth = Math.max(...places.map((place) => place.length));
  return steps.flatMap((step, index) => {
    const head = `${INDENT}${index + 1}. ${padEnd(places[index]!, placeWidth)}  `;
    const code = step.elsewhere ? "" : (lines[step.line - 1] ?? "").trim();
    const [first, ...rest] = wrap(step.text, style.width - stringWidth(head));
    const room = style.width - stringWidth(head) - 2;
    return [
      `${style.dim(head)}${withCode(first!, style.cyan)}`,
      ...rest.map((line) => " ".repeat(stringWidth(head)) + line),
      " ".repeat(stringWidth(head)) + style.dim(cutEnd(code, room)),
    ];
  });
}

function summary(result: RunResult, style: Style): string {
  const say = words[result.locale];
  const seconds = (result.milliseconds / 1000).toFixed(1);
  const checked = style.dim(say.checked(result.files, seconds));
  if (result.findings.length === 0) return `${style.green(say.clean)} ${checked}`;
  const groups = byIncident(result.findings, result.locale);
  const files = new Set(result.findings.map(({ file }) => file)).size;
  const text = [
    `${style.bold(style.red(say.total(result.findings.length, files)))} ${checked}`,
    "",
    say.byIncident,
  ];
  const countWidth = String(groups[0]!.findings.length).length;
  for (const group of groups) {
    const count = String(group.findings.length).padStart(countWidth);
    const indent = " ".repeat(INDENT.length + countWidth + 2);
    text.push(`${INDENT}${style.yellow(count)}  ${style.bold(group.heading ?? say.withoutIncident)}`);
    if (group.title) text.push(...paragraph(group.title, indent, style.width, (line) => line));
    text.push(...group.sources.map((url) => indent + style.dim(`${say.source}: ${url}`)));
  }
  return text.join("\n");
}
