import { Linter } from "eslint";
import type ts from "typescript";
import hiyari, { findingsOf } from "../../rules/index.js";
import type { Locale } from "../../rules/kit/settings.js";
import type { Fixture } from "./fixture.js";
import { languages } from "./languages.js";

/** One report as the tests compare it. */
export interface Report {
  rule: string;
  /** Without the `.ja` of the Japanese text. */
  messageId: string;
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  incidentId: string | null;
  steps: readonly { line: number; column: number; text: string }[];
  suggestions: readonly { title: string; range: [number, number]; text: string }[];
}

/** The folder of the invented project fixtures stand in. */
export const PROJECT = "/project";

/** How a text is linted with type services, and by which version of ESLint. */
export interface Typed {
  program?: ts.Program;
  linter?: Linter;
}

/** The day on which fixtures are linted: what is left until a fixed date must not differ from day to day. */
const TODAY = Date.UTC(2026, 10, 28);

function onOneDay<T>(run: () => T): T {
  const { now } = Date;
  Date.now = () => TODAY;
  try {
    return run();
  } finally {
    Date.now = now;
  }
}

/** Lints a text as a fixture says, with all rules of its preset. Throws when the text does not parse. */
export function lintAs(
  fixture: Fixture,
  text = fixture.text,
  locale: Locale = "en",
  { program, linter = new Linter({ configType: "flat", cwd: PROJECT }) }: Typed = {},
): Report[] {
  const typed: Linter.Config = { languageOptions: { parserOptions: { programs: [program] } } };
  const config = [...configFor(fixture, locale), ...(program ? [typed] : [])];
  const messages = onOneDay(() => linter.verify(text, config, { filename: `${PROJECT}/${fixture.path}` }));
  const source = linter.getSourceCode() as object | undefined;
  const findings = source ? findingsOf(source) : [];
  return messages.map((message) => {
    if (message.fatal || !message.ruleId)
      throw new Error(`${fixture.name}: line ${message.line}: ${message.message}`);
    const rule = message.ruleId.slice("hiyari/".length);
    const messageId = (message.messageId ?? "").replace(/\.ja$/, "");
    const finding = findings.find(
      (each) =>
        each.ruleName === rule &&
        each.messageId === messageId &&
        each.loc.start.line === message.line &&
        each.loc.start.column + 1 === message.column,
    );
    return {
      rule,
      messageId,
      message: message.message,
      line: message.line,
      column: message.column,
      endLine: message.endLine ?? message.line,
      endColumn: message.endColumn ?? message.column + 1,
      incidentId: finding?.incidentId ?? null,
      steps: (finding?.steps ?? []).map((step) => ({
        line: step.loc.start.line,
        column: step.loc.start.column + 1,
        text: step.text,
      })),
      suggestions: (message.suggestions ?? []).map((suggestion) => ({
        title: suggestion.desc,
        range: suggestion.fix.range,
        text: suggestion.fix.text,
      })),
    };
  });
}

function configFor(fixture: Fixture, locale: Locale): Linter.Config[] {
  const preset = hiyari.configs[fixture.preset].map((config) => ({
    ...config,
    ...(config.rules ? { rules: chosenRules(config.rules as Linter.RulesRecord, fixture) } : {}),
  }));
  return [...languages, { settings: { hiyari: { ...fixture.settings, locale } } }, ...preset];
}

function chosenRules(rules: Linter.RulesRecord, { rule, only, options }: Fixture): Linter.RulesRecord {
  const chosen: Linter.RulesRecord = {};
  for (const [id, severity] of Object.entries(rules)) {
    const name = id.slice("hiyari/".length);
    if (only && !only.includes(name)) continue;
    chosen[id] = options && name === rule ? ["error", options] : severity;
  }
  return chosen;
}
