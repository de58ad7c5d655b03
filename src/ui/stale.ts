import * as vscode from "vscode";
import type { DiagnosticData } from "../protocol.js";

/**
 * The diagnostics that were made from the text as it is now. What was made from an older text would stand in the
 * wrong place; the server is already checking the newer one.
 */
export function withoutStale(uri: vscode.Uri, diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return diagnostics.filter((diagnostic) => {
    const { data } = diagnostic as { data?: DiagnosticData };
    return !open || !data || data.version === open.version;
  });
}
