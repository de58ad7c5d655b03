import * as vscode from "vscode";
import type { Notice } from "../../finding.js";
import type { ListedFinding } from "../../findings-protocol.js";

/** What is known about one file. */
export interface FileFindings {
  uri: vscode.Uri;
  /** The file as lists and reports name it. */
  file: string;
  findings: readonly ListedFinding[];
  notices: readonly Notice[];
}

/** What the last scan did. */
export interface ScanSummary {
  changedOnly: boolean;
  /** How many files were checked, and how many there were to be checked. */
  checked: number;
  all: number;
  milliseconds: number;
  cancelled: boolean;
}

/** How long changes are gathered before lists are drawn again. */
const GATHER_MILLISECONDS = 100;

/** All findings the editor knows of: those of open documents, and those of a scan until the file changes. */
export class FindingsStore implements vscode.Disposable {
  readonly #files = new Map<string, FileFindings>();
  readonly #onDidChange = new vscode.EventEmitter<void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #scan: ScanSummary | null = null;

  /** Fires a moment after something changed. */
  readonly onDidChange = this.#onDidChange.event;

  get files(): readonly FileFindings[] {
    return [...this.#files.values()].sort((one, other) =>
      one.file < other.file ? -1 : one.file > other.file ? 1 : 0,
    );
  }

  /** The last scan; null before the first. */
  get scan(): ScanSummary | null {
    return this.#scan;
  }

  of(uri: vscode.Uri): FileFindings | undefined {
    return this.#files.get(uri.toString());
  }

  set(file: FileFindings): void {
    const key = file.uri.toString();
    const isEmpty = file.findings.length === 0 && file.notices.length === 0;
    if (isEmpty && !this.#files.delete(key)) return;
    if (!isEmpty) this.#files.set(key, file);
    this.#changed();
  }

  delete(uri: vscode.Uri): void {
    if (this.#files.delete(uri.toString())) this.#changed();
  }

  /** Replaces everything by what a scan found. */
  replace(files: readonly FileFindings[], scan: ScanSummary): void {
    this.#files.clear();
    for (const file of files) {
      if (file.findings.length > 0 || file.notices.length > 0) this.#files.set(file.uri.toString(), file);
    }
    this.#scan = scan;
    this.#changed();
  }

  clear(): void {
    this.#files.clear();
    this.#scan = null;
    this.#changed();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#onDidChange.dispose();
  }

  #changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#onDidChange.fire();
    }, GATHER_MILLISECONDS);
  }
}
