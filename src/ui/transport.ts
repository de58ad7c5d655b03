import type * as vscode from "vscode";
import { LanguageClient, TransportKind, type LanguageClientOptions } from "vscode-languageclient/node";

/** A client whose server is a process of its own. In the browser `src/web/transport.ts` stands here. */
export async function newClient(
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
): Promise<LanguageClient> {
  const module = context.asAbsolutePath("dist/server.js");
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } };
  return new LanguageClient("hiyari", "Hiyari", { run, debug }, options);
}
