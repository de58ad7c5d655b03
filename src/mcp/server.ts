import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { rules } from "eslint-plugin-hiyari";
import { z } from "zod";
import pluginPackage from "../../rules/package.json" with { type: "json" };
import { BundledEngine } from "../server/bundled-engine.js";
import { checkFiles, checkText, citedIncident } from "./check.js";

const place = {
  line: z.number().int(),
  column: z.number().int(),
  endLine: z.number().int(),
  endColumn: z.number().int(),
};

const incident = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  lesson: z.string(),
  source: z.string().nullable().describe("address of the organisation's own notice"),
});

const finding = z.object({
  file: z.string(),
  ...place,
  rule: z.string(),
  message: z.string(),
  docsUrl: z.string().nullable(),
  incident: incident.nullable().describe("the documented incident that had this condition"),
  path: z.array(z.object({ ...place, text: z.string() })).describe("how the data got here, in order"),
  fixes: z
    .array(
      z.object({ title: z.string(), ...place, replacement: z.string(), changesOnlyTheLeak: z.boolean() }),
    )
    .describe("replacements of the given place, best first; nothing has been changed"),
});

const report = {
  findings: z.array(finding),
  notChecked: z.array(z.object({ file: z.string(), reason: z.string() })),
  filesChecked: z.number().int(),
  total: z.number().int().describe("how many findings there are, also those beyond the limit"),
};

const settings = {
  preset: z.enum(["recommended", "strict"]).default("recommended").describe("strict needs more judgement"),
  locale: z.enum(["en", "ja"]).default("en").describe("language of messages"),
  limit: z.number().int().min(1).max(1000).default(100).describe("most findings in the answer"),
};

const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

const answer = (structured: object) => ({
  content: [{ type: "text" as const, text: JSON.stringify(structured) }],
  structuredContent: structured as Record<string, unknown>,
});

/**
 * The server for agents: findings as data, with the path, the incident and the fixes. It reads files below one folder
 * only, changes nothing, runs no code of the project and uses no network.
 */
export function agentServer(folder: string): McpServer {
  const engine = new BundledEngine();
  const server = new McpServer(
    { name: "hiyari", version: pluginPackage.version },
    {
      instructions:
        "Checks JavaScript and TypeScript for conditions of documented privacy incidents. Check changed files before you finish; apply a fix only after reading the code around it.",
    },
  );

  server.registerTool(
    "check_files",
    {
      title: "Check files",
      description:
        "Checks files or folders of the project for code that has the condition of a documented privacy incident. Gives findings with place, path of the data, incident and fixes.",
      inputSchema: {
        paths: z.array(z.string()).min(1).default(["."]).describe("relative to the project's folder"),
        ...settings,
      },
      outputSchema: report,
      annotations,
    },
    async ({ paths, limit, preset, locale }, { signal }) =>
      answer(await checkFiles(engine, folder, paths, { preset, locale }, limit, signal)),
  );

  server.registerTool(
    "check_text",
    {
      title: "Check a text",
      description:
        "Checks a text as if it stood in a file of the project, before it is written there. The file need not exist; its name tells the language.",
      inputSchema: {
        path: z.string().describe("where the text would stand, relative to the project's folder"),
        text: z.string().max(1_000_000),
        ...settings,
      },
      outputSchema: report,
      annotations,
    },
    async ({ path, text, limit, preset, locale }) =>
      answer(await checkText(engine, folder, path, text, { preset, locale }, limit)),
  );

  server.registerTool(
    "list_rules",
    {
      title: "List the rules",
      description: "Gives every rule with what it finds and the incidents it exists for.",
      inputSchema: { locale: settings.locale },
      outputSchema: {
        rules: z.array(
          z.object({
            rule: z.string(),
            finds: z.string(),
            preset: z.enum(["recommended", "strict"]),
            docsUrl: z.string(),
            incidents: z.array(incident),
          }),
        ),
      },
      annotations,
    },
    ({ locale }) =>
      answer({
        rules: Object.entries(rules).map(([rule, { definition, meta }]) => ({
          rule,
          finds: definition.docs.description[locale],
          preset: definition.docs.preset,
          docsUrl: meta?.docs?.url ?? "",
          incidents: definition.incidents.flatMap((id) => citedIncident(id, locale) ?? []),
        })),
      }),
  );
  return server;
}
