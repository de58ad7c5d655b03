import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { EXPLAIN_REQUEST, type ExplainPage, type ExplainParams } from "../explain-protocol.js";
import { COMMANDS } from "../protocol.js";
import { UI_COMMANDS } from "./commands.js";
import { explainHtml, explainTitle } from "./explain-page.js";
import { newNonce } from "./html.js";
import { pageColumn } from "./page-column.js";

/** What the page's links may run. */
const PAGE_COMMANDS = [COMMANDS.showPlace, COMMANDS.showIncident, UI_COMMANDS.applyFix];

/** The page that explains a finding: one panel beside the code, used again for the next one. */
export class ExplainPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;

  /** Explains a finding, by default the one at the cursor. Gives the HTML that is shown, or undefined. */
  async show(client: BaseLanguageClient, params: ExplainParams | undefined): Promise<string | undefined> {
    const wanted = params ?? findingAtCursor();
    const page = wanted && (await ask(client, wanted));
    if (!page) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("There is no finding of Hiyari at this place."),
      );
      return undefined;
    }
    const panel = (this.#panel ??= this.#create());
    const html = explainHtml(page, vscode.workspace.asRelativePath(vscode.Uri.parse(page.uri)), newNonce());
    panel.title = explainTitle(page);
    panel.webview.html = html;
    panel.reveal(undefined, false);
    return html;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel("hiyari.explain", "Hiyari", pageColumn(), {
      enableScripts: false,
      enableFindWidget: true,
      enableCommandUris: PAGE_COMMANDS,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => (this.#panel = undefined));
    return panel;
  }
}

async function ask(client: BaseLanguageClient, params: ExplainParams): Promise<ExplainPage | null> {
  // The server explains open documents; one from the list may be closed.
  await vscode.workspace.openTextDocument(vscode.Uri.parse(params.uri));
  return client.sendRequest<ExplainPage | null>(EXPLAIN_REQUEST, params);
}

/** The finding under the cursor, whoever shows it. */
function findingAtCursor(): ExplainParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { uri } = editor.document;
  for (const { range, code } of vscode.languages.getDiagnostics(uri)) {
    const value = String(typeof code === "object" ? code.value : code);
    if (!value.startsWith("hiyari/") || !range.contains(editor.selection.active)) continue;
    const { line, character } = range.start;
    return { uri: uri.toString(), ruleName: value.slice("hiyari/".length), line, character };
  }
  return undefined;
}

/** Applies a fix of the page, unless the text has changed since the page was made. */
export async function applyFix(uri: unknown, version: unknown, range: unknown, text: unknown): Promise<void> {
  if (typeof uri !== "string" || typeof text !== "string" || !Array.isArray(range)) return;
  const [start, end] = range as unknown[];
  if (!Number.isInteger(start) || !Number.isInteger(end)) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  if (document.version !== version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The text has changed since this page was made; please open it again."),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const [from, to] = [document.positionAt(start as number), document.positionAt(end as number)];
  edit.replace(document.uri, new vscode.Range(from, to), text);
  await vscode.workspace.applyEdit(edit);
}
