import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint/universal";
import type { ESLint, Linter as LinterTypes, Rule, SourceCode } from "eslint";
import type ts from "typescript";
import plugin, { findingsOf, rules } from "eslint-plugin-hiyari";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { directivesAmong } from "./directive-comments.js";
import { kindOfPath, lintPathOf, sourceTypeOf, type DocumentKind } from "./document-kind.js";
import { emptyReport, type Engine, type LintSettings, type Problem, type Report } from "./engine.js";
import { FindingIndex } from "./finding-index.js";
import { guardedRule } from "./guarded-rule.js";
import { excessOf } from "./limits.js";
import { problemsOf, type RawProblem } from "./problems.js";
import { scriptPartsParser } from "./script-parts.js";
import { syntaxNotice } from "./syntax-notice.js";
import { words } from "./words.js";

type Findings = FindingIndex<ReturnType<typeof findingsOf>[number]>;
type Config = LinterTypes.Config;

/** A program that has the document, and the whole path by which it does. */
export interface Types {
  program: ts.Program;
  file: string;
}

const PREFIX = "hiyari/";

/** Checks with the rules, the linter and the parser that are part of this program; runs no code of the workspace. */
export class BundledEngine implements Engine {
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

  /** @param types the program of the project the document is in, whose text of it is this one */
  async lint(
    document: TextDocument,
    settings: LintSettings,
    _signal?: AbortSignal,
    types?: Types,
  ): Promise<Report> {
    const text = document.getText();
    const excess = excessOf(text);
    if (excess) {
      const notice = words[settings.locale].skipped(excess.kind, excess.limit);
      return emptyReport("skipped", "bundled", notice);
    }
    const started = performance.now();
    this.#failures = [];
    const path = lintPathOf(document.uri, document.languageId, settings.root);
    const config = this.#configFor(path, settings, types);
    // A byte order mark would shift every position by one.
    const linted = text.replace(/^\uFEFF/, " ");
    const linter = new Linter({ configType: "flat", cwd: "/" });
    let messages: LinterTypes.LintMessage[];
    try {
      messages = linter.verify(linted, config, { filename: path });
    } catch (error) {
      return emptyReport("failed", "bundled", error instanceof Error ? error.message : String(error));
    }
    const milliseconds = performance.now() - started;
    // ESLint also marks outdated directives (`eslint-env`) as fatal, and goes on: only a parser stops.
    const fatal = messages.find((message) => message.fatal && message.message.startsWith("Parsing error"));
    if (fatal) {
      // This parser counts columns from 0.
      const notice = syntaxNotice({ ...fatal, column: fatal.column + 1 });
      return { ...emptyReport("broken-syntax", "bundled", notice), milliseconds };
    }
    const sourceCode = linter.getSourceCode() as SourceCode | null;
    const findings = new FindingIndex(sourceCode ? findingsOf(sourceCode) : []);
    const ours = messages.filter(({ ruleId }) => ruleId?.startsWith(PREFIX));
    return {
      ...emptyReport("checked", "bundled"),
      problems: problemsOf(
        ours.map((message) => this.#rawProblem(message, findings, settings)),
        linted,
        document,
      ),
      directives: directivesAmong(commentsIn(sourceCode)),
      rules: Object.keys(config.at(-1)?.rules ?? {}).length,
      milliseconds,
      typed: types !== undefined,
      failedRules: this.#failures,
    };
  }

  #configFor(path: string, settings: LintSettings, types: Types | undefined): Config[] {
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
      ...preset
        .filter(({ language }) => language !== undefined)
        .map((config) => ({ ...config, plugins: { hiyari: this.#plugin } })),
      {
        // Not `**/*`: ESLint takes no file that only such a pattern matches. Every path here has an extension.
        files: ["**/*.*"],
        plugins: { hiyari: this.#plugin },
        linterOptions: { reportUnusedDisableDirectives: "off" },
        settings: { hiyari: { locale: settings.locale, citations: settings.citations } },
        ...(kind === "hosting" ? {} : { languageOptions: languageOptionsFor(path, kind, types) }),
        rules: chosen,
      } as Config,
    ];
  }

  #rawProblem(message: LinterTypes.LintMessage, findings: Findings, settings: LintSettings): RawProblem {
    const ruleName = withoutPrefix(message.ruleId!);
    const start = { line: message.line, column: message.column - 1 };
    const hasEnd = message.endLine !== undefined && message.endColumn !== undefined;
    return {
      ruleName,
      message: message.message,
      level: levelOf(ruleName, settings),
      docsUrl: this.ruleSet[ruleName]?.meta?.docs?.url ?? null,
      start,
      end: hasEnd ? { line: message.endLine!, column: message.endColumn! - 1 } : null,
      suggestions: (message.suggestions ?? []).map(({ desc, messageId, fix }) => ({
        title: desc,
        messageId: messageId ?? null,
        range: fix.range,
        text: fix.text,
      })),
      finding: findings.at(ruleName, start),
    };
  }
}

/** JSON has no comments, and its `SourceCode` no way to ask for them. */
const commentsIn = (sourceCode: SourceCode | null) => sourceCode?.getAllComments?.() ?? [];

const withoutPrefix = (ruleId: string): string =>
  ruleId.startsWith(PREFIX) ? ruleId.slice(PREFIX.length) : ruleId;

/** A finding is a statement of risk, not a compile error, so it is a warning unless the settings say otherwise. */
function levelOf(ruleName: string, settings: LintSettings): Problem["level"] {
  const level = settings.rules[ruleName] ?? settings.rules[PREFIX + ruleName];
  return level === undefined || level === "off" ? "warning" : level;
}

/** The parser for a path, which reads it as the program's file of another name. */
function typedParser(path: string, { program, file }: Types): typeof typescriptParser {
  return {
    ...typescriptParser,
    parseForESLint: (text, options) =>
      typescriptParser.parseForESLint(
        text,
        // Rules ask the same parser for other files, and say which.
        options?.filePath === path ? { ...options, filePath: file, programs: [program] } : options,
      ),
  };
}

function languageOptionsFor(path: string, kind: DocumentKind, types?: Types): Config["languageOptions"] {
  return {
    parser: kind === "component" ? scriptPartsParser : types ? typedParser(path, types) : typescriptParser,
    sourceType: sourceTypeOf(path),
    parserOptions: {
      ecmaFeatures: { jsx: !/\.[cm]?ts$/i.test(path) },
      warnOnUnsupportedTypeScriptVersion: false,
    },
  };
}
