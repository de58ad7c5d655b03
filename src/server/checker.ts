import { setImmediate as nextTurn } from "node:timers/promises";
import { TextDocument } from "vscode-languageserver-textdocument";
import { localeFor, type HiyariSettings, type Locale } from "../protocol.js";
import { directiveNotes, type DirectiveNote } from "./directive-notes.js";
import { DEPENDENT_PAUSE_MILLISECONDS, TYPED_PAUSE_MILLISECONDS } from "./limits.js";
import { emptyReport, type Engine, type LintSettings, type Report } from "./engine.js";

/** A report with what it was made from. */
export interface Check {
  /** The text as it was; its version says which one. */
  document: TextDocument;
  locale: Locale;
  enabled: boolean;
  /** What the engine was asked with. */
  lintSettings: LintSettings;
  report: Report;
  /** What is to be said about the directives in the text. */
  notes: readonly DirectiveNote[];
}

export interface CheckerOptions {
  engine: Engine;
  settingsOf: (uri: string) => Promise<HiyariSettings>;
  /** The open folder a document is in. */
  folderOf: (uri: string) => string | undefined;
  /** The editor's own language, for `locale: auto`. */
  editorLanguage: string | undefined;
  /** The document as it is now; undefined when it is closed. */
  current: (uri: string) => TextDocument | undefined;
  /** Other pauses, in milliseconds, for tests. */
  pauses?: { typed: number; dependent: number };
  /** Called for results that still belong to the document as it is. */
  publish: (check: Check) => void;
}

/** What is known of a document: the check of one version, and how to end it. */
interface Known {
  version: number;
  check: Promise<Check>;
  abort: AbortController;
  /** Waits for a pause before the check that takes longer. */
  pause?: NodeJS.Timeout;
}

/** Decides when documents are checked, and that no stale result is shown. */
export class Checker {
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #checks = new Map<string, Known>();
  #dependents: NodeJS.Timeout | undefined;

  constructor(private readonly options: CheckerOptions) {}

  /** Checks a document after a pause; a later call for the same document replaces the earlier one. */
  schedule(document: TextDocument, pause: number): void {
    clearTimeout(this.#timers.get(document.uri));
    const { uri, version } = document;
    // Nobody wants to know any more what was wrong with an older text.
    const known = this.#checks.get(uri);
    if (known && known.version !== version) this.#drop(uri);
    this.othersChanged();
    const run = () => {
      this.#timers.delete(uri);
      void this.#publish(document, version);
    };
    this.#timers.set(uri, setTimeout(run, pause));
  }

  /** Checks again, after a pause, what depends on other files: one of them was edited or has changed on disk. */
  othersChanged(): void {
    clearTimeout(this.#dependents);
    const again = () => {
      for (const [uri, known] of this.#checks) void this.#publishLater(uri, known);
    };
    this.#dependents = setTimeout(again, this.options.pauses?.dependent ?? DEPENDENT_PAUSE_MILLISECONDS);
  }

  /** The check of the document as it is now; made at once when there is none yet. */
  checkOf(document: TextDocument): Promise<Check> {
    const known = this.#checks.get(document.uri);
    if (known?.version === document.version) return known.check;
    this.#drop(document.uri);
    // The editor's document changes in place, so the check gets a copy.
    const { uri, languageId, version } = document;
    const copy = TextDocument.create(uri, languageId, version, document.getText());
    const abort = new AbortController();
    const check = this.#make(copy, abort.signal);
    this.#checks.set(uri, { version, check, abort });
    return check;
  }

  /**
   * Checks a document that is not open; nothing is kept and nothing shown. Whoever asks wants thousands of them, so
   * the first answer has to do.
   */
  checkClosed(document: TextDocument): Promise<Check> {
    return this.#make(document, new AbortController().signal);
  }

  /** Forgets all results, as when settings change. */
  clear(): void {
    for (const uri of [...this.#checks.keys()]) this.#drop(uri);
  }

  /** Stops waiting for a document that was closed. */
  forget(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#drop(uri);
  }

  #drop(uri: string): void {
    const known = this.#checks.get(uri);
    known?.abort.abort();
    clearTimeout(known?.pause);
    this.#checks.delete(uri);
  }

  async #make(document: TextDocument, signal: AbortSignal): Promise<Check> {
    const settings = await this.options.settingsOf(document.uri);
    const { citations, preset, rules, engine } = settings;
    const locale = localeFor(settings.locale, this.options.editorLanguage);
    const root = this.options.folderOf(document.uri);
    const typedFiles = settings.types.enable ? settings.types.maximumFiles : 0;
    const lintSettings: LintSettings = { locale, citations, preset, rules, engine, root, typedFiles };
    const common = { document, locale, lintSettings };
    if (!settings.enable) {
      return { ...common, enabled: false, report: emptyReport("checked", "bundled"), notes: [] };
    }
    const report = await this.options.engine.lint(document, lintSettings, signal);
    const notes = settings.directives ? directiveNotes(document, report.directives) : [];
    return { ...common, enabled: true, report, notes };
  }

  async #publish(document: TextDocument, version: number): Promise<void> {
    const { uri } = document;
    if (this.options.current(uri)?.version !== version) return;
    const check = this.checkOf(document);
    const result = await check;
    // Lets changes in that arrived while the check kept the thread busy.
    await nextTurn();
    if (!this.#isLatest(uri, version, check)) return;
    this.options.publish(result);
    const known = this.#checks.get(uri)!;
    if (!result.report.later) return;
    const later = () => void this.#publishLater(uri, known);
    known.pause = setTimeout(later, this.options.pauses?.typed ?? TYPED_PAUSE_MILLISECONDS);
  }

  /** Asks for the better report and shows it, if the document is still the same and it says something else. */
  async #publishLater(uri: string, known: Known): Promise<void> {
    clearTimeout(known.pause);
    const { version, check } = known;
    const result = await check;
    const report = await result.report.later?.().catch(() => null);
    if (!report || !this.#isLatest(uri, version, check)) return;
    const better: Check = { ...result, report: { ...report, later: result.report.later } };
    const before = result.report;
    known.check = Promise.resolve(better);
    if (saysOf(before) !== saysOf(report)) this.options.publish(better);
  }

  #isLatest(uri: string, version: number, check: Promise<Check>): boolean {
    return this.options.current(uri)?.version === version && this.#checks.get(uri)?.check === check;
  }
}

/** What readers learn from a report, to tell whether another one says the same. */
const saysOf = ({ status, problems, accepted, engineNote, typed }: Report): string =>
  JSON.stringify([status, problems, accepted, engineNote, typed]);
