import type { RunResult } from "../report/result.js";

/** 0: clean. 1: findings. 2: something could not be read or checked, so silence means nothing. */
export function exitCodeOf(result: RunResult): 0 | 1 | 2 {
  if (result.notices.some(({ kind }) => kind === "unreadable" || kind === "failed")) return 2;
  return result.findings.length > 0 ? 1 : 0;
}
