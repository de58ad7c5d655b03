import { setImmediate as nextTurn } from "node:timers/promises";
import { TextDocument } from "vscode-languageserver-textdocument";
import { localeFor, type HiyariSettings, type Locale } from "../protocol.js";
import type { Engine, Report } from "./engine.js";

/** A report with what it was made from. */
export interface Check {
  /** The text as it was; its version says which one. */
  document: TextDocument;
  locale: Locale;
  enabled: boolean;
  report: Report;
}

const NOTHING: Report = {
  status: "checked",
  problems: [],
  rules: 0,
  milliseconds: 0,
  notice: null,
  failedRules: [],
};

export interface CheckerOptions {
  engine: Engine;
  settingsOf: (uri: string) => Promise<HiyariSettings>;
  /** The editor's own language, for `locale: auto`. */
  editorLanguage: string | undefined;
  /** The document as it is now; undefined when it is closed. */
  current: (uri: string) => TextDocument | undefined;
  /** Called for results that still belong to the document as it is. */
  publish: (check: Check) => void;
}

/** Decides when documents are checked, and that no stale result is shown. */
export class Checker {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #checks = new Map<string, { version: number; check: Promise<Check> }>();

  constructor(private readonly options: CheckerOptions) {}

  /** Checks a document after a pause; a later call for the same document replaces the earlier one. */
  schedule(document: TextDocument, pause: number): void {
    clearTimeout(this.#timers.get(document.uri));
    const { uri, version } = document;
    const run = () => {
      this.#timers.delete(uri);
      void this.#publish(document, version);
    };
    this.#timers.set(uri, setTimeout(run, pause));
  }

  /** The check of the document as it is now; made at once when there is none yet. */
  checkOf(document: TextDocument): Promise<Check> {
    const known = this.#checks.get(document.uri);
    if (known?.version === document.version) return known.check;
    // The editor's document changes in place, so the check gets a copy.
    const { uri, languageId, version } = document;
    const copy = TextDocument.create(uri, languageId, version, document.getText());
    const check = this.#make(copy);
    this.#checks.set(uri, { version, check });
    return check;
  }

  /** Forgets all results, as when settings change. */
  clear(): void {
    this.#checks.clear();
  }

  /** Stops waiting for a document that was closed. */
  forget(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#checks.delete(uri);
  }

  async #make(document: TextDocument): Promise<Check> {
    const settings = await this.options.settingsOf(document.uri);
    const locale = localeFor(settings.locale, this.options.editorLanguage);
    if (!settings.enable) return { document, locale, enabled: false, report: NOTHING };
    const { citations, preset, rules } = settings;
    const report = await this.options.engine.lint(document, { locale, citations, preset, rules });
    return { document, locale, enabled: true, report };
  }

  async #publish(document: TextDocument, version: number): Promise<void> {
    if (this.options.current(document.uri)?.version !== version) return;
    const check = this.checkOf(document);
    const result = await check;
    // Lets changes in that arrived while the check kept the thread busy.
    await nextTurn();
    const current = this.options.current(document.uri);
    const isLatest = (await this.#checks.get(document.uri)?.check) === result;
    if (current?.version === version && isLatest) this.options.publish(result);
  }
}
