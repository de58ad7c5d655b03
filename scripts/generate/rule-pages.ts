import path from "node:path";
import { incidents, rules } from "../../rules/index.js";
import type { HiyariRule } from "../../rules/kit/define-rule.js";
import type { Locale } from "../../rules/kit/settings.js";
import { headingOf } from "../../src/server/incident-text.js";
import { allFixtures, type Fixture } from "../../test/support/fixture.js";
import { lintAs } from "../../test/support/lint.js";
import { inRepository } from "../../test/support/repository.js";
import { examples } from "./examples.js";
import type { Generated } from "./files.js";
import { fenced, handWritten, table } from "./parts.js";

/** Where a rule's page stands. */
export const rulePageFile = (id: string): string => inRepository("docs", "rules", `${id}.md`);

/** Parts of a rule's page that people write. */
export const HAND_WRITTEN = ["why", "safe to ignore", "why.ja", "safe to ignore.ja"] as const;

const words = {
  en: {
    preset: { recommended: "In the `recommended` and `strict` presets", strict: "In the `strict` preset" },
    fix: "offers a fix",
    why: "Why this hurt someone",
    incidents: "Incidents",
    reported: "Reported",
    notReported: "Not reported",
    messages: "Messages",
    options: "Options",
    noOptions: "None.",
    columns: ["option", "default", "strict", "meaning"],
    ignore: "When it is safe to ignore",
  },
  ja: {
    preset: { recommended: "`recommended` と `strict` に含まれます", strict: "`strict` に含まれます" },
    fix: "修正候補あり",
    why: "なぜ人に被害が及んだか",
    incidents: "事例",
    reported: "指摘するコード",
    notReported: "指摘しないコード",
    messages: "メッセージ",
    options: "オプション",
    noOptions: "ありません。",
    columns: ["オプション", "既定値", "strict", "意味"],
    ignore: "無視してよい場合",
  },
} as const;

/** The page of every rule. */
export const rulePages = (): Generated[] =>
  Object.entries(rules).map(([id, rule]) => ({ file: rulePageFile(id), text: rulePage(id, rule) }));

function rulePage(id: string, rule: HiyariRule): string {
  const fixtures = allFixtures(id);
  const shown = (kind: "leaky" | "safe") =>
    (examples[id] ?? []).map((name) => {
      const found = fixtures.find(({ file }) => path.basename(file).startsWith(`${kind}-${name}.`));
      if (!found) throw new Error(`${id} has no fixture ${kind}-${name}`);
      return found;
    });
  const leaky = shown("leaky");
  const safe = shown("safe");
  const file = rulePageFile(id);
  return `${[
    "<!-- Written by `npm run generate`, but for the hand-written parts. -->",
    `# ${id}`,
    ...head(rule, "en"),
    "[日本語](#日本語)",
    `## ${words.en.why}`,
    handWritten(file, "why"),
    `## ${words.en.incidents}`,
    citedIncidents(id, rule, "en"),
    `## ${words.en.reported}`,
    ...leaky.flatMap((fixture) => [example(fixture), shownMessage(fixture, "en")]),
    `## ${words.en.notReported}`,
    ...safe.map(example),
    `## ${words.en.messages}`,
    messageList(rule, "en"),
    `## ${words.en.options}`,
    optionTable(rule, "en"),
    `## ${words.en.ignore}`,
    handWritten(file, "safe to ignore"),
    "---",
    "## 日本語",
    ...head(rule, "ja"),
    `### ${words.ja.why}`,
    handWritten(file, "why.ja"),
    `### ${words.ja.incidents}`,
    citedIncidents(id, rule, "ja"),
    `### ${words.ja.reported}`,
    ...leaky.slice(0, 1).flatMap((fixture) => [example(fixture), shownMessage(fixture, "ja")]),
    `### ${words.ja.messages}`,
    messageList(rule, "ja"),
    `### ${words.ja.options}`,
    optionTable(rule, "ja"),
    `### ${words.ja.ignore}`,
    handWritten(file, "safe to ignore.ja"),
  ].join("\n\n")}\n`;
}

function head({ definition, meta }: HiyariRule, locale: Locale): string[] {
  const { preset, fix } = words[locale];
  const end = locale === "ja" ? "。" : ".";
  const facts = [preset[definition.docs.preset], ...(meta?.hasSuggestions ? [fix] : [])];
  return [
    `${definition.docs.description[locale]}${end}`,
    `${facts.join(locale === "ja" ? "。" : "; ")}${end}`,
  ];
}

function citedIncidents(id: string, { definition }: HiyariRule, locale: Locale): string {
  return definition.incidents
    .flatMap((name) => incidents.filter((incident) => incident.id === name))
    .map((incident) => {
      const line = (incident.citeFor?.[id] ?? incident.cite)[locale];
      const heading = headingOf(incident, locale);
      return `- [${heading}](../incidents/${incident.id}.md)${line.slice(heading.length)}`;
    })
    .join("\n");
}

function example({ text, file, path: lintedPath }: Fixture): string {
  const extension = path.extname(file).slice(1).replace("gs", "js");
  return `\`${lintedPath}\`\n\n${fenced(extension, text)}`;
}

/** The first report of an example, as its reader gets it. */
function shownMessage(fixture: Fixture, locale: Locale): string {
  const [report] = lintAs(fixture, fixture.text, locale);
  if (!report) return "";
  const line = locale === "ja" ? `${report.line} 行目` : `Line ${report.line}`;
  return `> ${line}: ${report.message}`;
}

const messageList = ({ definition }: HiyariRule, locale: Locale): string =>
  Object.entries(definition.messages)
    .map(([id, text]) => `- \`${id}\`: ${text[locale].replace(/\{\{\s*(\w+)\s*\}\}/g, "‹$1›")}`)
    .join("\n");

function optionTable({ definition }: HiyariRule, locale: Locale): string {
  const { options } = definition;
  if (!options) return words[locale].noOptions;
  const defaults = options.defaults as Record<string, unknown>;
  const strict = (options.strict ?? {}) as Record<string, unknown>;
  const value = (each: unknown) => (each === undefined ? "" : `\`${JSON.stringify(each)}\``);
  return table(
    words[locale].columns,
    Object.entries(options.properties).map(([name, schema]) => [
      `\`${name}\``,
      value(defaults[name]),
      value(strict[name] ?? defaults[name]),
      (schema.description ?? "").replaceAll("|", "\\|"),
    ]),
  );
}
