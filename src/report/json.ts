import type { RunResult } from "./result.js";

/** For programs: everything a run saw, without the files' texts. */
export function formatJson(result: RunResult): string {
  const { version, preset, locale, files, findings, notices } = result;
  return `${JSON.stringify({ version, preset, locale, files, findings, notices }, null, 2)}\n`;
}
