import fs from "node:fs";
import type ts from "typescript";
import type { FileChange, OpenText } from "./protocol.js";

/** As TypeScript numbers them. */
const KIND = { created: 0, changed: 1, deleted: 2 } as const;

type Kind = (typeof KIND)[keyof typeof KIND];

interface WatchedFile {
  tell: (path: string, kind: Kind) => void;
  /** When it was last written; null while it is not there. */
  written: number | null;
}

interface WatchedFolder {
  folder: string;
  recursive: boolean;
  tell: (path: string) => void;
}

const slashed = (path: string): string => path.replaceAll("\\", "/");

/**
 * The files that a project's program is made of: those on disk, and over them the texts of open documents. Nothing is
 * watched; the program hears of changes when a question is asked, and the disk is looked at then.
 */
export class WorkspaceFiles {
  readonly #texts = new Map<string, string>();
  readonly #files = new Map<string, Set<WatchedFile>>();
  readonly #folders = new Set<WatchedFolder>();

  /** The part of TypeScript's system that reads and watches, to be put over its own. */
  host(system: ts.System): Partial<ts.System> {
    return {
      readFile: (path, encoding) => this.#texts.get(slashed(path)) ?? system.readFile(path, encoding),
      fileExists: (path) => this.#texts.has(slashed(path)) || system.fileExists(path),
      watchFile: (path, tell) => {
        const name = slashed(path);
        const watched: WatchedFile = { tell, written: writtenAt(name) };
        const all = this.#files.get(name) ?? new Set();
        this.#files.set(name, all.add(watched));
        return {
          close: () => {
            all.delete(watched);
            if (all.size === 0 && this.#files.get(name) === all) this.#files.delete(name);
          },
        };
      },
      watchDirectory: (path, tell, recursive = false) => {
        const watched = { folder: `${slashed(path).replace(/\/$/, "")}/`, recursive, tell };
        this.#folders.add(watched);
        return { close: () => this.#folders.delete(watched) };
      },
    };
  }

  /** The text of a document as it is open in the editor; undefined where the disk counts. */
  textOf(path: string): string | undefined {
    return this.#texts.get(slashed(path));
  }

  /** Takes over what the editor says, and looks at the disk for what it did not say. */
  update(open: readonly OpenText[], changed: readonly FileChange[]): void {
    for (const { path, text } of open) {
      const name = slashed(path);
      const before = this.#texts.get(name);
      if (text === null) this.#texts.delete(name);
      else this.#texts.set(name, text);
      if (before !== text) this.#tell(name, text === null ? kindNow(name) : KIND.changed);
    }
    for (const { path, kind } of changed) {
      const name = slashed(path);
      if (kind !== "changed") for (const folder of this.#folders) if (isIn(name, folder)) folder.tell(name);
      if (!this.#texts.has(name)) this.#tell(name, KIND[kind]);
    }
    for (const [name, all] of [...this.#files]) {
      if (this.#texts.has(name)) continue;
      const written = writtenAt(name);
      for (const watched of [...all]) {
        if (watched.written === written) continue;
        const before = watched.written;
        watched.written = written;
        watched.tell(name, written === null ? KIND.deleted : before === null ? KIND.created : KIND.changed);
      }
    }
  }

  #tell(name: string, kind: Kind): void {
    const written = writtenAt(name);
    for (const watched of [...(this.#files.get(name) ?? [])]) {
      watched.written = written;
      watched.tell(name, kind);
    }
  }
}

const isIn = (path: string, { folder, recursive }: WatchedFolder): boolean =>
  path.startsWith(folder) && (recursive || !path.slice(folder.length).includes("/"));

const kindNow = (path: string): Kind => (fs.existsSync(path) ? KIND.changed : KIND.deleted);

function writtenAt(path: string): number | null {
  return fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
