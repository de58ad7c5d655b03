import fs from "node:fs";
import { incidents, rules } from "../../rules/index.js";
import type { Locale } from "../../rules/kit/settings.js";
import { headingOf } from "../../src/server/incident-text.js";
import { inRepository } from "../../test/support/repository.js";
import type { Generated } from "./files.js";
import { table, withGenerated } from "./parts.js";

const words = {
  en: {
    rules: ["rule", "what it finds", "preset", "fix", "cites"],
    incidents: ["incident", "what happened"],
    settings: ["setting", "default", "scope", "meaning"],
  },
  ja: {
    rules: ["ルール", "見つけるもの", "プリセット", "修正", "引用する事例"],
    incidents: ["事例", "起きたこと"],
    settings: ["設定", "既定値", "範囲", "意味"],
  },
} as const;

/** Tables of rules and incidents inside the READMEs. `base` is the way from the README to the repository's root. */
export const readmes = (): Generated[] =>
  (
    [
      ["README.md", "en"],
      ["README.ja.md", "ja"],
    ] as const
  ).map(([name, locale]) => {
    const file = inRepository(name);
    return {
      file,
      text: withGenerated(file, {
        "editor settings": settingsTable(locale),
        rules: ruleTable(locale),
        incidents: incidentTable(locale),
      }),
    };
  });

/** The settings of the editor as the extension's manifest declares them. */
function settingsTable(locale: Locale): string {
  const read = (name: string) => JSON.parse(fs.readFileSync(inRepository(name), "utf8"));
  const manifest = read("package.json") as Manifest;
  const texts = read(locale === "ja" ? "package.nls.ja.json" : "package.nls.json") as Record<string, string>;
  const text = (key = "") => texts[key.slice(1, -1)] ?? key;
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => [
    `\`${name}\``,
    `\`${JSON.stringify(setting.default)}\``,
    setting.scope,
    [
      text(setting.markdownDescription ?? setting.description),
      ...(setting.enumDescriptions ?? []).map((key, index) => `\`${setting.enum![index]}\`: ${text(key)}`),
    ]
      .join("<br>")
      .replaceAll("|", "\\|"),
  ]);
  return table(words[locale].settings, rows);
}

interface Manifest {
  contributes: {
    configuration: {
      properties: Record<
        string,
        {
          default: unknown;
          scope: string;
          description?: string;
          markdownDescription?: string;
          enum?: string[];
          enumDescriptions?: string[];
        }
      >;
    };
  };
}

function ruleTable(locale: Locale): string {
  const rows = Object.entries(rules).map(([id, { definition, meta }]) => [
    `[${id}](docs/rules/${id}.md)`,
    definition.docs.description[locale],
    definition.docs.preset,
    meta?.hasSuggestions ? "✓" : "",
    definition.incidents
      .flatMap((name) => incidents.filter(({ id: known }) => known === name))
      .map((incident) => headingOf(incident, locale))
      .join(", "),
  ]);
  return table(words[locale].rules, rows);
}

function incidentTable(locale: Locale): string {
  const rows = incidents
    .filter(({ status }) => status !== "withdrawn")
    .map((incident) => [
      `[${headingOf(incident, locale)}](docs/incidents/${incident.id}.md)`,
      incident.title[locale],
    ]);
  return table(words[locale].incidents, rows);
}
