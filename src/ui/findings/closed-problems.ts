import * as vscode from "vscode";
import type { ListedFinding } from "../../findings-protocol.js";
import { rangeOf, uriOfStep } from "../places.js";
import { openDocument } from "./checks.js";
import type { FileFindings } from "./store.js";

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/**
 * The findings of files that are not open, for the Problems panel. Open documents have theirs from the server, so a
 * file that is opened leaves this collection.
 */
export class ClosedProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection("hiyari-closed-files");
  readonly #opened = vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#collection.delete(uri));

  /** Shows the findings of exactly these files. */
  show(files: readonly FileFindings[], cf: string): void {
    const wanted = new Map(
      files
        .filter(({ uri, findings }) => findings.length > 0 && !openDocument(uri))
        .map((file) => [file.uri.toString(), file] as const),
    );
    for (const [uri] of this.#collection) {
      if (!wanted.has(uri.toString())) this.#collection.delete(uri);
    }
    for (const { uri, findings } of wanted.values()) {
      this.#collection.set(
        uri,
        findings.map((finding) => diagnosticOf(uri, finding, cf)),
      );
    }
  }

  dispose(): void {
    this.#collection.dispose();
    this.#opened.dispose();
  }
}

function diagnosticOf(uri: vscode.Uri, finding: ListedFinding, cf: string): vscode.Diagnostic {
  const message = finding.citation ? `${finding.message} — ${cf} ${finding.citation}` : finding.message;
  const diagnostic = new vscode.Diagnostic(rangeOf(finding), message, SEVERITY[finding.level]);
  diagnostic.source = "hiyari";
  const value = `hiyari/${finding.rule}`;
  diagnostic.code = finding.docsUrl ? { value, target: vscode.Uri.parse(finding.docsUrl) } : value;
  diagnostic.relatedInformation = finding.steps.map(
    (step) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(uriOfStep(step, uri), rangeOf(step)),
        step.text,
      ),
  );
  return diagnostic;
}
