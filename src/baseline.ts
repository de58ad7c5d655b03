/**
 * Findings that were there before: ESLint's own suppressions file (`eslint --suppress-all`), read and written in its
 * format, so that the editor, the command line and CI accept the same ones.
 */

export const SUPPRESSIONS_FILE = "eslint-suppressions.json";

/** By file (relative to the suppressions file, forward slashes) and rule, how many reports are accepted. */
export type Suppressions = Record<string, Record<string, { count: number }>>;

/** The least a report needs to be counted. */
export interface Counted {
  /** Without the `hiyari/` prefix. */
  rule: string;
}

const PREFIX = "hiyari/";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a suppressions file; null when it is none. */
export function readSuppressions(text: string): Suppressions | null {
  try {
    const value: unknown = JSON.parse(text);
    const isValid =
      isRecord(value) &&
      Object.values(value).every(
        (file) =>
          isRecord(file) &&
          Object.values(file).every((rule) => isRecord(rule) && typeof rule.count === "number"),
      );
    return isValid ? (value as Suppressions) : null;
  } catch {
    return null;
  }
}

function countByRule(findings: readonly Counted[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(PREFIX + rule, (counts.get(PREFIX + rule) ?? 0) + 1);
  return counts;
}

/**
 * The findings of one file that its suppressions accept. As in ESLint, a rule's reports are accepted together, as long
 * as there are no more of them than the file says.
 */
export function accepted<T extends Counted>(
  findings: readonly T[],
  ofFile: Suppressions[string] | undefined,
): ReadonlySet<T> {
  if (!ofFile) return new Set();
  const counts = countByRule(findings);
  return new Set(
    findings.filter(({ rule }) => {
      const most = ofFile[PREFIX + rule]?.count;
      return most !== undefined && counts.get(PREFIX + rule)! <= most;
    }),
  );
}

/** The suppressions with all findings of the files accepted; what other rules and files have stays. */
export function withAccepted(
  before: Suppressions,
  files: ReadonlyMap<string, readonly Counted[]>,
): Suppressions {
  const after: Suppressions = structuredClone(before);
  for (const [file, findings] of files) {
    for (const [rule, count] of countByRule(findings)) (after[file] ??= {})[rule] = { count };
  }
  return after;
}

/** The text ESLint itself would write: keys in order, two spaces, no line end. */
export function suppressionsText(suppressions: Suppressions): string {
  const sorted = (value: unknown): unknown =>
    isRecord(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;
  return JSON.stringify(sorted(suppressions), null, 2);
}
