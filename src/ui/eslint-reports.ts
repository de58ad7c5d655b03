import * as vscode from "vscode";
import { movedBy, withoutDoubles, type Shown, type Span } from "./doubles.js";

/** Shows diagnostics of a document in the editor. */
type Show = (uri: vscode.Uri, diagnostics: vscode.Diagnostic[]) => void;

/**
 * Keeps Hiyari from saying what the ESLint extension says already. Where that one shows a report of one of our rules,
 * ours is held back; hover, fixes and incident come to its report all the same, by place. Ours comes back as soon as
 * the other is gone.
 */
export class EslintReports implements vscode.Disposable {
  readonly #last = new Map<string, { diagnostics: vscode.Diagnostic[]; show: Show }>();
  /** What the ESLint extension showed when ours were shown last. */
  readonly #seen = new Map<string, vscode.Diagnostic[]>();
  /** Where its reports are now, if the text was changed since they came. */
  readonly #moved = new WeakMap<vscode.Diagnostic, Span>();
  readonly #subscriptions: vscode.Disposable[];

  /** @param current leaves out what was made from an older text */
  constructor(private readonly current: (uri: vscode.Uri, ours: vscode.Diagnostic[]) => vscode.Diagnostic[]) {
    this.#subscriptions = [
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((uri) => this.#look(uri))),
      vscode.workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        for (const each of new Set([...reportsOfEslint(uri), ...(this.#seen.get(uri.toString()) ?? [])]))
          this.#moved.set(each, movedBy(this.#placeOf(each), contentChanges));
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#last.delete(uri.toString());
        this.#seen.delete(uri.toString());
      }),
    ];
  }

  /** Shows what the server reports, without what the ESLint extension shows. */
  publish(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], show: Show): void {
    const key = uri.toString();
    const reported = reportsOfEslint(uri);
    this.#last.set(key, { diagnostics, show });
    this.#seen.set(key, reported);
    const current = this.current(uri, diagnostics).map((own) => ({ ...shown(own, own.range), own }));
    show(
      uri,
      withoutDoubles(current, this.#shown(reported)).map(({ own }) => own),
    );
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Shows ours anew when the ESLint extension's reports have changed; our own changes are no reason to. */
  #look(uri: vscode.Uri): void {
    const key = uri.toString();
    const last = this.#last.get(key);
    if (last && this.#keyOf(this.#seen.get(key) ?? []) !== this.#keyOf(reportsOfEslint(uri))) {
      this.publish(uri, last.diagnostics, last.show);
    }
  }

  #shown(reports: readonly vscode.Diagnostic[]): Shown[] {
    return reports.map((report) => shown(report, this.#placeOf(report)));
  }

  #placeOf(report: vscode.Diagnostic): Span {
    return this.#moved.get(report) ?? report.range;
  }

  #keyOf(reports: readonly vscode.Diagnostic[]): string {
    return this.#shown(reports)
      .map(({ rule, range: { start }, message }) => `${rule} ${start.line}:${start.character} ${message}`)
      .join("\n");
  }
}

const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === "object" && code !== null ? code.value : (code ?? ""));

const shown = (diagnostic: vscode.Diagnostic, range: Span): Shown => ({
  rule: ruleOf(diagnostic),
  range,
  message: diagnostic.message,
});

const reportsOfEslint = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === "eslint" && ruleOf(diagnostic).startsWith("hiyari/"));
