/** As ESLint counts: lines from 1, columns from 0. */
interface Position {
  line: number;
  column: number;
}

/** Finds what a rule told beside ESLint about a report: the same rule at the same start. */
export class FindingIndex<Finding extends { ruleName: string; loc: { start: Position } }> {
  readonly #byPlace = new Map<string, Finding>();

  constructor(findings: Iterable<Finding>) {
    for (const finding of findings) {
      const key = keyOf(finding.ruleName, finding.loc.start);
      if (!this.#byPlace.has(key)) this.#byPlace.set(key, finding);
    }
  }

  at(ruleName: string, start: Position): Finding | null {
    return this.#byPlace.get(keyOf(ruleName, start)) ?? null;
  }
}

const keyOf = (ruleName: string, { line, column }: Position): string => `${ruleName} ${line}:${column}`;
