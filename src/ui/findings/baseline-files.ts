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
    this.#watch();
    const files = await vscode.workspace.findFiles(PATTERN, "**/node_modules/**");
    await Promise.all(files.map((uri) => this.#read(uri)));
  }

  /** Follows changes of the files, from the first question on. */
  #watch(): void {
    if (this.#subscriptions.length > 0) return;
    const watcher = vscode.workspace.createFileSystemWatcher(PATTERN);
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
  }

  /** The findings of a file that are accepted. */
  acceptedOf({ uri, findings }: FileFindings): ReadonlySet<ListedFinding> {
    return accepted(findings, this.#ofFile(uri));
  }

  /** How many reports of each rule are accepted in a file; null for none. It reads no more than the folders above. */
  async acceptedIn(uri: vscode.Uri): Promise<Suppressions[string] | null> {
    this.#watch();
    const unread = foldersAbove(uri)
      .map((folder) => vscode.Uri.joinPath(folder, SUPPRESSIONS_FILE))
      .filter((file) => !this.#known.has(file.toString()));
    await Promise.all(unread.map((file) => this.#read(file)));
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
    const folders = foldersAbove(file);
    const isKnown = (folder: vscode.Uri) =>
      this.#known.has(vscode.Uri.joinPath(folder, SUPPRESSIONS_FILE).toString());
    const folder = folders.find(isKnown) ?? folders.at(-1);
    return folder ? named(vscode.Uri.joinPath(folder, SUPPRESSIONS_FILE), folder, file) : null;
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const text = await textOf(uri);
    const suppressions = text === null ? null : readSuppressions(text);
    if (suppressions) this.#known.set(uri.toString(), suppressions);
    else this.#known.delete(uri.toString());
  }
}

const PATTERN = `**/${SUPPRESSIONS_FILE}`;

/** The folders a file is in, the nearest first, up to its workspace folder. */
function foldersAbove(file: vscode.Uri): vscode.Uri[] {
  const top = vscode.workspace.getWorkspaceFolder(file)?.uri.path.replace(/\/$/, "");
  const folders: vscode.Uri[] = [];
  if (top === undefined) return folders;
  for (let folder = vscode.Uri.joinPath(file, ".."); ; folder = vscode.Uri.joinPath(folder, "..")) {
    folders.push(folder);
    if (folder.path.length <= top.length || folder.path === "/") return folders;
  }
}

const named = (uri: vscode.Uri, folder: vscode.Uri, file: vscode.Uri) => ({
  uri,
  name: file.path.slice(folder.path.length).replace(/^\//, ""),
});
