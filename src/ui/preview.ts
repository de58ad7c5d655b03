import * as vscode from "vscode";
import { PREVIEW_KIND } from "../protocol.js";

/**
 * A preview with every place ticked. The editor shows a preview when something is to be confirmed, and leaves just
 * that unticked: whoever presses "Apply" then gets nothing. So nothing of the fix is to be confirmed, but the removal
 * of a file that does not exist, which the editor leaves out of the preview.
 */
export function withTicks<T extends vscode.CodeAction | vscode.Command>(action: T, nowhere: vscode.Uri): T {
  if (!(action instanceof vscode.CodeAction) || !action.edit || action.kind?.value !== PREVIEW_KIND) {
    return action;
  }
  const ticked = new vscode.WorkspaceEdit();
  for (const [uri, edits] of action.edit.entries()) ticked.set(uri, edits);
  const label = action.title;
  ticked.deleteFile(nowhere, { ignoreIfNotExists: true }, { label, needsConfirmation: true });
  action.edit = ticked;
  return action;
}
