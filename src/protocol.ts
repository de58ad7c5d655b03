/**
 * What the editor client and the language server say to each other, and the facts both need.
 * No imports from either side: the file is bundled into both.
 */

export type Locale = "en" | "ja";

/** How a rule is shown; `off` does not run it. */
export type RuleLevel = "off" | "hint" | "info" | "warning" | "error";

/** Whose ESLint checks: the project's where its configuration loads the plugin, or always the one that is part of Hiyari. */
export type EngineChoice = "auto" | "bundled";
export type EngineName = "bundled" | "project";

/** The `hiyari` section of the editor's settings. */
export interface HiyariSettings {
  enable: boolean;
  engine: EngineChoice;
  locale: Locale | "auto";
  citations: boolean;
  preset: "recommended" | "strict";
  rules: Record<string, RuleLevel>;
  /** The second answer, with the types of the project. */
  types: { enable: boolean; maximumFiles: number };
  /** Whether directives without a reason, or past their date, are shown. */
  directives: boolean;
}

export const DEFAULT_SETTINGS: HiyariSettings = {
  enable: true,
  engine: "auto",
  locale: "auto",
  citations: true,
  preset: "recommended",
  rules: {},
  types: { enable: true, maximumFiles: 2_000 },
  directives: true,
};

/** Sent with `initialize`. */
export interface InitializationOptions {
  /** True for a client that has the commands of `COMMANDS`; others get no links and actions that need them. */
  editorCommands?: boolean;
  /** True when code of the workspace may be run: its ESLint configuration and what that loads. */
  trusted?: boolean;
  /** Folder with TypeScript's own declarations, for projects that have no TypeScript installed. */
  typeLibrary?: string;
  /** Settings for clients that cannot be asked (`workspace/configuration`). */
  settings?: Partial<HiyariSettings>;
}

/** The environment variable that names a folder for compiled code, whose last part is the version of the program. */
export const COMPILE_CACHE = "HIYARI_COMPILE_CACHE";

/** The kind of a quick fix that is shown before it is made; the editor's own client shows it with every place ticked. */
export const PREVIEW_KIND = "quickfix.preview.hiyari";

export const COMMANDS = {
  showIncident: "hiyari.showIncident",
  explain: "hiyari.explain",
  showPlace: "hiyari.showPlace",
  disable: "hiyari.disable",
  restateDirective: "hiyari.restateDirective",
  showOutput: "hiyari.showOutput",
  restart: "hiyari.restart",
} as const;

/** Language ids that are checked whatever the file is called. */
export const SCRIPT_LANGUAGES = ["javascript", "javascriptreact", "typescript", "typescriptreact"] as const;

/** Language ids of files that hold scripts among other things. */
export const COMPONENT_LANGUAGES = ["vue", "svelte", "astro"] as const;

/** Files that are checked whatever language the editor takes them for. */
export const FILE_PATTERN = "**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,gs,vue,svelte,astro}";

/** Hosting configuration that rules read; the same list as in the plugin's presets. */
export const HOSTING_PATTERN = "**/{vercel.json,firebase.json,staticwebapp.config.json,netlify.toml}";

export type CheckStatus = "checked" | "broken-syntax" | "skipped" | "failed" | "disabled" | "ignored";

/** Sent by the server after every check of an open document: the proof that it is alive. */
export interface CheckedParams {
  uri: string;
  version: number;
  status: CheckStatus;
  /** How many rules ran. */
  rules: number;
  findings: number;
  milliseconds: number;
  engine: EngineName;
  /** True for the second answer about a text, which had the types of the project. */
  typed: boolean;
  /** Which ESLint and configuration decided, or why the bundled engine did, in the reader's language. */
  engineNote: string | null;
  /** The same without the reason why the bundled engine decided, for places with little room. */
  engineShort: string | null;
  /** Why the file was skipped, or what failed, in the reader's language. */
  notice: string | null;
}

export const CHECKED_NOTIFICATION = "hiyari/checked";

/** The server asks the client, who alone sees every file system, what is accepted in a document; null for nothing. */
export const ACCEPTED_REQUEST = "hiyari/accepted";
export interface AcceptedParams {
  uri: string;
}

/** Sent by the client when a suppressions file has changed. */
export const BASELINE_NOTIFICATION = "hiyari/baseline";

/** Sent by the client when the workspace becomes trusted while it is open. */
export const TRUSTED_NOTIFICATION = "hiyari/trusted";

/** How far a directive reaches: the line below it, the line it stands on, or the whole file. */
export type DisableScope = "next-line" | "line" | "file";

/** Where a directive that silences a rule is wanted. */
export interface DisableParams {
  uri: string;
  version: number;
  ruleId: string;
  /** Zero-based line the report starts on. */
  line: number;
  scope: DisableScope;
  reason: string;
  /** The day after which the directive is to be looked at again, as `2027-03-31`. */
  until: string | null;
}

export interface TextChange {
  range: {
    start: { line: number; character: number };
    end: { line: number; character: number };
  };
  newText: string;
}

/** `null` when the document has changed since, or the place allows no directive. */
export type DisableResult = { version: number; changes: TextChange[] } | null;

export const DISABLE_REQUEST = "hiyari/disable";

/** A directive that is to get a reason, or another date; argument of `COMMANDS.restateDirective`. */
export interface RestateParams {
  uri: string;
  version: number;
  /** The whole comment. */
  range: TextChange["range"];
  /** The comment up to its reason, and what closes it. */
  before: string;
  after: string;
  /** The reason that stands there; empty where one is to be asked for. */
  reason: string;
}

/** Joins a reason with the day after which it is to be looked at again. */
export const withDate = (reason: string, until: string | null): string =>
  until ? `${reason} (until ${until})` : reason;

/** Codes of the notes about directives; they are no rules, and ESLint knows nothing of them. */
export const DIRECTIVE_CODES = {
  "no-reason": "directive-without-reason",
  "no-date": "directive-without-date",
  expired: "directive-expired",
} as const;

/** One heading of an incident's page with its plain text. */
export interface IncidentSection {
  label: string;
  lines: string[];
}

export interface IncidentText {
  heading: string;
  title: string;
  sections: IncidentSection[];
}

/** An incident ready to be shown, in both languages. */
export interface IncidentPage {
  id: string;
  en: IncidentText;
  ja: IncidentText;
  /** Addresses that were confirmed; others are never shown. */
  sources: { url: string; kind: string }[];
  rules: { id: string; url: string }[];
}

export interface IncidentParams {
  id: string;
}

export const INCIDENT_REQUEST = "hiyari/incident";

export interface IncidentListItem {
  id: string;
  heading: { en: string; ja: string };
  title: { en: string; ja: string };
}

export const INCIDENT_LIST_REQUEST = "hiyari/incidents";

/** What a diagnostic carries beside what people see. */
export interface DiagnosticData {
  /** The document version the diagnostic was made from. */
  version: number;
  incidentId: string | null;
}

/** Chooses the language of texts: the setting, or for `auto` the editor's own. */
export function localeFor(setting: HiyariSettings["locale"], editorLanguage: string | undefined): Locale {
  if (setting !== "auto") return setting;
  return editorLanguage?.toLowerCase().startsWith("ja") ? "ja" : "en";
}
