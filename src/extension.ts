import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { COMMANDS, type CheckedParams } from "./protocol.js";
import { disableForLine, type DisablePlace } from "./ui/disable-for-line.js";
import { isChecked } from "./ui/documents.js";
import { IncidentPanel } from "./ui/incident-panel.js";
import { Status } from "./ui/status.js";

/** What other extensions can ask Hiyari. */
export interface HiyariApi {
  /** Fires after every check of an open document. */
  onDidCheck: vscode.Event<CheckedParams>;
  /** The last check of a document; undefined before the first. */
  lastCheck(uri: vscode.Uri): CheckedParams | undefined;
  /** Holds once the language server was asked for; before, nothing runs. */
  isRunning(): boolean;
}

let stop: (() => Promise<void>) | undefined;

/** Waits for the first document that Hiyari checks; the language client is loaded and the server started then. */
export function activate(context: vscode.ExtensionContext): HiyariApi {
  const output = vscode.window.createOutputChannel("Hiyari", { log: true });
  const status = new Status();
  const panel = new IncidentPanel();
  let starting: Promise<LanguageClient> | undefined;

  const client = (): Promise<LanguageClient> => {
    starting ??= import("./ui/client.js").then(({ startClient }) =>
      startClient(context, output, (params) => status.checked(params)),
    );
    starting.catch((error: unknown) => {
      output.error(String(error));
      status.failed(String(error));
    });
    return starting;
  };
  stop = async () => {
    const running = starting;
    starting = undefined;
    // A server that never started has nothing to be stopped.
    const client = await running?.catch(() => undefined);
    await client?.stop();
  };
  const startFor = (document: vscode.TextDocument) => {
    if (!starting && isChecked(document)) void client();
  };

  context.subscriptions.push(
    output,
    status,
    panel,
    vscode.commands.registerCommand(COMMANDS.showIncident, async (id: unknown) =>
      panel.show(await client(), id),
    ),
    vscode.commands.registerCommand(COMMANDS.disableForLine, async (place: DisablePlace) =>
      disableForLine(await client(), place),
    ),
    vscode.commands.registerCommand(COMMANDS.showOutput, () => output.show()),
    vscode.commands.registerCommand(COMMANDS.restart, async () => {
      await stop?.();
      await client();
    }),
    vscode.workspace.onDidOpenTextDocument(startFor),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  return {
    onDidCheck: status.onDidCheck,
    lastCheck: (uri) => status.lastCheck(uri),
    isRunning: () => starting !== undefined,
  };
}

/** Ends the server with the editor. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
