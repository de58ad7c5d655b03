import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint/universal";
import type { ESLint, Linter as LinterTypes, Rule, SourceCode } from "eslint";
import plugin, { findingsOf, rules } from "eslint-plugin-hiyari";
import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { kindOfPath, lintPathOf, sourceTypeOf } from "./document-kind.js";
import type { Engine, LintSettings, Problem, Report } from "./engine.js";
import { guardedRule } from "./guarded-rule.js";
import { excessOf } from "./limits.js";
import { scriptPartsParser } from "./script-parts.js";
import { words } from "./words.js";

type Findings = ReturnType<typeof findingsOf>;
type Config = LinterTypes.Config;

const PREFIX = "hiyari/";
const QUIET = { problems: [], rules: 0, milliseconds: 0, failedRules: [] };

/** Checks with the rules, the linter and the parser that are part of this program; runs no code of the workspace. */
export class BundledEngine implements Engine {
  readonly name = "bundled";

  readonly #plugin: ESLint.Plugin;
  #failures: { ruleName: string; error: string }[] = [];

  /** @param ruleSet the plugin's rules; tests add some that misbehave. */
  constructor(private readonly ruleSet: Record<string, Rule.RuleModule> = rules) {
    const guarded: Record<string, Rule.RuleModule> = {};
    for (const [ruleName, rule] of Object.entries(ruleSet)) {
      guarded[ruleName] = guardedRule(rule, (error) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.#failures.push({ ruleName, error: text });
      });
    }
    this.#plugin = { ...plugin, rules: guarded };
  }

  async lint(document: TextDocument, settings: LintSettings): Promise<Report> {
    const text = document.getText();
    const excess = excessOf(text);
    if (excess) {
      const notice = words[settings.locale].skipped(excess.kind, excess.limit);
      return { ...QUIET, status: "skipped", notice };
    }
    const started = performance.now();
    this.#failures = [];
    const path = lintPathOf(document.uri, document.languageId, settings.root);
    const config = this.#configFor(path, settings);
    const linter = new Linter({ configType: "flat", cwd: "/" });
    let messages: LinterTypes.LintMessage[];
    try {
      // A byte order mark would shift every position by one.
      messages = linter.verify(text.replace(/^\uFEFF/, " "), config, { filename: path });
    } catch (error) {
      return { ...QUIET, status: "failed", notice: error instanceof Error ? error.message : String(error) };
    }
    const milliseconds = performance.now() - started;
    // ESLint also marks outdated directives (`eslint-env`) as fatal, and goes on: only a parser stops.
    const fatal = messages.find((message) => message.fatal && message.message.startsWith("Parsing error"));
    if (fatal) return { ...QUIET, milliseconds, status: "broken-syntax", notice: fatal.message };
    const sourceCode = linter.getSourceCode() as SourceCode | null;
    return {
      status: "checked",
      problems: sourceCode ? this.#problemsOf(messages, sourceCode, document, settings) : [],
      rules: Object.keys(config.at(-1)?.rules ?? {}).length,
      milliseconds,
      notice: null,
      failedRules: this.#failures,
    };
  }

  #configFor(path: string, settings: LintSettings): Config[] {
    const preset = plugin.configs[settings.preset];
    const kind = kindOfPath(path);
    const chosen: Partial<LinterTypes.RulesRecord> = {};
    for (const { rules: presetRules } of preset) Object.assign(chosen, presetRules);
    for (const [name, level] of Object.entries(settings.rules)) {
      const id = PREFIX + withoutPrefix(name);
      if (!Object.hasOwn(this.ruleSet, withoutPrefix(name))) continue;
      if (level === "off") delete chosen[id];
      else chosen[id] ??= "error";
    }
    return [
      ...preset.filter((config) => config.language !== undefined),
      {
        // Not `**/*`: ESLint takes no file that only such a pattern matches. Every path here has an extension.
        files: ["**/*.*"],
        plugins: { hiyari: this.#plugin },
        linterOptions: { reportUnusedDisableDirectives: "off" },
        settings: { hiyari: { locale: settings.locale, citations: settings.citations } },
        ...(kind === "hosting" ? {} : { languageOptions: languageOptionsFor(path, kind === "component") }),
        rules: chosen,
      } as Config,
    ];
  }

  #problemsOf(
    messages: LinterTypes.LintMessage[],
    sourceCode: SourceCode,
    document: TextDocument,
    settings: LintSettings,
  ): Problem[] {
    const findings = findingsOf(sourceCode);
    const problems: Problem[] = [];
    for (const message of messages) {
      if (!message.ruleId?.startsWith(PREFIX)) continue;
      const ruleName = withoutPrefix(message.ruleId);
      const finding = findingFor(message, ruleName, findings);
      problems.push({
        ruleName,
        message: message.message.replace(/\s+/g, " ").trim(),
        level: levelOf(ruleName, settings),
        range: rangeOf(message, sourceCode, document),
        docsUrl: this.ruleSet[ruleName]?.meta?.docs?.url ?? null,
        incidentId: finding?.incidentId ?? null,
        steps: (finding?.steps ?? []).map((step) => ({
          range: rangeOfLocation(step.loc, sourceCode, document),
          text: step.text,
        })),
        remedies: (message.suggestions ?? []).map((suggestion) => ({
          title: suggestion.desc,
          edit: { range: suggestion.fix.range, text: suggestion.fix.text },
        })),
      });
    }
    return problems;
  }
}

const withoutPrefix = (ruleId: string): string =>
  ruleId.startsWith(PREFIX) ? ruleId.slice(PREFIX.length) : ruleId;

/** A finding is a statement of risk, not a compile error, so it is a warning unless the settings say otherwise. */
function levelOf(ruleName: string, settings: LintSettings): Problem["level"] {
  const level = settings.rules[ruleName] ?? settings.rules[PREFIX + ruleName];
  return level === undefined || level === "off" ? "warning" : level;
}

function languageOptionsFor(path: string, component: boolean): Config["languageOptions"] {
  return {
    parser: component ? scriptPartsParser : typescriptParser,
    sourceType: sourceTypeOf(path),
    parserOptions: {
      ecmaFeatures: { jsx: !/\.[cm]?ts$/i.test(path) },
      warnOnUnsupportedTypeScriptVersion: false,
    },
  };
}

/** The finding behind a message: same rule, same start. */
function findingFor(message: LinterTypes.LintMessage, ruleName: string, findings: Findings) {
  return findings.find(
    (finding) =>
      finding.ruleName === ruleName &&
      finding.loc.start.line === message.line &&
      finding.loc.start.column + 1 === message.column,
  );
}

interface Location {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

function rangeOf(message: LinterTypes.LintMessage, sourceCode: SourceCode, document: TextDocument): Range {
  const start = { line: message.line, column: message.column - 1 };
  const end =
    message.endLine === undefined || message.endColumn === undefined
      ? { line: start.line, column: start.column + 1 }
      : { line: message.endLine, column: message.endColumn - 1 };
  return rangeOfLocation({ start, end }, sourceCode, document);
}

/** Goes through offsets, because ESLint counts more characters as line ends than editors do. */
function rangeOfLocation(location: Location, sourceCode: SourceCode, document: TextDocument): Range {
  const { lines } = sourceCode;
  const positionOf = ({ line, column }: Location["start"]) => {
    const inside = Math.min(line, lines.length);
    const length = lines[inside - 1]?.length ?? 0;
    const index = sourceCode.getIndexFromLoc({ line: inside, column: Math.min(column, length) });
    return document.positionAt(index);
  };
  return { start: positionOf(location.start), end: positionOf(location.end) };
}
