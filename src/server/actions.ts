import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ExplainParams } from "../explain-protocol.js";
import {
  COMMANDS,
  DIRECTIVE_CODES,
  PREVIEW_KIND,
  type DisableScope,
  type Locale,
  type RestateParams,
} from "../protocol.js";
import { diagnosticOf, noteDiagnosticOf } from "./diagnostics.js";
import { splitDate, type DirectiveNote } from "./directive-notes.js";
import { kindOfPath, pathOfUri } from "./document-kind.js";
import type { Problem, Remedy, TextEditByOffset } from "./engine.js";
import { lineEdits, safeOnly } from "./fix-all.js";
import { headingOf, incidentById } from "./incident-text.js";
import { areEqual, touch } from "./ranges.js";
import { words } from "./words.js";

/** The kind editors run on save; it holds only fixes that change nothing but the leak. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.hiyari`;

export interface ActionSettings {
  locale: Locale;
  /** True when the client runs `COMMANDS`. */
  editorCommands: boolean;
  /** True when the client shows edits that are to be confirmed before it makes them. */
  previews: boolean;
}

/** What is at hand about the document. */
export interface ActionSource {
  document: TextDocument;
  problems: readonly Problem[];
  notes: readonly DirectiveNote[];
}

/** An action whose edit is made when it is chosen, because it takes a check of the mended text. */
export interface FixAllData {
  uri: string;
  version: number;
  /** Null for the safe fixes of all rules. */
  ruleName: string | null;
  preview: boolean;
}

/**
 * The actions at a range: the real fixes of every problem first, then the same for the whole file, then the incident,
 * and last the directives that silence. The first fix of a problem is preferred; nothing else ever is.
 */
export function actionsFor(
  source: ActionSource,
  range: Range,
  context: CodeActionContext,
  settings: ActionSettings,
): CodeAction[] {
  const safe = context.only && isWanted(context, FIX_ALL) ? fixAllSafe(source, settings) : [];
  if (!isWanted(context, CodeActionKind.QuickFix)) return safe;
  return [...safe, ...quickFixes(source, range, context, settings)];
}

function quickFixes(
  source: ActionSource,
  range: Range,
  context: CodeActionContext,
  settings: ActionSettings,
): CodeAction[] {
  const { document } = source;
  const { locale } = settings;
  const here = source.problems.filter((problem) => touch(problem.range, range));
  const rulesHere = [...new Set(here.map(({ ruleName }) => ruleName))];
  const notesHere = source.notes.filter((note) => touch(note.range, range));
  const actions = [
    ...here.flatMap((problem) => fixesOf(document, problem, context)),
    ...rulesHere.flatMap((ruleName) => fixAllOfRule(source, ruleName, context, settings)),
    ...(settings.editorCommands
      ? notesHere.map((note) => restateDirective(document, note, context, locale))
      : []),
    ...notesHere
      .filter(({ oursOnly }) => oursOnly)
      .map((note) => removeDirective(document, note, context, locale)),
  ];
  if (settings.previews) {
    actions.push(...here.flatMap((problem) => previewsOf(document, problem, context, locale)));
  }
  if (!settings.editorCommands) return actions;
  return [
    ...actions,
    ...here.map((problem) => explainOf(document, problem, context, locale)),
    ...here.flatMap((problem) => showIncidentOf(document, problem, context, locale)),
    ...here.flatMap((problem) => disablesOf(document, problem, context, locale)),
  ];
}

/** Holds if the editor asks for a kind: by name, by a kind above it, or by asking for everything. */
const isWanted = ({ only }: CodeActionContext, kind: string): boolean =>
  !only || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));

function fixesOf(document: TextDocument, problem: Problem, context: CodeActionContext): CodeAction[] {
  return problem.remedies.map((remedy, index) => ({
    title: remedy.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticIn(context, problem, document)],
    isPreferred: index === 0,
    edit: editOf(document, [remedy.edit]),
  }));
}

/** The same fixes to be looked at first, where they change several places. */
function previewsOf(
  document: TextDocument,
  problem: Problem,
  context: CodeActionContext,
  locale: Locale,
): CodeAction[] {
  return problem.remedies.flatMap((remedy) => {
    const places = placesOf(document.getText(), remedy);
    if (places.length < 2) return [];
    return [
      {
        title: words[locale].preview(remedy.title),
        kind: PREVIEW_KIND,
        diagnostics: [diagnosticIn(context, problem, document)],
        edit: editOf(document, places, {
          label: remedy.title,
          description: words[locale].previewNote(problem.ruleName),
        }),
      },
    ];
  });
}

/** The lines a fix changes; ESLint joins all places of a fix into one stretch of text. */
function placesOf(text: string, { edit }: Remedy): TextEditByOffset[] {
  const [start, end] = edit.range;
  if (!text.slice(start, end).includes("\n")) return [edit];
  return lineEdits(text, text.slice(0, start) + edit.text + text.slice(end));
}

/** Edits of a document as it is; with a label the editor asks before each. */
export function editOf(
  document: TextDocument,
  edits: readonly TextEditByOffset[],
  confirmation?: { label: string; description: string },
): WorkspaceEdit {
  const changes = edits.map(({ range: [start, end], text }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
    ...(confirmation ? { annotationId: "hiyari" } : {}),
  }));
  const textDocument = { uri: document.uri, version: document.version };
  return {
    documentChanges: [{ textDocument, edits: changes }],
    ...(confirmation ? { changeAnnotations: { hiyari: { ...confirmation, needsConfirmation: true } } } : {}),
  };
}

function fixAllOfRule(
  source: ActionSource,
  ruleName: string,
  context: CodeActionContext,
  settings: ActionSettings,
): CodeAction[] {
  const { document } = source;
  const fixable = source.problems.filter((each) => each.ruleName === ruleName && each.remedies.length > 0);
  if (fixable.length < 2) return [];
  const title = words[settings.locale].fixAllOfRule(ruleName, fixable.length);
  // Editors put actions of a diagnostic before others; so what silences stays last.
  const diagnostics = [diagnosticIn(context, fixable[0]!, document)];
  const action = (shown: string, preview: boolean): CodeAction => ({
    title: shown,
    kind: preview ? PREVIEW_KIND : CodeActionKind.QuickFix,
    diagnostics,
    data: dataOf(document, ruleName, preview),
  });
  return settings.previews
    ? [action(title, false), action(words[settings.locale].preview(title), true)]
    : [action(title, false)];
}

function fixAllSafe({ document, problems }: ActionSource, settings: ActionSettings): CodeAction[] {
  if (!problems.some(safeOnly)) return [];
  const title = words[settings.locale].fixAllSafe;
  return [{ title, kind: FIX_ALL, data: dataOf(document, null, false) }];
}

const dataOf = ({ uri, version }: TextDocument, ruleName: string | null, preview: boolean): FixAllData => ({
  uri,
  version,
  ruleName,
  preview,
});

function removeDirective(
  document: TextDocument,
  note: DirectiveNote,
  context: CodeActionContext,
  locale: Locale,
): CodeAction {
  return {
    title: words[locale].removeDirective,
    kind: CodeActionKind.QuickFix,
    diagnostics: [noteDiagnosticIn(context, note, document, locale)],
    edit: editOf(document, [{ range: wholeComment(document, note.range), text: "" }]),
  };
}

/** A comment up to its reason, the reason, and what closes it. */
const PARTS_OF_DIRECTIVE = /^([\s\S]*?)(?:\s+-{2,}\s([\s\S]*?))?(\s*\*\/)?$/;

/** Asks for the reason that is missing, or for another date. */
function restateDirective(
  document: TextDocument,
  note: DirectiveNote,
  context: CodeActionContext,
  locale: Locale,
): CodeAction {
  const { uri, version } = document;
  const [, before = "", written = "", after = ""] =
    PARTS_OF_DIRECTIVE.exec(document.getText(note.range)) ?? [];
  const { reason } = splitDate(written);
  const title = reason === "" ? words[locale].writeReason : words[locale].setDate;
  const place: RestateParams = { uri, version, range: note.range, before: before.trimEnd(), after, reason };
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [noteDiagnosticIn(context, note, document, locale)],
    command: { title, command: COMMANDS.restateDirective, arguments: [place] },
  };
}

/** The diagnostic the editor already shows for a note. */
function noteDiagnosticIn(
  context: CodeActionContext,
  note: DirectiveNote,
  document: TextDocument,
  locale: Locale,
): Diagnostic {
  const shown = context.diagnostics.find(
    ({ source, code, range }) =>
      source === "hiyari" && code === DIRECTIVE_CODES[note.kind] && areEqual(range, note.range),
  );
  return shown ?? noteDiagnosticOf(note, document.version, locale);
}

/** A comment with the braces JSX needs, and with its line when nothing else stands there. */
function wholeComment(document: TextDocument, { start, end }: Range): [number, number] {
  const text = document.getText();
  let [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  if (text[from - 1] === "{" && text[to] === "}") [from, to] = [from - 1, to + 1];
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(to));
  if (!rest) return [from, to];
  if (text.slice(lineStart, from).trim() === "") return [lineStart, to + rest[0].length];
  return [text.slice(0, from).trimEnd().length, to];
}

function explainOf(
  document: TextDocument,
  problem: Problem,
  context: CodeActionContext,
  locale: Locale,
): CodeAction {
  const title = words[locale].explain;
  const command = { title, command: COMMANDS.explain, arguments: [explainParams(document.uri, problem)] };
  const diagnostics = [diagnosticIn(context, problem, document)];
  return { title, kind: CodeActionKind.QuickFix, diagnostics, command };
}

/** How a finding is named to the command that explains it. */
export const explainParams = (uri: string, { ruleName, range: { start } }: Problem): ExplainParams => ({
  uri,
  ruleName,
  line: start.line,
  character: start.character,
});

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

const SCOPES: readonly DisableScope[] = ["next-line", "line", "file"];

function disablesOf(
  document: TextDocument,
  problem: Problem,
  context: CodeActionContext,
  locale: Locale,
): CodeAction[] {
  // JSON has no comments to put a directive in.
  if (kindOfPath(pathOfUri(document.uri)) === "hosting") return [];
  return SCOPES.map((scope) => {
    const title = words[locale].disable[scope](problem.ruleName);
    const place = {
      uri: document.uri,
      version: document.version,
      ruleId: `hiyari/${problem.ruleName}`,
      line: problem.range.start.line,
      scope,
    };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticIn(context, problem, document)],
      command: { title, command: COMMANDS.disable, arguments: [place] },
    };
  });
}

/**
 * The diagnostic the editor already shows for a problem, so that it can put the action beside it: ours, or the one
 * the ESLint extension has made of the same report.
 */
function diagnosticIn(context: CodeActionContext, problem: Problem, document: TextDocument): Diagnostic {
  const shown = context.diagnostics.find(
    ({ source, code, range }) =>
      (source === "hiyari" || source === "eslint") &&
      code === `hiyari/${problem.ruleName}` &&
      areEqual(range, problem.range),
  );
  return shown ?? diagnosticOf(problem, document.uri, document.version);
}
