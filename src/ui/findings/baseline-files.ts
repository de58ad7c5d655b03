import * as vscode from "vscode";
import {
  accepted,
  readSuppressions,
  suppressionsText,
  SUPPRESSIONS_FILE,
  withAccepted,
  type Counted,
  type Suppressions,
} from "../../baseline.js";
import type { ListedFinding } from "../../findings-protocol.js";
import { textOf } from "./source-walk.js";
import type { FileFindings } from "./store.js";

/** ESLint's suppressions files in the open folders: which findings they accept, and how more get accepted. */
export class BaselineFiles implements vscode.Disposable {
  readonly #known = new Map<string, Suppressions>();
  readonly #onDidChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [];
  #started: Promise<void> | undefined;
  readonly onDidChange = this.#onDidChange.event;

  /** Reads the files that are there, once, and follows their changes. */
  start(): Promise<void> {
    return (this.#started ??= this.#start());
  }

  async #start(): Promise<void> {
    const pattern = `**/${SUPPRESSIONS_FILE}`;
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const read = (uri: vscode.Uri) => void this.#read(uri).then(() => this.#onDidChange.fire());
    this.#subscriptions.push(
      watcher,
      watcher.onDidChange(read),
      watcher.onDidCreate(read),
      watcher.onDidDelete((uri) => {
        this.#known.delete(uri.toString());
        this.#onDidChange.fire();
      }),
    );
    const files = await vscode.workspace.findFiles(pattern, "**/node_modules/**");
    await Promise.all(files.map((uri) => this.#read(uri)));
  }

  /** The findings of a file that are accepted. */
  acceptedOf({ uri, findings }: FileFindings): ReadonlySet<ListedFinding> {
    return accepted(findings, this.#ofFile(uri));
  }

  /** How many reports of each rule are accepted in a file; null for none. */
  async acceptedIn(uri: vscode.Uri): Promise<Suppressions[string] | null> {
    await this.start();
    return this.#ofFile(uri) ?? null;
  }

  /** Accepts all findings of the files, beside what is accepted already. Gives the files it wrote. */
  async accept(files: readonly FileFindings[]): Promise<vscode.Uri[]> {
    const byBaseline = new Map<string, { uri: vscode.Uri; files: Map<string, readonly Counted[]> }>();
    for (const { uri, findings } of files) {
      const baseline = this.#fileFor(uri);
      if (!baseline || findings.length === 0) continue;
      const key = baseline.uri.toString();
      const entry = byBaseline.get(key) ?? { uri: baseline.uri, files: new Map() };
      byBaseline.set(key, entry);
      entry.files.set(baseline.name, findings);
    }
    const written: vscode.Uri[] = [];
    for (const { uri, files: counted } of byBaseline.values()) {
      const text = await textOf(uri);
      const before = text === null ? {} : readSuppressions(text);
      if (!before) throw new Error(vscode.l10n.t("{0} is not in ESLint's format.", uri.fsPath));
      const after = withAccepted(before, counted);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(suppressionsText(after)));
      this.#known.set(uri.toString(), after);
      written.push(uri);
    }
    if (written.length > 0) this.#onDidChange.fire();
    return written;
  }

  dispose(): void {
    this.#onDidChange.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #ofFile(uri: vscode.Uri): Suppressions[string] | undefined {
    const baseline = this.#fileFor(uri);
    return baseline ? this.#known.get(baseline.uri.toString())?.[baseline.name] : undefined;
  }

  /** The suppressions file that speaks about a file: the nearest there is, else the one of its workspace folder. */
  #fileFor(file: vscode.Uri): { uri: vscode.Uri; name: string } | null {
    const folder = vscode.workspace.getWorkspaceFolder(file);
    if (!folder) return null;
    let current = vscode.Uri.joinPath(file, "..");
    const top = folder.uri.path.replace(/\/$/, "");
    while (current.path.length > top.length) {
      const candidate = vscode.Uri.joinPath(current, SUPPRESSIONS_FILE);
      if (this.#known.has(candidate.toString())) return named(candidate, current, file);
      current = vscode.Uri.joinPath(current, "..");
    }
    return named(vscode.Uri.joinPath(folder.uri, SUPPRESSIONS_FILE), folder.uri, file);
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const text = await textOf(uri);
    const suppressions = text === null ? null : readSuppressions(text);
    if (suppressions) this.#known.set(uri.toString(), suppressions);
    else this.#known.delete(uri.toString());
  }
}

const named = (uri: vscode.Uri, folder: vscode.Uri, file: vscode.Uri) => ({
  uri,
  name: file.path.slice(folder.path.length).replace(/^\//, ""),
});
