import * as vscode from "vscode";

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
  readonly #seen = new Map<string, string>();
  readonly #subscriptions: vscode.Disposable[];

  /** @param current leaves out what was made from an older text */
  constructor(private readonly current: (uri: vscode.Uri, ours: vscode.Diagnostic[]) => vscode.Diagnostic[]) {
    this.#subscriptions = [
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((uri) => this.#look(uri))),
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
    this.#seen.set(key, keyOf(reported));
    show(uri, withoutDoubles(this.current(uri, diagnostics), reported));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Shows ours anew when the ESLint extension's reports have changed; our own changes are no reason to. */
  #look(uri: vscode.Uri): void {
    const key = uri.toString();
    const last = this.#last.get(key);
    if (last && this.#seen.get(key) !== keyOf(reportsOfEslint(uri))) {
      this.publish(uri, last.diagnostics, last.show);
    }
  }
}

const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === "object" && code !== null ? code.value : (code ?? ""));

const reportsOfEslint = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === "eslint" && ruleOf(diagnostic).startsWith("hiyari/"));

const keyOf = (diagnostics: readonly vscode.Diagnostic[]): string =>
  diagnostics
    .map((each) => `${ruleOf(each)} ${each.range.start.line}:${each.range.start.character} ${each.message}`)
    .join("\n");

/**
 * Ours without those the other shows too; each of the other's stands for one of ours, by its place, or by its message
 * where it has moved.
 */
function withoutDoubles(
  ours: readonly vscode.Diagnostic[],
  reported: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const left = new Set(reported);
  const atLine = new Map<string, vscode.Diagnostic[]>();
  const saying = new Map<string, vscode.Diagnostic[]>();
  for (const report of reported) {
    const rule = ruleOf(report);
    for (const line of linesOf(report.range)) add(atLine, `${rule} ${line}`, report);
    add(saying, `${rule} ${report.message.replace(/\s+/g, " ").trim()}`, report);
  }
  return ours.filter((own) => {
    const rule = ruleOf(own);
    const same =
      linesOf(own.range)
        .flatMap((line) => atLine.get(`${rule} ${line}`) ?? [])
        .find((other) => left.has(other) && other.range.intersection(own.range)) ??
      lastOf(saying.get(`${rule} ${own.message}`), left);
    return !same || !left.delete(same);
  });
}

/** The last of a list that is left; what stood behind it is gone for good. */
function lastOf<Value>(list: Value[] | undefined, left: ReadonlySet<Value>): Value | undefined {
  while (list?.length && !left.has(list.at(-1)!)) list.pop();
  return list?.at(-1);
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const linesOf = ({ start, end }: vscode.Range): number[] =>
  Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
