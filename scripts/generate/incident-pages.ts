import { incidents } from "../../rules/index.js";
import type { Incident } from "../../rules/incidents/schema.js";
import type { IncidentText } from "../../src/protocol.js";
import { confirmedSources, incidentPage } from "../../src/server/incident-text.js";
import { inRepository } from "../../test/support/repository.js";
import type { Generated } from "./files.js";

/** Where corrections of an incident record are taken. */
const CORRECTIONS = "https://github.com/hiyari-lint/hiyari/issues";

const words = {
  en: {
    rules: "Rules that cite it",
    source: "Source",
    noSource: "The text was read; no address that is confirmed to hold it is known.",
    read: (day: string, hash: string) => `Facts taken from the text read on ${day} (SHA-256 \`${hash}\`).`,
    disclaimer:
      "Incidents are cited to explain why the pattern is worth a look. The cited organisation's code is not public; similarity of code is not claimed.",
    corrections: `Corrections: <${CORRECTIONS}>.`,
  },
  ja: {
    rules: "この事例を引用するルール",
    source: "出典",
    noSource: "本文は確認済みですが、掲載を確認できたアドレスがありません。",
    read: (day: string, hash: string) => `${day} に読んだ本文に基づきます(SHA-256 \`${hash}\`)。`,
    disclaimer:
      "事例は、その書き方に注意を払う理由を説明するために引用しています。引用した組織のコードは公開されておらず、コードが似ていると主張するものではありません。",
    corrections: `訂正の連絡先: <${CORRECTIONS}>`,
  },
} as const;

/** Where an incident's page stands. */
export const incidentPageFile = (id: string): string => inRepository("docs", "incidents", `${id}.md`);

/** The page of every incident that may be cited. */
export const incidentPages = (): Generated[] =>
  incidents.map((incident) => ({
    file: incidentPageFile(incident.id),
    text: incident.status === "withdrawn" ? null : pageOf(incident),
  }));

function pageOf(incident: Incident): string {
  const page = incidentPage(incident);
  return `${[
    "<!-- Written by `npm run generate` from rules/incidents. -->",
    ...body(incident, page.en, "en", "#", page.rules),
    "---",
    ...body(incident, page.ja, "ja", "##", page.rules),
  ].join("\n\n")}\n`;
}

function body(
  incident: Incident,
  text: IncidentText,
  locale: "en" | "ja",
  level: string,
  citing: readonly { id: string }[],
): string[] {
  const say = words[locale];
  const sources = confirmedSources(incident).map(({ url }) => `- <${url}>`);
  const { readOn, textSha256 } = incident.verification;
  return [
    `${level} ${text.heading}`,
    text.title,
    ...text.sections.flatMap(({ label, lines }) => [
      `${level}# ${label}`,
      lines.length === 1 ? lines[0]! : lines.map((line) => `- ${line}`).join("\n"),
    ]),
    `${level}# ${say.rules}`,
    citing.map(({ id }) => `- [${id}](../rules/${id}.md)`).join("\n") || "–",
    `${level}# ${say.source}`,
    sources.length > 0 ? sources.join("\n") : say.noSource,
    ...(textSha256 ? [say.read(readOn, textSha256)] : []),
    `${say.disclaimer} ${say.corrections}`,
  ];
}
