import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { FILE_PATTERN, HOSTING_PATTERN, type CheckedParams } from "../../protocol.js";
import { findingsOf, openDocument } from "./checks.js";
import { isInScan } from "./source-walk.js";
import type { FindingsStore } from "./store.js";

/** How long a file must rest on disk before it is checked again. */
const REST_MILLISECONDS = 300;

/** Keeps the findings true while people and programs change files. */
export class Freshness implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #waiting = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;

  /**
   * @param client the running server; null before there is one
   */
  constructor(
    private readonly store: FindingsStore,
    private readonly client: () => Promise<BaseLanguageClient> | null,
    onDidCheck: vscode.Event<CheckedParams>,
  ) {
    this.#subscriptions.push(
      onDidCheck(({ uri }) => void this.#update(vscode.Uri.parse(uri))),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => this.#left(removed)),
    );
  }

  /** After a scan, files that are not open are watched, too. */
  watchDisk(): void {
    if (this.#watching) return;
    this.#watching = true;
    for (const pattern of [FILE_PATTERN, HOSTING_PATTERN]) {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      this.#subscriptions.push(
        watcher,
        watcher.onDidChange((uri) => this.#later(uri)),
        watcher.onDidCreate((uri) => this.#later(uri)),
        watcher.onDidDelete((uri) => this.store.delete(uri)),
      );
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The text of a closed document may differ from what stands on disk. */
  #closed(uri: vscode.Uri): void {
    if (this.store.scan && vscode.workspace.getWorkspaceFolder(uri)) this.#later(uri);
    else this.store.delete(uri);
  }

  #left(folders: readonly vscode.WorkspaceFolder[]): void {
    for (const { uri } of this.store.files) {
      const isBelow = folders.some((folder) => uri.toString().startsWith(`${folder.uri.toString()}/`));
      if (isBelow && !openDocument(uri)) this.store.delete(uri);
    }
  }

  #later(uri: vscode.Uri): void {
    this.#waiting.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#updateWaiting(), REST_MILLISECONDS);
  }

  /** One after the other, so that a change of branch does not hold up what people type. */
  async #updateWaiting(): Promise<void> {
    const files = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const uri of files) {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      if (openDocument(uri)) continue;
      if (folder && this.store.scan && (await isInScan(folder.uri, uri))) await this.#update(uri);
      else this.store.delete(uri);
    }
  }

  async #update(uri: vscode.Uri): Promise<void> {
    const client = await this.client()?.catch(() => undefined);
    if (!client) return;
    try {
      const result = await findingsOf(client, uri);
      if (result) this.store.set(result);
    } catch {
      // The server ended meanwhile; the next one checks everything that is open again.
    }
  }
}
