import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findFiles } from "../cli/find-files.js";
import { readSource } from "../cli/read-source.js";
import type { Locale } from "../protocol.js";
import type { BundledEngine } from "../server/bundled-engine.js";
import type { Problem } from "../server/engine.js";
import { confirmedSources, headingOf, incidentById } from "../server/incident-text.js";
import { projectRoots } from "../server/project/project-roots.js";

export interface CheckSettings {
  locale: Locale;
  preset: "recommended" | "strict";
}

/** An incident as an agent needs it to tell people why something matters. */
export interface CitedIncident {
  id: string;
  name: string;
  title: string;
  lesson: string;
  source: string | null;
}

/** Lines and columns count from 1. */
interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface AgentFinding extends Place {
  file: string;
  rule: string;
  message: string;
  docsUrl: string | null;
  incident: CitedIncident | null;
  /** How the data got there. */
  path: (Place & { text: string })[];
  /** Changes that remove the condition, best first; nothing is changed by asking. */
  fixes: (Place & { title: string; replacement: string; changesOnlyTheLeak: boolean })[];
}

export interface AgentReport {
  findings: AgentFinding[];
  /** Files that could not be checked, with the reason. */
  notChecked: { file: string; reason: string }[];
  filesChecked: number;
  /** How many findings there are, also those beyond the limit. */
  total: number;
}

/** A path outside the folder an agent may ask about. */
export class OutsideError extends Error {}

/** The path inside a folder, with links followed; throws for one that leads out of it. */
export function pathInside(folder: string, target: string): string {
  const root = fs.realpathSync(folder);
  const absolute = path.resolve(root, target);
  const real = fs.existsSync(absolute) ? fs.realpathSync(absolute) : absolute;
  const relative = path.relative(root, real);
  if (relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    throw new OutsideError(
      `${target} is outside ${path.basename(root)}, which is all that may be asked about.`,
    );
  }
  return real;
}

/** Checks files and folders below a folder, up to a number of findings. */
export async function checkFiles(
  engine: BundledEngine,
  folder: string,
  targets: readonly string[],
  settings: CheckSettings,
  limit: number,
  signal?: AbortSignal,
): Promise<AgentReport> {
  const report: AgentReport = { findings: [], notChecked: [], filesChecked: 0, total: 0 };
  const files = new Set<string>();
  for (const target of targets) {
    for (const found of findFiles(pathInside(folder, target))) {
      if (found.problem)
        report.notChecked.push({ file: shown(folder, found.path), reason: found.problem.message });
      else files.add(found.path);
    }
  }
  const rootOf = projectRoots(folder);
  for (const file of files) {
    if (signal?.aborted) break;
    const name = shown(folder, file);
    try {
      const source = readSource(file);
      if ("skip" in source) {
        report.notChecked.push({ file: name, reason: source.skip });
        continue;
      }
      await add(report, engine, { name, file, text: source.text, root: rootOf(file) }, settings, limit);
    } catch (error) {
      report.notChecked.push({ file: name, reason: (error as Error).message });
    }
  }
  return report;
}

/** Checks a text as if it stood in a file; the file need not exist. */
export async function checkText(
  engine: BundledEngine,
  folder: string,
  file: string,
  text: string,
  settings: CheckSettings,
  limit: number,
): Promise<AgentReport> {
  const report: AgentReport = { findings: [], notChecked: [], filesChecked: 0, total: 0 };
  const absolute = pathInside(folder, file);
  const root = projectRoots(folder)(absolute);
  await add(report, engine, { name: shown(folder, absolute), file: absolute, text, root }, settings, limit);
  return report;
}

const shown = (folder: string, file: string): string =>
  path.relative(fs.realpathSync(folder), file).replaceAll(path.sep, "/") || ".";

async function add(
  report: AgentReport,
  engine: BundledEngine,
  source: { name: string; file: string; text: string; root: string },
  { locale, preset }: CheckSettings,
  limit: number,
): Promise<void> {
  const document = TextDocument.create(pathToFileURL(source.file).href, "", 0, source.text);
  // The incident comes as data of its own, so the message need not carry it.
  const settings = { locale, preset, citations: false, rules: {}, root: source.root };
  const checked = await engine.lint(document, settings);
  if (checked.status !== "checked") {
    report.notChecked.push({ file: source.name, reason: checked.notice ?? checked.status });
    return;
  }
  report.filesChecked += 1;
  report.total += checked.problems.length;
  for (const problem of checked.problems) {
    if (report.findings.length < limit)
      report.findings.push(findingOf(problem, source.name, document, locale));
  }
}

const placeOf = ({ start, end }: Problem["range"]): Place => ({
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

function findingOf(problem: Problem, file: string, document: TextDocument, locale: Locale): AgentFinding {
  return {
    file,
    ...placeOf(problem.range),
    rule: problem.ruleName,
    message: problem.message,
    docsUrl: problem.docsUrl,
    incident: citedIncident(problem.incidentId, locale),
    path: problem.steps.map(({ range, text }) => ({ ...placeOf(range), text })),
    fixes: problem.remedies.map(({ title, edit, safe }) => ({
      title,
      ...placeOf({ start: document.positionAt(edit.range[0]), end: document.positionAt(edit.range[1]) }),
      replacement: edit.text,
      changesOnlyTheLeak: safe,
    })),
  };
}

/** An incident in one language; null for ids that are not on record. */
export function citedIncident(id: string | null, locale: Locale): CitedIncident | null {
  const incident = incidentById(id);
  return (
    incident && {
      id: incident.id,
      name: headingOf(incident, locale),
      title: incident.title[locale],
      lesson: incident.lesson[locale],
      source: confirmedSources(incident)[0]?.url ?? null,
    }
  );
}
