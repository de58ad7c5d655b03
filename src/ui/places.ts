import * as vscode from "vscode";
import type { FindingStep, Place } from "../finding.js";

/** A place as the editor counts: from zero. */
export const rangeOf = ({ line, column, endLine, endColumn }: Place): vscode.Range =>
  new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);

/** The file a step is in: another one, or the finding's. */
export const uriOfStep = ({ elsewhere }: FindingStep, ofFinding: vscode.Uri): vscode.Uri =>
  elsewhere ? vscode.Uri.parse(elsewhere.uri) : ofFinding;

/** A range as it comes through a link: plain numbers. */
interface PlainRange {
  start: vscode.Position;
  end: vscode.Position;
}

/** Shows a file with a range selected, as the links of hovers, pages and lists do. The address and the range may come from a link, so both are checked. */
export async function showPlace(address: unknown, range: unknown): Promise<void> {
  if (typeof address !== "string") return;
  const selection = plainRange(range);
  const uri = vscode.Uri.parse(address, true);
  const document = await vscode.workspace.openTextDocument(uri);
  const beside = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  // From a page beside the code, the code stays where it is.
  const column = beside?.viewColumn ?? vscode.window.visibleTextEditors[0]?.viewColumn;
  const editor = await vscode.window.showTextDocument(document, { selection, viewColumn: column });
  if (selection) editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function plainRange(value: unknown): vscode.Range | undefined {
  if (value instanceof vscode.Range) return value;
  // A range sent as JSON is a list of its two ends; one of the language server an object.
  const [start, end] = Array.isArray(value)
    ? value
    : [(value as PlainRange)?.start, (value as PlainRange)?.end];
  const numbers = [start?.line, start?.character, end?.line, end?.character];
  if (!numbers.every((number) => Number.isInteger(number) && number >= 0)) return undefined;
  return new vscode.Range(numbers[0], numbers[1], numbers[2], numbers[3]);
}
