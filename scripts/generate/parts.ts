import fs from "node:fs";

const opening = (name: string) => `<!-- written by hand: ${name} -->`;
const CLOSING = "<!-- end of hand-written part -->";
const TO_WRITE = "(to be written)";

/** The hand-written part of a page, with its markers; what stands in the file is kept. */
export function handWritten(file: string, name: string): string {
  return [opening(name), handWrittenText(file, name) ?? TO_WRITE, CLOSING].join("\n");
}

/** What people wrote between the markers of a part; null when nobody has yet. */
export function handWrittenText(file: string, name: string): string | null {
  if (!fs.existsSync(file)) return null;
  const text = fs.readFileSync(file, "utf8");
  const start = text.indexOf(opening(name));
  if (start === -1) return null;
  const from = start + opening(name).length;
  const written = text.slice(from, text.indexOf(CLOSING, from)).trim();
  return written === "" || written === TO_WRITE ? null : written;
}

/** A file with the text between `<!-- generated: name -->` and `<!-- end of generated part -->` replaced. */
export function withGenerated(file: string, parts: Readonly<Record<string, string>>): string {
  let text = fs.readFileSync(file, "utf8");
  for (const [name, content] of Object.entries(parts)) {
    const start = `<!-- generated: ${name} -->`;
    const end = "<!-- end of generated part -->";
    const from = text.indexOf(start);
    const to = text.indexOf(end, from);
    if (from === -1 || to === -1) throw new Error(`${file} has no place for "${name}"`);
    text = `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
  }
  return text;
}

/** A Markdown table; cells must not hold a bar or a line end. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A fenced block that may hold back ticks itself. */
export function fenced(language: string, code: string): string {
  const fence = code.includes("```") ? "````" : "```";
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}
