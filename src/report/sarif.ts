import { rules } from "eslint-plugin-hiyari";
import type { Finding, Notice, Place } from "../finding.js";
import type { RunResult } from "./result.js";
import { reportWords, type ReportWords } from "./words.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const HOME = "https://github.com/hiyari-lint/hiyari";

/** SARIF 2.1.0, for code scanning: rules, results, the path of the data as a code flow, fixes as replacements. */
export function formatSarif(result: RunResult): string {
  const ids = Object.keys(rules);
  const run = {
    tool: {
      driver: {
        name: "Hiyari",
        version: result.version,
        informationUri: HOME,
        rules: ids.map((id) => ruleOf(id, result)),
      },
    },
    columnKind: "utf16CodeUnits",
    language: result.locale,
    originalUriBaseIds: { "%SRCROOT%": { description: { text: "The folder the command was run in" } } },
    invocations: [
      {
        executionSuccessful: !result.notices.some(({ kind }) => kind === "failed" || kind === "unreadable"),
        toolExecutionNotifications: result.notices.map(notificationOf),
      },
    ],
    results: result.findings.map((finding) => resultOf(finding, ids, reportWords[result.locale])),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function ruleOf(id: string, { locale }: RunResult) {
  const rule = rules[id]!;
  return {
    id: `hiyari/${id}`,
    shortDescription: { text: rule.definition.docs.description[locale] },
    helpUri: rule.meta?.docs?.url,
    defaultConfiguration: { level: "warning" },
    properties: {
      preset: rule.definition.docs.preset,
      incidents: rule.definition.incidents,
      tags: ["privacy"],
    },
  };
}

const artifactLocation = (file: string) => ({
  uri: file.split("/").map(encodeURIComponent).join("/"),
  uriBaseId: "%SRCROOT%",
});

const region = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

const physicalLocation = (file: string, place: Place) => ({
  artifactLocation: artifactLocation(file),
  region: region(place),
});

function resultOf(finding: Finding, ids: readonly string[], say: ReportWords) {
  const { file, steps, fixes } = finding;
  const flow = steps.map((step) => ({
    location: {
      physicalLocation: physicalLocation(step.elsewhere?.file ?? file, step),
      message: { text: step.text },
    },
  }));
  return {
    ruleId: `hiyari/${finding.rule}`,
    ruleIndex: ids.indexOf(finding.rule),
    level: "warning",
    message: {
      text: finding.citation ? `${finding.message} — ${say.cf} ${finding.citation}` : finding.message,
    },
    locations: [{ physicalLocation: physicalLocation(file, finding) }],
    ...(flow.length > 0 ? { codeFlows: [{ threadFlows: [{ locations: flow }] }] } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(file, fix)) } : {}),
    ...(finding.incidentId ? { properties: { incident: finding.incidentId } } : {}),
  };
}

const fixOf = (file: string, fix: Finding["fixes"][number]) => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: artifactLocation(file),
      replacements: [{ deletedRegion: region(fix.place), insertedContent: { text: fix.text } }],
    },
  ],
});

const LEVEL_OF_NOTICE: Record<Notice["kind"], "note" | "warning" | "error"> = {
  skipped: "note",
  directive: "note",
  accepted: "note",
  syntax: "warning",
  failed: "error",
  unreadable: "error",
};

const notificationOf = ({ kind, file, text }: Notice) => ({
  level: LEVEL_OF_NOTICE[kind],
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
});
