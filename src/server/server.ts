import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { incidents } from "eslint-plugin-hiyari";
import {
  CHECKED_NOTIFICATION,
  DISABLE_REQUEST,
  INCIDENT_LIST_REQUEST,
  INCIDENT_REQUEST,
  type CheckedParams,
  type DisableParams,
  type DisableResult,
  type IncidentListItem,
  type IncidentPage,
  type IncidentParams,
  type InitializationOptions,
} from "../protocol.js";
import { actionsFor } from "./actions.js";
import { Checker, type Check } from "./checker.js";
import { diagnosticOf } from "./diagnostics.js";
import { disableForLine } from "./directives.js";
import { isChecked, lintPathOf } from "./document-kind.js";
import type { Engine } from "./engine.js";
import { hoverAt } from "./hover.js";
import { headingOf, incidentById, incidentPage } from "./incident-text.js";
import { TYPING_PAUSE_MILLISECONDS } from "./limits.js";
import { SettingsStore, settingsFrom } from "./settings.js";
import { words } from "./words.js";

/** Serves one client over a connection, whatever the connection runs on. */
export function startServer(connection: Connection, engine: Engine): void {
  const documents = new TextDocuments(TextDocument);
  let settings: SettingsStore;
  let checker: Checker;
  let editorCommands = false;
  let canRegister = false;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { workspace } = params.capabilities;
    editorCommands = options.editorCommands === true;
    canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    settings = new SettingsStore(
      connection,
      workspace?.configuration === true,
      settingsFrom(options.settings),
    );
    checker = new Checker({
      engine,
      settingsOf: (uri) => settings.of(uri),
      editorLanguage: params.locale,
      current: (uri) => documents.get(uri),
      publish: (check) => publish(connection, engine, check),
    });
    return {
      serverInfo: { name: "hiyari" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      },
    };
  });

  connection.onInitialized(() => {
    if (canRegister) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "hiyari" });
    }
  });

  connection.onDidChangeConfiguration((change) => {
    settings.change(change.settings);
    checker.clear();
    for (const document of documents.all()) schedule(document, 0);
  });

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
    const { uri } = textDocument;
    return hoverAt(position, check.report.problems, { uri, locale: check.locale, editorCommands });
  });

  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const check = await checkOf(textDocument.uri);
    if (!check || token.isCancellationRequested) return [];
    return actionsFor(check.document, range, context, check.report.problems, {
      locale: check.locale,
      editorCommands,
    });
  });

  connection.onRequest(DISABLE_REQUEST, (params: DisableParams): DisableResult => {
    const document = documents.get(params.uri);
    if (!document || document.version !== params.version) return null;
    const path = lintPathOf(document.uri, document.languageId);
    const edits = disableForLine(document.getText(), path, params);
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

  documents.listen(connection);
  connection.listen();
}

/** Shows a check's problems, says that it was made, and logs what went wrong in it. */
function publish(connection: Connection, engine: Engine, check: Check): void {
  const { document, report, enabled, locale } = check;
  const { uri, version } = document;
  const diagnostics = report.problems.map((problem) => diagnosticOf(problem, uri, version));
  void connection.sendDiagnostics({ uri, version, diagnostics });
  const params: CheckedParams = {
    uri,
    version,
    status: enabled ? report.status : "disabled",
    rules: report.rules,
    findings: diagnostics.length,
    milliseconds: report.milliseconds,
    engine: engine.name,
    notice: noticeOf(check),
  };
  void connection.sendNotification(CHECKED_NOTIFICATION, params);
  for (const { ruleName, error } of report.failedRules) {
    connection.console.error(`${words[locale].failedRule(ruleName)}\n${uri}\n${error}`);
  }
  if (report.status === "failed") connection.console.error(`${uri}\n${report.notice ?? ""}`);
}

function noticeOf({ report, locale }: Check): string | null {
  const text = words[locale];
  if (report.status === "broken-syntax") return text.brokenSyntax(report.notice ?? "");
  const failed = report.failedRules[0];
  return failed ? text.failedRule(failed.ruleName) : report.notice;
}
