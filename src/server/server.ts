import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
  TextDocuments,
  type CodeAction,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { incidents } from "eslint-plugin-hiyari";
import {
  ACCEPTED_REQUEST,
  BASELINE_NOTIFICATION,
  CHECKED_NOTIFICATION,
  DISABLE_REQUEST,
  INCIDENT_LIST_REQUEST,
  INCIDENT_REQUEST,
  TRUSTED_NOTIFICATION,
  withDate,
  type AcceptedParams,
  type CheckedParams,
  type DisableParams,
  type DisableResult,
  type IncidentListItem,
  type IncidentPage,
  type IncidentParams,
  type InitializationOptions,
  type Locale,
} from "../protocol.js";
import { EXPLAIN_REQUEST, type ExplainPage, type ExplainParams } from "../explain-protocol.js";
import { acceptingEngine } from "./accepting-engine.js";
import { actionsFor, editOf, FIX_ALL, type FixAllData } from "./actions.js";
import { Checker, type Check } from "./checker.js";
import { diagnosticOf, noteDiagnosticOf } from "./diagnostics.js";
import { dayOf } from "./directive-notes.js";
import { isChecked, lintPathOf } from "./document-kind.js";
import type { Accepted, Engine, WorkspaceEngine } from "./engine.js";
import { firstOfRule, fixAll, lineEdits, safeOnly } from "./fix-all.js";
import { explain } from "./explain.js";
import { serveFindings } from "./findings.js";
import { hoverAt } from "./hover.js";
import { headingOf, incidentById, incidentPage } from "./incident-text.js";
import { TYPING_PAUSE_MILLISECONDS } from "./limits.js";
import { ruleHoverAt } from "./rule-hover.js";
import { SettingsStore, settingsFrom } from "./settings.js";
import { words } from "./words.js";
import { WorkspaceFolders } from "./workspace-folders.js";

/** Files that an engine reads beside the text: a change of one may change every answer. */
const WORKSPACE_FILES = [
  "**/eslint.config.{js,mjs,cjs,ts,mts,cts}",
  "**/eslint-suppressions.json",
  "**/{package-lock.json,pnpm-lock.yaml,yarn.lock,bun.lock}",
];

/** Files that others may import, and what says which files belong together. */
const SOURCES = ["**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}", "**/{tsconfig,jsconfig}*.json"];
const IS_SOURCE = /\/(?!eslint\.config\.)[^/]*\.[cm]?[jt]sx?$|\/[tj]sconfig[^/]*\.json$/;

const KIND_OF_CHANGE = {
  [FileChangeType.Created]: "created",
  [FileChangeType.Changed]: "changed",
  [FileChangeType.Deleted]: "deleted",
} as const;

/** Serves one client over a connection, whatever the connection runs on. */
export function startServer(connection: Connection, engine: Engine & Partial<WorkspaceEngine>): void {
  const documents = new TextDocuments(TextDocument);
  let settings: SettingsStore;
  let folders: WorkspaceFolders;
  let checker: Checker;
  const client = {
    editorCommands: false,
    /** It shows edits that are to be confirmed. */
    previews: false,
    /** It asks for an action's edit when the action is chosen. */
    resolvesEdits: false,
    registersConfiguration: false,
    registersFiles: false,
    /** It says when folders are opened and closed. */
    followsFolders: false,
  };
  const accepting = acceptingEngine(engine, acceptedIn);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { workspace, textDocument } = params.capabilities;
    client.editorCommands = options.editorCommands === true;
    client.previews =
      workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
      workspace.workspaceEdit.documentChanges === true;
    client.resolvesEdits =
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes("edit") === true;
    client.registersConfiguration = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    client.registersFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    client.followsFolders = workspace?.workspaceFolders === true;
    engine.setTrusted?.(options.trusted === true);
    engine.setOpenDocuments?.(() => documents.all());
    engine.onNotice?.((notice) => connection.console.warn(notice));
    if (options.typeLibrary) engine.setTypeLibrary?.(options.typeLibrary);
    folders = new WorkspaceFolders(params);
    settings = new SettingsStore(
      connection,
      workspace?.configuration === true,
      settingsFrom(options.settings),
    );
    checker = new Checker({
      engine: accepting,
      settingsOf: (uri) => settings.of(uri),
      folderOf: (uri) => folders.of(uri),
      editorLanguage: params.locale,
      current: (uri) => documents.get(uri),
      publish: (check) => publish(connection, check),
    });
    engine.onChange?.(checkAgain);
    return {
      serverInfo: { name: "hiyari" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        ...(client.followsFolders
          ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
          : {}),
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
        experimental: { processId: globalThis.process?.pid },
      },
    };
  });

  connection.onInitialized(() => {
    const { registersConfiguration, registersFiles } = client;
    if (registersConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "hiyari" });
    }
    if (client.followsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((change) => {
        folders.change(change);
        checkAgain();
      });
    }
    if (registersFiles && engine.forget) {
      const watchers = [...WORKSPACE_FILES, ...SOURCES].map((globPattern) => ({ globPattern }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  });

  /** Checks every open document anew, because something beside its text has changed. */
  function checkAgain(): void {
    checker.clear();
    for (const document of documents.all()) schedule(document, 0);
  }

  /** Our own client is asked, for it sees every file system; of others' files the disk is. */
  function acceptedIn(uri: string): Promise<Accepted | null> {
    const params: AcceptedParams = { uri };
    return client.editorCommands
      ? connection.sendRequest<Accepted | null>(ACCEPTED_REQUEST, params)
      : (engine.acceptedIn?.(uri) ?? Promise.resolve(null));
  }

  connection.onDidChangeConfiguration((change) => {
    settings.change(change.settings);
    checkAgain();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const sources = changes.filter(({ uri }) => IS_SOURCE.test(uri));
    if (sources.length > 0) {
      engine.filesChanged?.(sources.map(({ uri, type }) => ({ uri, kind: KIND_OF_CHANGE[type] })));
      checker.othersChanged();
    }
    if (sources.length === changes.length) return;
    engine.forget?.();
    checkAgain();
  });
  connection.onNotification(BASELINE_NOTIFICATION, checkAgain);
  connection.onNotification(TRUSTED_NOTIFICATION, () => engine.setTrusted?.(true));
  connection.onShutdown(() => engine.dispose?.());

  const schedule = (document: TextDocument, pause: number) => {
    if (isChecked(document.uri, document.languageId)) checker.schedule(document, pause);
  };

  const opened = new Set<string>();
  documents.onDidOpen(({ document }) => opened.add(document.uri));
  documents.onDidChangeContent(({ document }) => {
    // Opening counts as a change too; only typing deserves a pause.
    const pause = opened.delete(document.uri) ? 0 : TYPING_PAUSE_MILLISECONDS;
    schedule(document, pause);
  });
  documents.onDidClose(({ document }) => {
    checker.forget(document.uri);
    settings.forget(document.uri);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  /** The check of an open document; null when it was closed or is not ours. */
  const checkOf = async (uri: string): Promise<Check | null> => {
    const document = documents.get(uri);
    return document && isChecked(uri, document.languageId) ? checker.checkOf(document) : null;
  };

  connection.onHover(async ({ textDocument, position }, token) => {
    const check = await checkOf(textDocument.uri);
    if (!check || token.isCancellationRequested) return null;
    const context = {
      uri: textDocument.uri,
      locale: check.locale,
      editorCommands: client.editorCommands,
    };
    return (
      hoverAt(position, check.report.problems, context) ?? ruleHoverAt(position, check.document, context)
    );
  });

  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const check = await checkOf(textDocument.uri);
    if (!check || token.isCancellationRequested) return [];
    const { document, locale, report, notes } = check;
    const { editorCommands, previews, resolvesEdits } = client;
    const source = { document, problems: report.problems, notes };
    const actions = actionsFor(source, range, context, { locale, editorCommands, previews });
    if (resolvesEdits) return actions;
    const complete = await Promise.all(actions.map((action) => (action.data ? resolved(action) : action)));
    return complete.filter(({ edit, command }) => edit ?? command);
  });

  connection.onCodeActionResolve((action) => resolved(action));

  /** The action with the edit that mends the whole file; unchanged when the text has changed since. */
  async function resolved(action: CodeAction): Promise<CodeAction> {
    const { uri, version, ruleName, preview } = action.data as FixAllData;
    const check = await checkOf(uri);
    if (!check || check.document.version !== version) return action;
    const { document, report, lintSettings } = check;
    const choice = ruleName === null ? safeOnly : firstOfRule(ruleName);
    const asker = report.typed ? patient(accepting) : accepting;
    const { text } = await fixAll(document, report, choice, asker, lintSettings);
    const edits = lineEdits(document.getText(), text);
    const confirmation = { label: action.title, description: `hiyari/${ruleName ?? ""}` };
    return edits.length > 0
      ? { ...action, edit: editOf(document, edits, preview ? confirmation : undefined) }
      : action;
  }

  connection.onRequest(DISABLE_REQUEST, async (params: DisableParams): Promise<DisableResult> => {
    // Only here is the parser needed on this side.
    const { disable } = await import("./directives.js");
    const document = documents.get(params.uri);
    if (!document || document.version !== params.version) return null;
    const path = lintPathOf(document.uri, document.languageId);
    const until = params.until === null ? null : dayOf(params.until);
    const edits = disable(document.getText(), path, { ...params, reason: withDate(params.reason, until) });
    return (
      edits && {
        version: document.version,
        changes: edits.map(({ range: [start, end], text }) => ({
          range: { start: document.positionAt(start), end: document.positionAt(end) },
          newText: text,
        })),
      }
    );
  });

  connection.onRequest(EXPLAIN_REQUEST, async (params: ExplainParams): Promise<ExplainPage | null> => {
    const check = await checkOf(params.uri);
    return check && explain(check, params);
  });

  connection.onRequest(INCIDENT_REQUEST, ({ id }: IncidentParams): IncidentPage | null => {
    const incident = incidentById(id);
    return incident && incidentPage(incident);
  });

  connection.onRequest(INCIDENT_LIST_REQUEST, (): IncidentListItem[] =>
    incidents
      .filter(({ status }) => status !== "withdrawn")
      .map((incident) => ({
        id: incident.id,
        heading: { en: headingOf(incident, "en"), ja: headingOf(incident, "ja") },
        title: incident.title,
      })),
  );

  serveFindings(connection, {
    open: checkOf,
    closed: async (document) => {
      const check = await checker.checkClosed(document);
      // A scan asks for thousands of files once.
      if (!documents.get(document.uri)) settings.forget(document.uri);
      return check;
    },
  });

  documents.listen(connection);
  connection.listen();
}

/** Waits for the better report where there is one, so that reports can be compared with one that was better. */
const patient = (engine: Engine): Engine => ({
  async lint(document, settings, signal) {
    const report = await engine.lint(document, settings, signal);
    return (await report.later?.()) ?? report;
  },
});

/** Shows a check's problems, says that it was made, and logs what went wrong in it. */
function publish(connection: Connection, check: Check): void {
  const { document, report, notes, enabled, locale } = check;
  // Nobody was told of a check that was given up; the next one is on its way.
  if (report.status === "cancelled") return;
  const { uri, version } = document;
  const diagnostics = [
    ...report.problems.map((problem) => diagnosticOf(problem, uri, version)),
    ...notes.map((note) => noteDiagnosticOf(note, version, locale)),
  ];
  void connection.sendDiagnostics({ uri, version, diagnostics });
  const params: CheckedParams = {
    uri,
    version,
    status: enabled ? report.status : "disabled",
    rules: report.rules,
    findings: report.problems.length,
    milliseconds: report.milliseconds,
    engine: report.engine,
    typed: report.typed,
    engineNote: report.engineNote,
    engineShort: withoutReason(report.engineNote, locale),
    notice: noticeOf(check),
  };
  void connection.sendNotification(CHECKED_NOTIFICATION, params);
  for (const { ruleName, error } of report.failedRules) {
    connection.console.error(`${words[locale].failedRule(ruleName)}\n${uri}\n${error}`);
  }
  if (report.status === "failed") connection.console.error(`${uri}\n${report.notice ?? ""}`);
}

/** A note without the part that says why the bundled rules decided. */
function withoutReason(note: string | null, locale: Locale): string | null {
  const text = words[locale];
  const reasons: readonly string[] = [
    text.bundledChosen,
    text.bundledNoFile,
    text.bundledUntrusted,
    text.bundledNoConfig,
    text.bundledNoPlugin,
    text.bundledNoEslint,
    text.bundledFailed,
  ];
  const parts = note?.split(" — ").filter((part) => !reasons.includes(part)) ?? [];
  return parts.join(" — ") || null;
}

function noticeOf({ report, locale }: Check): string | null {
  const text = words[locale];
  if (report.status === "broken-syntax") return text.brokenSyntax(report.notice ?? "");
  const failed = report.failedRules[0];
  return failed ? text.failedRule(failed.ruleName) : report.notice;
}
