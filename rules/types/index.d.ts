import type { ESLint, Linter, Rule } from "eslint";

/** A text in both languages of the plugin. */
export interface Bilingual {
  en: string;
  ja: string;
}

/** A documented incident, as far as other programs need it; the record holds more. */
export interface Incident {
  id: string;
  status: "active" | "corrected" | "withdrawn";
  name: Bilingual;
  year: number;
  title: Bilingual;
  cite: Bilingual;
  /** An address is fit to be shown only when it is confirmed. */
  sources: readonly { url: string | null; confirmed: boolean }[];
}

/** What ESLint's message object cannot carry: the incident and the path of the data. */
export interface ReportedFinding {
  ruleName: string;
  messageId: string;
  loc: { start: Position; end: Position };
  incidentId: string | null;
  steps: readonly { loc: { start: Position; end: Position }; text: string }[];
}

/** Line from 1, column from 0, as in ESTree. */
export interface Position {
  line: number;
  column: number;
}

/** `settings.hiyari` of an ESLint configuration. */
export interface HiyariSettings {
  /** Language of messages; `en` when left out. */
  locale?: "en" | "ja";
  /** Whether messages end with the incident; true when left out. */
  citations?: boolean;
  /** Your own post-mortems, cited before the public incidents by the rules they name. */
  incidents?: readonly { id: string; cite: string | Bilingual; rules: readonly string[]; url?: string }[];
  /** Facts about private libraries, in the shape of `rules/models`. */
  models?: readonly object[];
  /** Globs of files that run on a server. */
  server?: readonly string[];
  /** Globs of files that run only in a browser. */
  client?: readonly string[];
}

export interface HiyariPlugin extends ESLint.Plugin {
  rules: Record<string, Rule.RuleModule>;
  configs: { recommended: Linter.Config[]; strict: Linter.Config[] };
}

/** Every rule by its id, without the `hiyari/` prefix. */
export const rules: Record<string, Rule.RuleModule>;
/** Every incident on record, newest first. */
export const incidents: readonly Incident[];
/** The findings in a linted file, by its `SourceCode` (`linter.getSourceCode()`). */
export function findingsOf(sourceCode: object): readonly ReportedFinding[];

declare const plugin: HiyariPlugin;
export default plugin;
