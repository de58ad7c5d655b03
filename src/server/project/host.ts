/**
 * A program of its own: runs the ESLint of one project, in the folder of its configuration, and answers questions
 * about single files. Configurations are code and may hang, exit or print; here they can do that to nobody else.
 * Usage: node eslint-host.cjs <path of eslint's entry>
 */
import { createRequire } from "node:module";
import path from "node:path";
import type { ESLint, Linter, Rule, SourceCode } from "eslint";
import type { Locale } from "../../protocol.js";
import { directivesAmong, type Comment } from "../directive-comments.js";
import { FindingIndex } from "../finding-index.js";
import type { RawFinding, RawProblem } from "../problems.js";
import { syntaxNotice } from "../syntax-notice.js";
import type { HostAnswer, HostQuestion, HostReply } from "./host-protocol.js";
import { withoutSuppressed } from "./suppressions.js";

const PLUGIN = "eslint-plugin-hiyari";

interface FoundBeside extends RawFinding {
  ruleName: string;
  loc: { start: { line: number; column: number } };
}

/** A copy of the plugin as it makes itself known when it is loaded. */
interface Copy {
  plugin: ESLint.Plugin;
  findingsOf(sourceCode: object): readonly FoundBeside[];
}

const copies = (): readonly Copy[] =>
  (globalThis as { [copy: symbol]: Copy[] | undefined })[Symbol.for(PLUGIN)] ?? [];

/** Namespaces under which the file's configuration has the plugin, with the slash. */
let prefixes: string[] = [];
/** What was parsed for the question at hand; a processor makes several of one file. */
let parsed = new Set<SourceCode>();

const ruleNameOf = (ruleId: string | null): string | null => {
  const prefix = prefixes.find((each) => ruleId?.startsWith(each));
  return prefix ? ruleId!.slice(prefix.length) : null;
};

interface EslintClass {
  new (options: ESLint.Options & { warnIgnored: boolean }): ESLint;
  version: string;
}

interface Started {
  eslint: ESLint;
  version: string;
  locale: Locale;
}

/** @param locale the language of messages where the configuration names none */
async function startEslint(locale: Locale): Promise<Started> {
  const entry = process.argv[2]!;
  const api = createRequire(entry)(entry) as {
    ESLint: EslintClass;
    loadESLint?: (options: { useFlatConfig: boolean }) => Promise<EslintClass>;
  };
  const EslintClass = (await api.loadESLint?.({ useFlatConfig: true })) ?? api.ESLint;
  const options = {
    cwd: process.cwd(),
    warnIgnored: false,
    // What the configuration says comes behind this, and so decides.
    baseConfig: { settings: { hiyari: { locale } } },
    ruleFilter: ({ ruleId }: { ruleId: string }) => ruleNameOf(ruleId) !== null,
  };
  return { eslint: new EslintClass(options), version: EslintClass.version, locale };
}

const WATCHED = Symbol("watched");

/** Takes note of every source code that the plugin's rules are given. */
function watch(plugin: ESLint.Plugin): void {
  const marked = plugin as ESLint.Plugin & { [WATCHED]?: true };
  if (marked[WATCHED]) return;
  marked[WATCHED] = true;
  for (const rule of Object.values(plugin.rules ?? {}) as Rule.RuleModule[]) {
    const { create } = rule;
    rule.create = (context) => {
      parsed.add(context.sourceCode);
      return create(context);
    };
  }
}

interface ResolvedConfig {
  plugins?: Record<string, ESLint.Plugin>;
  rules?: Record<string, [number, ...unknown[]]>;
}

let starting: ReturnType<typeof startEslint> | undefined;

async function answer({ file, text, locale }: HostQuestion): Promise<HostAnswer> {
  if ((await starting)?.locale !== locale) starting = startEslint(locale);
  const { eslint, version } = await starting!;
  const config = (await eslint.calculateConfigForFile(file)) as ResolvedConfig | undefined;
  if (copies().length === 0) return { status: "not-loaded" };
  const ours = Object.entries(config?.plugins ?? {}).filter(
    ([name, plugin]) => name === "hiyari" || plugin.meta?.name === PLUGIN,
  );
  if (!config || ours.length === 0) return { status: "ignored", eslint: version };
  for (const [, plugin] of ours) watch(plugin);
  prefixes = ours.map(([name]) => `${name}/`);
  parsed = new Set();

  const started = performance.now();
  const [result] = await eslint.lintText(text, { filePath: file, warnIgnored: false });
  const milliseconds = performance.now() - started;
  if (!result) return { status: "ignored", eslint: version };
  const fatal = result.messages.find(({ fatal, message }) => fatal && message.startsWith("Parsing error"));
  if (fatal) return { status: "broken-syntax", message: syntaxNotice(fatal), milliseconds, eslint: version };

  const messages = result.messages.filter(({ ruleId }) => ruleNameOf(ruleId) !== null);
  const shown = withoutSuppressed(messages, file, process.cwd());
  const rules = Object.assign({}, ...ours.map(([, plugin]) => plugin.rules)) as Rules;
  const findings = new FindingIndex(
    copies().flatMap(({ findingsOf }) => [...parsed].flatMap((source) => findingsOf(source))),
  );
  const switchedOn = Object.entries(config.rules ?? {}).filter(
    ([ruleId, [severity]]) => severity > 0 && ruleNameOf(ruleId) !== null,
  );
  return {
    status: "checked",
    problems: shown.map((message) => rawProblem(message, rules, findings)),
    directives: directivesIn([...parsed]),
    rules: switchedOn.length,
    suppressed: messages.length - shown.length,
    milliseconds,
    eslint: version,
  };
}

/** Of a file that a processor takes apart, the places are not those of the file. */
function directivesIn(sources: readonly SourceCode[]): readonly Comment[] {
  return sources.length === 1 ? directivesAmong(sources[0]!.getAllComments?.() ?? []) : [];
}

type Rules = Record<string, Rule.RuleModule | undefined>;

function rawProblem(
  message: Linter.LintMessage,
  rules: Rules,
  findings: FindingIndex<FoundBeside>,
): RawProblem {
  const ruleName = ruleNameOf(message.ruleId)!;
  const start = { line: message.line, column: message.column - 1 };
  const hasEnd = message.endLine != null && message.endColumn != null;
  const finding = findings.at(ruleName, start);
  return {
    ruleName,
    message: message.message,
    level: message.severity === 2 ? "error" : "warning",
    docsUrl: rules[ruleName]?.meta?.docs?.url ?? null,
    start,
    end: hasEnd ? { line: message.endLine!, column: message.endColumn! - 1 } : null,
    suggestions: (message.suggestions ?? []).map(({ desc, messageId, fix }) => ({
      title: desc,
      messageId: messageId ?? null,
      range: fix.range,
      text: fix.text,
    })),
    finding: finding ? { incidentId: finding.incidentId, steps: finding.steps } : null,
  };
}

/** One line about what went wrong in the project's configuration. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.split("\n").find((each) => each.trim() !== "") ?? text;
  return line.replaceAll(process.cwd() + path.sep, "").trim();
}

let last: Promise<unknown> = Promise.resolve();

process.on("message", (question: HostQuestion) => {
  last = last.then(async () => {
    let reply: HostReply;
    try {
      reply = { id: question.id, ...(await answer(question)) };
    } catch (error) {
      reply = { id: question.id, status: "failed", message: reasonOf(error) };
      // A configuration that could not be loaded may be complete the next time.
      starting = undefined;
    }
    process.send?.(reply);
  });
});

// The server is gone, so nobody asks any more.
process.once("disconnect", () => process.exit(0));
