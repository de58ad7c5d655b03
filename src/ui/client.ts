import * as vscode from "vscode";
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
} from "vscode-languageclient/node";
import {
  CHECKED_NOTIFICATION,
  COMMANDS,
  type CheckedParams,
  type InitializationOptions,
} from "../protocol.js";
import { withoutStale } from "./stale.js";
import { DOCUMENTS } from "./documents.js";

/** Starts the language server and connects the editor with it. */
export async function startClient(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  onChecked: (params: CheckedParams) => void,
): Promise<LanguageClient> {
  const module = context.asAbsolutePath("dist/server.js");
  const run = { module, transport: TransportKind.ipc };
  const initializationOptions: InitializationOptions = { editorCommands: true };
  const options: LanguageClientOptions = {
    documentSelector: DOCUMENTS as LanguageClientOptions["documentSelector"],
    diagnosticCollectionName: "hiyari",
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    // Links in hovers may run this one command and nothing else.
    markdown: { isTrusted: { enabledCommands: [COMMANDS.showIncident] } },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, withoutStale(uri, diagnostics)),
    },
  };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } };
  const client = new LanguageClient("hiyari", "Hiyari", { run, debug }, options);
  client.onNotification(CHECKED_NOTIFICATION, onChecked);
  await client.start();
  return client;
}
