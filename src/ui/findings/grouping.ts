import type { ListedFinding } from "../../findings-protocol.js";
import type { FileFindings } from "./store.js";

export type GroupBy = "incident" | "rule" | "file";

/** The findings of one file inside a group. */
export interface FileGroup<F extends FileFindings = FileFindings> {
  of: F;
  findings: readonly ListedFinding[];
}

/** The findings that have an incident or a rule in common; by file there is one group per file. */
export interface Group<F extends FileFindings = FileFindings> {
  /** The incident's id or the rule's name; null for findings without an incident. */
  key: string | null;
  count: number;
  files: readonly FileGroup<F>[];
}

/** Findings by what they have in common, the largest group first; findings without an incident come last. */
export function groupsOf<F extends FileFindings>(
  files: readonly F[],
  by: Exclude<GroupBy, "file">,
): Group<F>[] {
  const groups = new Map<string | null, Map<F, ListedFinding[]>>();
  for (const of of files) {
    for (const finding of of.findings) {
      const key = by === "incident" ? finding.incidentId : finding.rule;
      const byFile = groups.get(key) ?? new Map<F, ListedFinding[]>();
      groups.set(key, byFile);
      const known = byFile.get(of);
      if (known) known.push(finding);
      else byFile.set(of, [finding]);
    }
  }
  return [...groups]
    .map(([key, byFile]) => {
      const ofFiles = [...byFile].map(([of, findings]) => ({ of, findings }));
      return { key, count: ofFiles.reduce((sum, { findings }) => sum + findings.length, 0), files: ofFiles };
    })
    .sort(
      (one, other) =>
        Number(one.key === null) - Number(other.key === null) ||
        other.count - one.count ||
        String(one.key).localeCompare(String(other.key)),
    );
}

/** The files with the findings in which every word of the filter occurs, in any letters; `extra` is searched too. */
export function filtered<F extends FileFindings>(
  files: readonly F[],
  filter: string,
  extra: (finding: ListedFinding) => string = () => "",
): F[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...files];
  return files.flatMap((file) => {
    const findings = file.findings.filter((finding) => {
      const text =
        `${finding.file} ${finding.rule} ${finding.message} ${finding.citation ?? ""} ${extra(finding)}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    return findings.length > 0 ? [{ ...file, findings }] : [];
  });
}
