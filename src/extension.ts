import * as vscode from "vscode";
import type { ExplainParams } from "./explain-protocol.js";
import { COMMANDS, type CheckedParams } from "./protocol.js";
import { disable, restateDirective, type DisablePlace } from "./ui/disable.js";
import { UI_COMMANDS } from "./ui/commands.js";
import { applyFix, ExplainPanel } from "./ui/explain-panel.js";
import { registerAgentTool } from "./ui/agent-tool.js";
import { openDemo } from "./ui/demo.js";
import { registerTasks } from "./ui/tasks.js";
import { whyNotChecked } from "./ui/why-not-checked.js";
import { isChecked } from "./ui/documents.js";
import { FindingsView } from "./ui/findings/view.js";
import { IncidentPanel } from "./ui/incident-panel.js";
import { Session } from "./ui/session.js";
import { Status } from "./ui/status.js";

/** What other extensions can ask Hiyari. */
export interface HiyariApi {
  /** Fires after every check of an open document. */
  onDidCheck: vscode.Event<CheckedParams>;
  /** The last check of a document; undefined before the first. */
  lastCheck(uri: vscode.Uri): CheckedParams | undefined;
  /** Holds once the language server was asked for; before, nothing runs. */
  isRunning(): boolean;
  /** The process of the language server, for support; undefined while none runs. */
  serverProcess(): Promise<number | undefined>;
  /** What the status item says about the document in front. */
  status(): { text: string; detail: string | undefined };
  /** All findings that are known, and the tree that shows them. */
  findings: FindingsView;
}

let session: Session | undefined;

/** Waits for the first document that Hiyari checks; the language client is loaded and the server started then. */
export function activate(context: vscode.ExtensionContext): HiyariApi {
  const activated = performance.now();
  const output = vscode.window.createOutputChannel("Hiyari", { log: true });
  const status = new Status();
  const panel = new IncidentPanel();
  const explanation = new ExplainPanel();
  const ownSession: Session = new Session(
    async (onClosed) => {
      const { startClient } = await import("./ui/client.js");
      return startClient(context, output, {
        onChecked: (params) => status.checked(params),
        acceptedIn: (uri) => findings.baseline.acceptedIn(uri),
        onDidChangeAccepted: findings.baseline.onDidChange,
        onClosed,
      });
    },
    {
      onEnded: (reason, nextTry) => {
        output.error(
          vscode.l10n.t("The server has ended; next try at {0}.", nextTry.toTimeString().slice(0, 8)),
        );
        if (reason) output.error(reason);
        status.ended(reason, nextTry);
      },
      onRecovered: () => status.recovered(),
    },
  );
  session = ownSession;
  const client = () => ownSession.client();
  const startFor = (document: vscode.TextDocument) => {
    if (!ownSession.isWanted && isChecked(document)) void client().catch(() => {});
  };

  const findings: FindingsView = new FindingsView(context, {
    client,
    running: () => ownSession.running ?? null,
    onDidCheck: status.onDidCheck,
    output,
  });

  context.subscriptions.push(
    output,
    status.onDidCheck(({ uri, version, status: result, findings: count, milliseconds, engine }) => {
      output.debug(
        `${result}: ${uri} (version ${version}), ${count} findings, ${Math.round(milliseconds)} ms, ${engine}`,
      );
    }),
    once(status.onDidCheck)(({ milliseconds }) => {
      const [waited, checked] = [performance.now() - activated, milliseconds].map(Math.round);
      output.info(
        vscode.l10n.t(
          "The first answer came {0} ms after activation; its check took {1} ms.",
          waited!,
          checked!,
        ),
      );
    }),
    findings,
    status,
    panel,
    vscode.commands.registerCommand(COMMANDS.showIncident, async (id: unknown) =>
      panel.show(await client(), id),
    ),
    explanation,
    vscode.commands.registerCommand(COMMANDS.explain, async (finding?: ExplainParams) =>
      explanation.show(await client(), finding),
    ),
    vscode.commands.registerCommand(UI_COMMANDS.applyFix, applyFix),
    vscode.commands.registerCommand(UI_COMMANDS.whyNotChecked, () =>
      whyNotChecked((uri) => status.lastCheck(uri)),
    ),
    vscode.commands.registerCommand(UI_COMMANDS.openDemo, openDemo),
    registerTasks(),
    registerAgentTool(client, (file) => findings.withoutAccepted(file)),
    vscode.commands.registerCommand(COMMANDS.disable, async (place: DisablePlace) =>
      disable(await client(), place),
    ),
    vscode.commands.registerCommand(COMMANDS.restateDirective, restateDirective),
    vscode.commands.registerCommand(COMMANDS.showOutput, () => output.show()),
    vscode.commands.registerCommand(COMMANDS.restart, () => ownSession.restart()),
    vscode.workspace.onDidOpenTextDocument(startFor),
  );
  vscode.workspace.textDocuments.forEach(startFor);
  return {
    onDidCheck: status.onDidCheck,
    lastCheck: (uri) => status.lastCheck(uri),
    isRunning: () => ownSession.isWanted,
    status: () => status.shown,
    serverProcess: async () => {
      const running = (await ownSession.running) as { processId?: number } | undefined;
      return running?.processId;
    },
    findings,
  };
}

/** An event's first time, and nothing after it. */
const once =
  <T>(event: vscode.Event<T>) =>
  (listener: (value: T) => void): vscode.Disposable => {
    const subscription = event((value) => {
      subscription.dispose();
      listener(value);
    });
    return subscription;
  };

/** Ends the server with the editor. */
export async function deactivate(): Promise<void> {
  await session?.stop();
}
