import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/browser";

/** What a worker's scope has for making another worker; its types are not those of this project. */
declare const Worker: new (address: string) => ConstructorParameters<typeof LanguageClient>[2];
declare const Blob: new (parts: Uint8Array[], options: { type: string }) => object;

/** A client whose server is a web worker. */
export async function newClient(
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
): Promise<LanguageClient> {
  const address = await workerAddress(vscode.Uri.joinPath(context.extensionUri, "dist/web/server.js"));
  return new LanguageClient("hiyari", "Hiyari", new Worker(address), options);
}

/** An address a worker can start from; an extension that lies on a remote machine has none, so its file is read. */
async function workerAddress(file: vscode.Uri): Promise<string> {
  if (/^https?$/.test(file.scheme)) return file.toString(true);
  const program = await vscode.workspace.fs.readFile(file);
  const make = (URL as unknown as { createObjectURL(blob: object): string }).createObjectURL;
  return make(new Blob([program], { type: "text/javascript" }));
}
