import type { Connection } from "vscode-languageserver";
import { DEFAULT_SETTINGS, type HiyariSettings, type RuleLevel } from "../protocol.js";

const LEVELS = new Set(["off", "hint", "info", "warning", "error"]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads settings tolerantly: what has the wrong shape counts as not set. */
export function settingsFrom(value: unknown): HiyariSettings {
  const raw = isRecord(value) ? value : {};
  const rules: Record<string, RuleLevel> = {};
  for (const [name, level] of Object.entries(isRecord(raw.rules) ? raw.rules : {})) {
    if (LEVELS.has(level as string)) rules[name.replace(/^hiyari\//, "")] = level as RuleLevel;
  }
  const types = isRecord(raw.types) ? raw.types : {};
  const { maximumFiles } = types;
  return {
    enable: raw.enable !== false,
    engine: raw.engine === "bundled" ? "bundled" : "auto",
    locale: raw.locale === "en" || raw.locale === "ja" ? raw.locale : DEFAULT_SETTINGS.locale,
    citations: raw.citations !== false,
    preset: raw.preset === "strict" ? "strict" : "recommended",
    rules,
    types: {
      enable: types.enable !== false,
      maximumFiles:
        typeof maximumFiles === "number" && maximumFiles > 0
          ? maximumFiles
          : DEFAULT_SETTINGS.types.maximumFiles,
    },
    directives: raw.directives !== false,
  };
}

/** The settings of each document, asked once and kept until they change. */
export class SettingsStore {
  readonly #known = new Map<string, Promise<HiyariSettings>>();

  /**
   * @param canAsk whether the client answers `workspace/configuration`
   * @param fallback the settings of clients that do not, or not about us
   */
  constructor(
    private readonly connection: Connection,
    private readonly canAsk: boolean,
    private fallback: HiyariSettings,
  ) {}

  of(uri: string): Promise<HiyariSettings> {
    if (!this.canAsk) return Promise.resolve(this.fallback);
    let settings = this.#known.get(uri);
    if (!settings) {
      settings = this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: "hiyari" })
        // Some clients answer, but know nothing of the section.
        .then(
          (value: unknown) => (isRecord(value) ? settingsFrom(value) : this.fallback),
          () => this.fallback,
        );
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** Forgets everything; `sent` is what clients that cannot be asked send along. */
  change(sent: unknown): void {
    this.#known.clear();
    if (isRecord(sent) && isRecord(sent.hiyari)) this.fallback = settingsFrom(sent.hiyari);
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
