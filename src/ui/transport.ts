import * as vscode from "vscode";
import { LanguageClient, TransportKind, type LanguageClientOptions } from "vscode-languageclient/node";
import { COMPILE_CACHE } from "../protocol.js";

/** A client whose server is a process of its own. In the browser `src/web/transport.ts` stands here. */
export async function newClient(
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
): Promise<LanguageClient> {
  const module = context.asAbsolutePath("dist/server.js");
  const { version } = context.extension.packageJSON as { version: string };
  const kept = vscode.Uri.joinPath(context.globalStorageUri, "compiled", version);
  const env = { [COMPILE_CACHE]: kept.fsPath };
  const run = { module, transport: TransportKind.ipc, options: { env } };
  const debug = { ...run, options: { env, execArgv: ["--nolazy", "--inspect=6019"] } };
  return new LanguageClient("hiyari", "Hiyari", { run, debug }, options);
}
