import type { JSONSchema4 } from "json-schema";
import type { Rule } from "eslint";
import { SourceFile } from "../analysis/file.js";
import { HostingFile } from "../analysis/hosting-file.js";
import { isTestPath, runsTests, standsInForServer } from "../analysis/file-kinds.js";
import { importsMatch } from "../analysis/imported-texts.js";
import { otherFileOf, type OtherFile } from "../analysis/other-files.js";
import type { Location, Node } from "../analysis/nodes.js";
import { isBrowserComponent } from "../analysis/browser-components.js";
import type { Bilingual } from "../incidents/schema.js";
import { hostingRootOf, ON_HOSTING_FILE } from "./hosting-language.js";
import { citationFor, citationSuffix } from "./citation.js";
import { rememberFinding, type ReportedStep, type Step } from "./findings.js";
import { pathWithin } from "./project-path.js";
import { settingsOf, type Settings } from "./settings.js";

export type { Step };
export type Fixer = Rule.RuleFixer;
export type Edit = Rule.Fix;

/** A change that removes the condition. The first one offered is the one an editor prefers. */
export interface Remedy {
  /** Id of a text in the rule's `remedies`. */
  message: string;
  /** What fills the placeholders; a bilingual word is taken in the reader's language. */
  data?: Record<string, string | Bilingual>;
  edit: (fixer: Fixer) => Edit | Edit[] | IterableIterator<Edit> | null;
}

/** What a rule found: where, which message, how the data got there, what to change. */
export interface Finding {
  at: { loc: Location };
  message: string;
  /** What fills the placeholders; a bilingual word is taken in the reader's language. */
  data?: Record<string, string | Bilingual>;
  /** The incident nearest to this finding, when it is not the rule's first. */
  incident?: string;
  steps?: readonly Step[];
  remedies?: readonly Remedy[];
}

export interface RuleDefinition<Options extends object> {
  name: string;
  /** Ids of the incidents the rule exists for; the first is cited unless a finding names another. */
  incidents: readonly string[];
  docs: { description: Bilingual; preset: "recommended" | "strict" };
  /**
   * Cheap test on the text; the file is not analysed when it fails. With type services, the text of a file that this
   * one imports may pass it as well.
   */
  worthReading: RegExp;
  /** The question makes sense only on servers: components that show no sign of one are left out unread. */
  onServers?: boolean;
  /** What it points at is a secret: whoever prints the code there leaves the texts out. */
  reportsSecrets?: boolean;
  /** Tests are read too; else they are left out unread, since what they do reaches nobody. */
  inTests?: boolean;
  options?: {
    properties: Record<string, JSONSchema4>;
    defaults: Options;
    /** Values that differ in `configs.strict`. */
    strict?: Partial<Options>;
  };
  messages: Record<string, Bilingual>;
  /** Texts of the suggestions. A safe one changes nothing but the leak, so an editor may apply it everywhere at once. */
  remedies?: Record<string, Bilingual & { safe?: true }>;
  check?: (file: SourceFile, options: Options) => Iterable<Finding>;
  /** For hosting configuration (vercel.json, netlify.toml …). */
  checkHosting?: (file: HostingFile, options: Options) => Iterable<Finding>;
}

export interface HiyariRule extends Rule.RuleModule {
  definition: RuleDefinition<object>;
}

/** Where a rule's page is. */
export const docsUrl = (ruleName: string): string =>
  `https://github.com/hiyari-lint/hiyari/blob/main/docs/rules/${ruleName}.md`;

/** Joins a rule's question with the analysis, the citation and ESLint's report; a rule never calls `report`. */
export function defineRule<Options extends object = object>(definition: RuleDefinition<Options>): HiyariRule {
  const messages: Record<string, string> = {};
  for (const [id, text] of Object.entries(definition.messages)) {
    messages[id] = `${text.en}{{citation}}`;
    messages[`${id}.ja`] = `${text.ja}{{citation}}`;
  }
  for (const [id, text] of Object.entries(definition.remedies ?? {})) {
    messages[`fix.${id}`] = text.en;
    messages[`fix.${id}.ja`] = text.ja;
  }
  return {
    definition: definition as unknown as RuleDefinition<object>,
    meta: {
      type: "problem",
      hasSuggestions: Object.keys(definition.remedies ?? {}).length > 0,
      docs: {
        description: definition.docs.description.en,
        recommended: definition.docs.preset === "recommended",
        url: docsUrl(definition.name),
      },
      schema: definition.options
        ? [{ type: "object", properties: definition.options.properties, additionalProperties: false }]
        : [],
      messages,
    },
    create: (context) => listenersFor(definition, context),
  };
}

/** What a file's path and its look say, for all rules. */
interface Linted {
  source: object;
  /** The path within the project. */
  path: string;
  isTest: boolean;
  /** A program packed it: what is wrong in it is wrong in a source elsewhere. */
  isPacked: boolean;
  /** Asked by rules about servers only. */
  isBrowserComponent?: boolean;
  /** What texts were looked for, and whether they stand in it: rules of a family look for the same. */
  worth: Map<RegExp, boolean>;
}

/** The file that is linted now: all rules begin with it before the next one comes. */
let current: Linted | null = null;

const LONG_TEXT = 20_000;
const LONG_LINE = 5_000;
const LINE_OF_PEOPLE = 300;

/** Holds for bundles and minified files: long, and with hardly a line that somebody wrote. */
function isPacked({ text, lines }: Rule.RuleContext["sourceCode"]): boolean {
  return (
    text.length > LONG_TEXT &&
    text.length / lines.length > LINE_OF_PEOPLE &&
    // A table, an image or a certificate in one long line leaves the others.
    lines.reduce((sum, line) => sum + (line.length > LONG_LINE ? line.length : 0), 0) > text.length * 0.9 &&
    lines.every((line) => line.length <= LONG_LINE || MANY_STATEMENTS.test(line))
  );
}

const MANY_STATEMENTS = /(?:[;,{}][^;,{}]{0,200}){40}/;

function linted({ sourceCode, cwd, filename }: Rule.RuleContext): Linted {
  if (current?.source !== sourceCode) {
    const path = pathWithin(cwd, filename);
    current = {
      source: sourceCode,
      path,
      isTest: isTestPath(path) || standsInForServer(sourceCode.text) || runsTests(sourceCode.text),
      isPacked: isPacked(sourceCode),
      worth: new Map(),
    };
  }
  return current;
}

/** Holds if a text that a rule needs stands in the file, or in one that it imports. */
function isWorthReading(
  file: Linted,
  { worthReading }: { worthReading: RegExp },
  code: Rule.RuleContext["sourceCode"],
): boolean {
  let worth = file.worth.get(worthReading);
  if (worth === undefined)
    file.worth.set(worthReading, (worth = worthReading.test(code.text) || importsMatch(code, worthReading)));
  return worth;
}

function listenersFor<Options extends object>(
  definition: RuleDefinition<Options>,
  context: Rule.RuleContext,
): Rule.RuleListener {
  const { sourceCode } = context;
  const file = linted(context);
  const { path, isTest, isPacked: packed } = file;
  const hosting = hostingRootOf(sourceCode);
  if (packed || (!definition.inTests && isTest)) return {};
  if (!hosting && !isWorthReading(file, definition, sourceCode)) return {};
  if (
    definition.onServers &&
    (file.isBrowserComponent ??= isBrowserComponent(context.filename, sourceCode.text))
  )
    return {};
  const settings = settingsOf(context.settings);
  const options = { ...definition.options?.defaults, ...(context.options[0] as object) } as Options;
  const run = (ask: () => Iterable<Finding>) => {
    try {
      for (const finding of ask()) report(definition, context, settings, finding);
    } catch (error) {
      // Odd input must not end somebody's lint run: the rule stays silent on this file. Our own tests hear of it.
      if ((globalThis as { hiyariRethrows?: boolean }).hiyariRethrows) throw error;
    }
  };
  if (hosting) {
    const { checkHosting } = definition;
    if (!checkHosting) return {};
    const check = () => run(() => checkHosting(HostingFile.of(hosting, path), options));
    return { [ON_HOSTING_FILE]: check, "Document:exit": check };
  }
  const { check } = definition;
  return check
    ? {
        "Program:exit": () =>
          run(() => check(SourceFile.of(sourceCode, path, settings, context.languageOptions), options)),
      }
    : {};
}

function report<Options extends object>(
  definition: RuleDefinition<Options>,
  context: Rule.RuleContext,
  settings: Settings,
  finding: Finding,
): void {
  // A report stands in the file that is linted; what another file does is that file's report.
  if (fileBehind(finding.at)) return;
  const citation = citationFor(definition.name, definition.incidents, finding.incident, settings);
  const suffix = settings.locale === "ja" ? ".ja" : "";
  rememberFinding(context.sourceCode, {
    ruleName: definition.name,
    messageId: finding.message,
    loc: finding.at.loc,
    incidentId: citation?.incidentId ?? null,
    steps: (finding.steps ?? []).map((step) => reportedStep(step, settings)),
  });
  context.report({
    loc: finding.at.loc,
    messageId: `${finding.message}${suffix}`,
    data: { ...inLanguage(finding.data ?? {}, settings), citation: citationSuffix(citation, settings) },
    suggest: (finding.remedies ?? []).map((remedy) => ({
      messageId: `fix.${remedy.message}${suffix}`,
      data: inLanguage(remedy.data ?? {}, settings),
      fix: remedy.edit,
    })),
  });
}

function reportedStep({ at, says }: Step, settings: Settings): ReportedStep {
  const { loc } = at;
  const step = { loc, text: says[settings.locale] };
  const other = fileBehind(at);
  if (!other) return step;
  const code = other.text.split(/\r?\n/)[loc.start.line - 1]?.trim() ?? "";
  return { ...step, elsewhere: { path: other.path, code } };
}

/** The other file a place is in; null where it is the linted one. */
const fileBehind = (at: { loc: Location }): OtherFile | null =>
  "type" in at ? otherFileOf(at as Node) : null;

const inLanguage = (data: Record<string, string | Bilingual>, settings: Settings): Record<string, string> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" ? value : value[settings.locale],
    ]),
  );
