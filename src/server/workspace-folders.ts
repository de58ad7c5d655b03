import type { InitializeParams, WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import { pathOfUri } from "./document-kind.js";

/** The folders an editor has open; one within another stands for itself. */
export class WorkspaceFolders {
  #folders: readonly string[];

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, "workspaceFolders" | "rootUri">) {
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  }

  /** The innermost open folder a document is in; undefined for one outside of all. */
  of(uri: string): string | undefined {
    const above = this.#folders.filter((folder) => schemeOf(folder) === schemeOf(uri) && isIn(uri, folder));
    return above.sort((one, other) => pathOfUri(other).length - pathOfUri(one).length)[0];
  }
}

const schemeOf = (uri: string): string => uri.slice(0, uri.indexOf(":"));

const isIn = (uri: string, folder: string): boolean =>
  pathOfUri(uri).startsWith(pathOfUri(folder).replace(/\/?$/, "/"));
