import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import type { HiyariApi } from "../../../src/extension.js";
import type { CheckedParams } from "../../../src/protocol.js";

/** Which launch this is; see launch.ts. */
export type RunName =
  | "source"
  | "scan"
  | "folders"
  | "clicks"
  | "trust"
  | "japanese"
  | "browser"
  | "vsix"
  | "project"
  | "eslint"
  | "typed"
  | "trusted-switched-off"
  | "restricted";
export const RUN = process.env.HIYARI_TEST_RUN as RunName;

export const EXTENSION_ID = "hiyari.hiyari";

/** The extension's own surface, once something has activated it. */
export async function hiyari(): Promise<HiyariApi> {
  const extension = vscode.extensions.getExtension<HiyariApi>(EXTENSION_ID);
  assert.ok(extension, "the extension is not installed");
  return extension.activate();
}

/** A file of the folder that is open, or of one of several. */
export function fileUri(name: string, index = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[index];
  assert.ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, ...name.split("/"));
}

export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Types at a place, through the same command as the keyboard. */
export async function type(editor: vscode.TextEditor, at: vscode.Position, text: string): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand("type", { text });
}

/** The place right after the first occurrence of a text. */
export function after(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `not in the document: ${text}`);
  return document.positionAt(offset + text.length);
}

/** Resolves as soon as the condition gives something; asks again at every event, never by the clock. */
export function waitFor<T, E>(
  event: vscode.Event<E>,
  condition: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const attempt = async () => {
      const value = await condition();
      if (value === undefined) return;
      subscription.dispose();
      resolve(value);
    };
    const subscription = event(() => void attempt().catch(reject));
    void attempt().catch(reject);
  });
}

export const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "hiyari");

/** Waits until the document has our diagnostics, and gives them. */
export const diagnosticsOf = (uri: vscode.Uri): Promise<vscode.Diagnostic[]> =>
  waitFor(vscode.languages.onDidChangeDiagnostics, () => (ours(uri).length > 0 ? ours(uri) : undefined));

/** Waits until the document has none of our diagnostics left. */
export const noDiagnosticsOf = (uri: vscode.Uri): Promise<true> =>
  waitFor(vscode.languages.onDidChangeDiagnostics, () => (ours(uri).length === 0 ? true : undefined));

/** Waits for the server's word about the document as it is now. */
export async function checked(document: vscode.TextDocument): Promise<CheckedParams> {
  const api = await hiyari();
  return waitFor(api.onDidCheck, () => {
    const check = api.lastCheck(document.uri);
    return check?.version === document.version ? check : undefined;
  });
}

/** Waits until the server says of the document that it has so many findings: its word of before may still stand. */
export async function checkedWith(document: vscode.TextDocument, findings: number): Promise<CheckedParams> {
  const api = await hiyari();
  return waitFor(api.onDidCheck, () => {
    const check = api.lastCheck(document.uri);
    return check?.version === document.version && check.findings === findings ? check : undefined;
  });
}

/** How often a request that the editor cancels is made again. */
const MOST_REPEATS = 50;

/**
 * Asks the editor, and asks again when it cancels: any extension's later answer about the same document cancels the
 * requests under way, and the light bulb and the hover then ask anew, too.
 */
async function asked<T>(request: () => Thenable<T>): Promise<T> {
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await request();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "Canceled" || repeats >= MOST_REPEATS) throw error;
    }
  }
}

/** The quick fixes at a place, as the light bulb shows them. */
export const quickFixes = (uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> =>
  asked(() =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    ),
  );

/**
 * The quick fixes that Hiyari offers at a finding: plain edits and our own commands; other extensions use commands of
 * theirs. A finding always has some, and is asked about again until they are there: an answer comes empty where the
 * editor does not know yet who offers fixes, or has dropped a question that another extension's answer overtook.
 */
export async function ourFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  for (let repeats = 0; ; repeats += 1) {
    const actions = await quickFixes(uri, range);
    const ours = actions.filter(({ command }) => !command || command.command.startsWith("hiyari."));
    if (ours.length > 0 || repeats >= MOST_REPEATS) return ours;
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Chooses a quick fix. */
export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action, "there is no such fix");
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** Everything the hover at a place says. */
export async function hoverText(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await asked(() =>
    vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", uri, at),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

/** Leaves every file of the tests as it is on disk; the editor's own, such as its settings, it saves itself. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    const ours = document.isUntitled || vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
    if (!document.isDirty || !ours) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

export const isInside = (folder: string, file: string): boolean =>
  !path.relative(folder, file).startsWith("..");
