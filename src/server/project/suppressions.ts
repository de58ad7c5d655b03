import fs from "node:fs";
import path from "node:path";
import { readSuppressions, SUPPRESSIONS_FILE, type Suppressions as Baseline } from "../../baseline.js";

/** ESLint's file of accepted reports: how many of a rule are accepted in a file. */
type Suppressions = Record<string, Record<string, { count: number } | undefined> | undefined>;

interface Message {
  ruleId: string | null;
  severity: number;
}

/**
 * The messages that are left when the project's suppressions file is applied as the `eslint` command applies it: the
 * errors of a rule in a file are accepted together, as long as there are no more of them than the file says.
 * The nearest file in the folder or above it counts, and its names are relative to where it stands.
 */
export function withoutSuppressed<M extends Message>(
  messages: readonly M[],
  file: string,
  folder: string,
): readonly M[] {
  if (messages.length === 0) return messages;
  const found = findUp(SUPPRESSIONS_FILE, folder);
  if (!found) return messages;
  const accepted = suppressionsIn(found)[path.relative(path.dirname(found), file).replaceAll(path.sep, "/")];
  if (!accepted) return messages;
  const errors = new Map<string, number>();
  for (const { ruleId, severity } of messages) {
    if (ruleId && severity === 2) errors.set(ruleId, (errors.get(ruleId) ?? 0) + 1);
  }
  const isAccepted = (ruleId: string | null) => {
    const count = errors.get(ruleId ?? "") ?? 0;
    return count > 0 && count <= (accepted[ruleId ?? ""]?.count ?? 0);
  };
  return messages.filter(({ ruleId }) => !isAccepted(ruleId));
}

/** What the nearest suppressions file above a file accepts in it; null when there is none, or none that can be read. */
export function acceptedIn(file: string): Record<string, { count: number }> | null {
  return acceptedReader()(file);
}

/** The same for many files: each suppressions file is read once. */
export function acceptedReader(): (file: string) => Record<string, { count: number }> | null {
  const known = new Map<string, Baseline | null>();
  return (file) => {
    const found = findUp(SUPPRESSIONS_FILE, path.dirname(file));
    if (!found) return null;
    let all = known.get(found);
    if (all === undefined) known.set(found, (all = readSuppressions(fs.readFileSync(found, "utf8"))));
    return all?.[path.relative(path.dirname(found), file).replaceAll(path.sep, "/")] ?? null;
  };
}

function suppressionsIn(file: string): Suppressions {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Suppressions;
  } catch {
    throw new Error(`${path.basename(file)} cannot be read as JSON.`);
  }
}

/** The nearest file of a name in a folder or above it; null when there is none up to the top. */
export function findUp(name: string, folder: string): string | null {
  for (let current = folder; ; current = path.dirname(current)) {
    const file = path.join(current, name);
    if (fs.existsSync(file)) return file;
    if (path.dirname(current) === current) return null;
  }
}
