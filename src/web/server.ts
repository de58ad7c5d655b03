import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { BundledEngine } from "../server/bundled-engine.js";
import { startServer } from "../server/server.js";

/** The part of a worker's global scope that is used; its types are not those of this project. */
type Worker = ConstructorParameters<typeof BrowserMessageReader>[0];

// The language server as a web worker: for vscode.dev and other editors in a browser.
const worker = globalThis as unknown as Worker;
startServer(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  new BundledEngine(),
);
