import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isLinted } from "../../source-files.js";
import { changedFiles } from "./changed-files.js";
import { findingsOf } from "./checks.js";
import { isFile, sourceFiles } from "./source-walk.js";
import type { FileFindings, FindingsStore, ScanSummary } from "./store.js";

/** How many files are read and asked about at once: one is checked, the next ones are on their way. */
const AT_ONCE = 4;

/** How often the notification changes. */
const PROGRESS_MILLISECONDS = 100;

export interface ScanOptions {
  /** Only the files that differ from the last commit. */
  changedOnly: boolean;
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/**
 * Checks all files of the open folders, with a notification that shows how far it is and can be cancelled. What was
 * found until then is kept. Gives null when there was nothing to check.
 */
export async function scan(
  client: BaseLanguageClient,
  store: FindingsStore,
  options: ScanOptions,
): Promise<ScanSummary | null> {
  const title = options.changedOnly
    ? vscode.l10n.t("Hiyari: checking changed files")
    : vscode.l10n.t("Hiyari: checking the workspace");
  const summary = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => scanWith(client, store, options, progress, token),
  );
  return summary;
}

/** The scan itself. */
export async function scanWith(
  client: BaseLanguageClient,
  store: FindingsStore,
  { changedOnly }: ScanOptions,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<ScanSummary | null> {
  const started = performance.now();
  progress.report({ message: vscode.l10n.t("looking for files") });
  const files = changedOnly ? await changedSources() : await allSources(token);
  if (files === null) return null;
  const results: FileFindings[] = [];
  let next = 0;
  let checked = 0;
  let findings = 0;
  let shown = 0;
  let told = started;
  const tell = () => {
    const now = performance.now();
    if (now - told < PROGRESS_MILLISECONDS) return;
    told = now;
    const message = vscode.l10n.t("{0} of {1} files, {2} findings", checked, files.length, findings);
    progress.report({ message, increment: ((checked - shown) / files.length) * 100 });
    shown = checked;
  };
  const work = async () => {
    while (next < files.length && !token.isCancellationRequested) {
      const result = await findingsOf(client, files[next++]!);
      checked += 1;
      if (result) {
        results.push(result);
        findings += result.findings.length;
      }
      tell();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const summary: ScanSummary = {
    changedOnly,
    checked,
    all: files.length,
    milliseconds: performance.now() - started,
    cancelled: token.isCancellationRequested,
  };
  store.replace(results, summary);
  return summary;
}

async function allSources(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files = new Map<string, vscode.Uri>();
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    // Folders may lie in each other.
    for await (const file of sourceFiles(uri, token)) files.set(file.toString(), file);
  }
  return [...files.values()];
}

async function changedSources(): Promise<vscode.Uri[] | null> {
  const changed = await changedFiles();
  if (changed === null) return null;
  const isThere = await Promise.all(changed.map(isFile));
  return changed.filter((uri, index) => isThere[index] && isLinted(uri.path.split("/").at(-1)!));
}
