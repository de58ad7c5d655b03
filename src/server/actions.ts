import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type Range,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { COMMANDS, type Locale } from "../protocol.js";
import { diagnosticOf } from "./diagnostics.js";
import { kindOfPath, pathOfUri } from "./document-kind.js";
import type { Problem, Remedy } from "./engine.js";
import { headingOf, incidentById } from "./incident-text.js";
import { areEqual, touch } from "./ranges.js";
import { words } from "./words.js";

export interface ActionSettings {
  locale: Locale;
  /** True when the client runs `COMMANDS`. */
  editorCommands: boolean;
}

/**
 * The actions at a range: the real fixes of every problem first, then its incident, and last the directive that
 * silences it. The first fix of a problem is preferred; nothing else ever is.
 */
export function actionsFor(
  document: TextDocument,
  range: Range,
  context: CodeActionContext,
  problems: readonly Problem[],
  settings: ActionSettings,
): CodeAction[] {
  if (!isWanted(context)) return [];
  const here = problems.filter((problem) => touch(problem.range, range));
  const fixes = here.flatMap((problem) =>
    problem.remedies.map((remedy, index) => fixOf(document, problem, remedy, index === 0, context)),
  );
  if (!settings.editorCommands) return fixes;
  return [
    ...fixes,
    ...here.flatMap((problem) => showIncidentOf(document, problem, context, settings.locale)),
    ...here.flatMap((problem) => disableOf(document, problem, context, settings.locale)),
  ];
}

/** Holds if the editor asks for quick fixes, by name or by asking for everything. */
const isWanted = (context: CodeActionContext): boolean =>
  !context.only || context.only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);

function fixOf(
  document: TextDocument,
  problem: Problem,
  remedy: Remedy,
  first: boolean,
  context: CodeActionContext,
): CodeAction {
  const [start, end] = remedy.edit.range;
  const change = {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: remedy.edit.text,
  };
  return {
    title: remedy.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticIn(context, problem, document)],
    isPreferred: first,
    edit: {
      documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: [change] }],
    },
  };
}

function showIncidentOf(
  document: TextDocument,
  problem: Problem,
  context: CodeActionContext,
  locale: Locale,
): CodeAction[] {
  const incident = incidentById(problem.incidentId);
  if (!incident) return [];
  const title = words[locale].showIncident(headingOf(incident, locale));
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticIn(context, problem, document)],
      command: { title, command: COMMANDS.showIncident, arguments: [incident.id] },
    },
  ];
}

function disableOf(
  document: TextDocument,
  problem: Problem,
  context: CodeActionContext,
  locale: Locale,
): CodeAction[] {
  // JSON has no comments to put a directive in.
  if (kindOfPath(pathOfUri(document.uri)) === "hosting") return [];
  const title = words[locale].disableForLine(problem.ruleName);
  const place = {
    uri: document.uri,
    version: document.version,
    ruleId: `hiyari/${problem.ruleName}`,
    line: problem.range.start.line,
  };
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticIn(context, problem, document)],
      command: { title, command: COMMANDS.disableForLine, arguments: [place] },
    },
  ];
}

/** The diagnostic the editor already shows for a problem, so that it can put the action beside it. */
function diagnosticIn(context: CodeActionContext, problem: Problem, document: TextDocument): Diagnostic {
  const shown = context.diagnostics.find(
    (diagnostic) =>
      diagnostic.source === "hiyari" &&
      diagnostic.code === `hiyari/${problem.ruleName}` &&
      areEqual(diagnostic.range, problem.range),
  );
  return shown ?? diagnosticOf(problem, document.uri, document.version);
}
