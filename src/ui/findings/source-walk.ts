import * as vscode from "vscode";
import {
  ignoreLevelsOf,
  isBinary,
  isForeignFolder,
  isIgnored,
  isLinted,
  isMinified,
  MAXIMUM_BYTES,
  type IgnoreLevel,
} from "../../source-files.js";

type Levels = readonly IgnoreLevel[];

/** Every file below a folder that git does not leave out and that is worth checking; works on any file system. */
export async function* sourceFiles(
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): AsyncGenerator<vscode.Uri> {
  yield* walk(folder, await levelsAt(folder), token);
}

async function* walk(
  folder: vscode.Uri,
  levels: Levels,
  token: vscode.CancellationToken,
): AsyncGenerator<vscode.Uri> {
  const entries = await entriesOf(folder);
  const isPackage = entries.some(([name]) => name === "package.json");
  entries.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  for (const [name, type] of entries) {
    if (token.isCancellationRequested) return;
    const uri = vscode.Uri.joinPath(folder, name);
    // A link has another type, so no file is met twice and no loop can occur.
    if (type === vscode.FileType.Directory) {
      if (isForeignFolder(name, isPackage) || isIgnored(levels, uri.path, true)) continue;
      yield* walk(uri, [...levels, ...(await levelsOf(uri))], token);
    } else if (type === vscode.FileType.File && isLinted(name) && !isIgnored(levels, uri.path, false)) {
      yield uri;
    }
  }
}

/** Holds if a scan of the folder would check the file. */
export async function isInScan(folder: vscode.Uri, file: vscode.Uri): Promise<boolean> {
  const names = file.path.slice(folder.path.length).split("/").filter(Boolean);
  const name = names.pop();
  if (name === undefined || !isLinted(name)) return false;
  let levels = await levelsAt(folder);
  let current = folder;
  for (const step of names) {
    const isPackage = await exists(vscode.Uri.joinPath(current, "package.json"));
    current = vscode.Uri.joinPath(current, step);
    if (isForeignFolder(step, isPackage) || isIgnored(levels, current.path, true)) return false;
    levels = [...levels, ...(await levelsOf(current))];
  }
  return !isIgnored(levels, file.path, false);
}

/** What holds at a folder: its own ignore files and those above, up to the top of its git repository. */
async function levelsAt(folder: vscode.Uri): Promise<Levels> {
  const levels: IgnoreLevel[] = [];
  for (let current = folder; ; current = vscode.Uri.joinPath(current, "..")) {
    levels.unshift(...(await levelsOf(current)));
    if (await exists(vscode.Uri.joinPath(current, ".git"))) {
      const above = levels.filter((level) => level.folder !== folder.path);
      // A folder that is open is checked, even if git leaves it out.
      return isIgnored(above, folder.path, true) ? levelsOf(folder) : levels;
    }
    // Outside a repository only the folder's own file counts.
    if (current.path === "/" || current.path === "") return levelsOf(folder);
  }
}

async function levelsOf(folder: vscode.Uri): Promise<IgnoreLevel[]> {
  const files = [
    vscode.Uri.joinPath(folder, ".git", "info", "exclude"),
    vscode.Uri.joinPath(folder, ".gitignore"),
  ];
  const texts = await Promise.all(files.map(textOf));
  return ignoreLevelsOf(
    folder.path,
    texts.filter((text) => text !== null),
  );
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** Holds for a file; not for a folder, and not for nothing. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.File;
  } catch {
    return false;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** The text of a file as UTF-8; null when there is none. */
export async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

export type ReadSource = { text: string } | { skip: "size" | "binary" | "minified" | "unreadable" };

/** Reads a file, unless it is no source that people write. */
export async function readSource(uri: vscode.Uri): Promise<ReadSource> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAXIMUM_BYTES) return { skip: "size" };
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (isBinary(bytes)) return { skip: "binary" };
    const text = new TextDecoder().decode(bytes);
    return isMinified(text) ? { skip: "minified" } : { text };
  } catch {
    return { skip: "unreadable" };
  }
}
