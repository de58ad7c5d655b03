import * as vscode from "vscode";

/** Goes to a place in a document, as the steps in a hover do; lines and characters count from 0. */
export async function showPlace(uri: string, line: number, character: number): Promise<void> {
  const place = new vscode.Position(line, character);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
}
