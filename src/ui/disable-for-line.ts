import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { DISABLE_REQUEST, type DisableParams, type DisableResult } from "../protocol.js";

/** Where the quick fix was asked for; the reason is asked for unless it is there already. */
export type DisablePlace = Omit<DisableParams, "reason"> & { reason?: string };

/** Asks for a reason, unless the caller has one, and puts it with a directive above the line; does nothing when the question is left. */
export async function disableForLine(client: LanguageClient, place: DisablePlace): Promise<void> {
  const reason = place.reason ?? (await askForReason(place.ruleId));
  if (!reason?.trim()) return;
  const params: DisableParams = { ...place, reason };
  const result = await client.sendRequest<DisableResult>(DISABLE_REQUEST, params);
  const uri = vscode.Uri.parse(place.uri);
  const document = await vscode.workspace.openTextDocument(uri);
  if (!result || document.version !== result.version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The text has changed meanwhile; please choose the action again."),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of result.changes) {
    const { start, end } = range;
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  await vscode.workspace.applyEdit(edit);
}

function askForReason(ruleId: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Disable {0} for this line", ruleId),
    prompt: vscode.l10n.t("Why is this code safe? The reason is written beside the directive."),
    placeHolder: vscode.l10n.t("for example: the address list is the team's own"),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? vscode.l10n.t("A reason is needed.") : null),
  });
}
