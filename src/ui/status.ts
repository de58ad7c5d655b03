import * as vscode from "vscode";
import type { CheckedParams } from "../protocol.js";
import { UI_COMMANDS } from "./commands.js";
import { DOCUMENTS } from "./documents.js";

/** The status item that proves Hiyari is at work on the document in front. */
export class Status implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #last = new Map<string, CheckedParams>();
  #ended: Description | undefined;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #onDidCheck = new vscode.EventEmitter<CheckedParams>();
  /** Fires after every check the server reports. */
  readonly onDidCheck = this.#onDidCheck.event;

  constructor() {
    this.#item = vscode.languages.createLanguageStatusItem("hiyari.status", DOCUMENTS);
    this.#item.name = "Hiyari";
    this.#item.command = { command: UI_COMMANDS.whyNotChecked, title: vscode.l10n.t("Details") };
    this.#subscriptions.push(
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#last.delete(document.uri.toString())),
    );
    this.#show();
  }

  /** The last check of a document; undefined before the first. */
  lastCheck(uri: vscode.Uri): CheckedParams | undefined {
    return this.#last.get(uri.toString());
  }

  /** Takes a check into account that the server reports. */
  checked(params: CheckedParams): void {
    // Server and editor may write the same address differently.
    this.#last.set(vscode.Uri.parse(params.uri).toString(), params);
    this.#show();
    this.#onDidCheck.fire(params);
  }

  /** Says that the server has ended, and when it is tried again. */
  ended(reason: string, nextTry: Date): void {
    const time = nextTry.toTimeString().slice(0, 8);
    const detail = vscode.l10n.t("Next try at {0}", time);
    this.#ended = {
      text: vscode.l10n.t("Hiyari has stopped"),
      detail: reason ? `${detail} — ${reason}` : detail,
      severity: Failure,
    };
    // What was checked belongs to the server that is gone.
    this.#last.clear();
    this.#show();
  }

  /** The server runs again. */
  recovered(): void {
    this.#ended = undefined;
    this.#show();
  }

  /** What the status item says now. */
  get shown(): { text: string; detail: string | undefined } {
    return { text: this.#item.text, detail: this.#item.detail };
  }

  dispose(): void {
    this.#item.dispose();
    this.#onDidCheck.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const check = document && this.lastCheck(document.uri);
    const { text, detail, severity } = this.#ended ?? (check ? describe(check) : WAITING());
    this.#item.text = text;
    this.#item.detail = detail;
    this.#item.severity = severity;
  }
}

interface Description {
  text: string;
  detail: string;
  severity: vscode.LanguageStatusSeverity;
}

const { Information, Warning, Error: Failure } = vscode.LanguageStatusSeverity;

const WAITING = (): Description => ({
  text: vscode.l10n.t("Hiyari is ready"),
  detail: vscode.l10n.t("waiting for the first check"),
  severity: Information,
});

function describe(check: CheckedParams): Description {
  const notice = check.notice ?? "";
  switch (check.status) {
    case "checked": {
      const text =
        check.findings === 1
          ? vscode.l10n.t("Hiyari: 1 finding")
          : vscode.l10n.t("Hiyari: {0} findings", check.findings);
      const rounded = Math.max(1, Math.round(check.milliseconds));
      const engine =
        check.engineShort ??
        (check.engine === "bundled"
          ? vscode.l10n.t("bundled engine")
          : vscode.l10n.t("the project's ESLint"));
      const proof = vscode.l10n.t("{0} rules, {1} ms, {2}", check.rules, rounded, engine);
      return {
        text,
        detail: notice ? `${proof} — ${notice}` : proof,
        severity: notice ? Warning : Information,
      };
    }
    case "broken-syntax":
      return { text: vscode.l10n.t("Hiyari is waiting"), detail: notice, severity: Information };
    case "skipped":
      return { text: vscode.l10n.t("Hiyari skips this file"), detail: notice, severity: Warning };
    case "ignored":
      return { text: vscode.l10n.t("Hiyari leaves this file out"), detail: notice, severity: Information };
    case "disabled":
      return {
        text: vscode.l10n.t("Hiyari is off"),
        detail: vscode.l10n.t("The setting hiyari.enable is off here"),
        severity: Information,
      };
    case "failed":
      return { text: vscode.l10n.t("Hiyari failed on this file"), detail: notice, severity: Failure };
  }
}
