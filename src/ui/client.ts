import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  State,
  type LanguageClient,
  type LanguageClientOptions,
} from "vscode-languageclient/node";
import type { Suppressions } from "../baseline.js";
import {
  ACCEPTED_REQUEST,
  BASELINE_NOTIFICATION,
  CHECKED_NOTIFICATION,
  COMMANDS,
  TRUSTED_NOTIFICATION,
  type AcceptedParams,
  type CheckedParams,
  type InitializationOptions,
} from "../protocol.js";
import { DOCUMENTS } from "./documents.js";
import { EslintReports } from "./eslint-reports.js";
import { withTicks } from "./preview.js";
import { withoutStale } from "./stale.js";
import { newClient } from "./transport.js";

/** What the client tells the extension. */
export interface ClientEvents {
  onChecked(params: CheckedParams): void;
  /** What is accepted in a document. */
  acceptedIn(uri: vscode.Uri): Promise<Suppressions[string] | null>;
  /** Fires when that may have changed. */
  onDidChangeAccepted: vscode.Event<void>;
  /** The server ended by itself. */
  onClosed(): void;
}

/** A client that knows the process of its server. */
export interface ServerProcess {
  processId: number | undefined;
}

/** The declarations of the editor's own TypeScript; in the browser there are none to be read. */
const typeLibrary = (): string => `${vscode.env.appRoot}/extensions/node_modules/typescript/lib`;

/** Starts the language server and connects the editor with it. */
export async function startClient(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  events: ClientEvents,
): Promise<LanguageClient & ServerProcess> {
  const initializationOptions: InitializationOptions = {
    editorCommands: true,
    trusted: vscode.workspace.isTrusted,
    typeLibrary: typeLibrary(),
  };
  const reports = new EslintReports(withoutStale);
  const nowhere = vscode.Uri.joinPath(context.globalStorageUri, "nothing");
  const options: LanguageClientOptions = {
    documentSelector: DOCUMENTS as LanguageClientOptions["documentSelector"],
    diagnosticCollectionName: "hiyari",
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    // Links in hovers may run these commands and nothing else.
    markdown: {
      isTrusted: { enabledCommands: [COMMANDS.showIncident, COMMANDS.showPlace, COMMANDS.explain] },
    },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => reports.publish(uri, diagnostics, next),
      provideCodeActions: async (document, range, asked, token, next) =>
        (await next(document, range, asked, token))?.map((action) => withTicks(action, nowhere)),
      resolveCodeAction: async (action, token, next) => {
        const resolved = await next(action, token);
        return resolved && withTicks(resolved, nowhere);
      },
    },
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      // Starting anew is the session's business; it also says when.
      closed: () => {
        events.onClosed();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
  const client = await newClient(context, options);
  client.onNotification(CHECKED_NOTIFICATION, (params: CheckedParams) => events.onChecked(params));
  client.onRequest(ACCEPTED_REQUEST, ({ uri }: AcceptedParams) => events.acceptedIn(vscode.Uri.parse(uri)));
  const baseline = events.onDidChangeAccepted(() => void client.sendNotification(BASELINE_NOTIFICATION));
  const trust = vscode.workspace.onDidGrantWorkspaceTrust(
    () => void client.sendNotification(TRUSTED_NOTIFICATION),
  );
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Stopped) return;
    trust.dispose();
    baseline.dispose();
    reports.dispose();
  });
  await client.start();
  const { processId } = (client.initializeResult?.capabilities.experimental ?? {}) as Partial<ServerProcess>;
  output.info(vscode.l10n.t("The server runs as process {0}.", String(processId ?? "?")));
  return Object.assign(client, { processId });
}
