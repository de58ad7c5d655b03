import type { RunResult } from "../../report/result.js";
import { reportWords } from "../../report/words.js";

/** For programs that read lines, such as an editor's problem matcher: one line per finding. */
export function formatUnix({ findings, locale }: RunResult): string {
  const { cf } = reportWords[locale];
  return findings
    .map(({ file, line, column, rule, message, citation }) => {
      const said = citation ? `${message} — ${cf} ${citation}` : message;
      return `${file}:${line}:${column}: warning: ${said} [hiyari/${rule}]\n`;
    })
    .join("");
}
