import path from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { ProjectEngine } from "./project/project-engine.js";
import { startServer } from "./server.js";
import { TYPED_THREAD } from "./typed/protocol.js";
import { TypedEngine } from "./typed/typed-engine.js";
import { answerInThread, ENGINE_THREAD, WorkerEngine } from "./worker-engine.js";

/**
 * Serves as the engine's thread when the program was started as one; false when it was not. A program is its own
 * engine's thread, so that the linter and the parser are in a package once; only there are they loaded.
 */
export function answeredAsThread(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  if (workerData === ENGINE_THREAD)
    void import("./bundled-engine.js").then(({ BundledEngine }) => answerInThread(port, new BundledEngine()));
  else if (workerData === TYPED_THREAD)
    void import("./typed/thread.js").then(({ answerWithTypes }) => answerWithTypes(port));
  else return false;
  return true;
}

/** Serves one client; the transport is chosen by the arguments: --node-ipc for VS Code, --stdio for other editors. */
export function startLanguageServer(): void {
  const bundled = new WorkerEngine(__filename);
  const typed = new TypedEngine({ script: __filename });
  const engine = new ProjectEngine({ bundled, typed, host: path.join(__dirname, "eslint-host.cjs") });
  startServer(createConnection(ProposedFeatures.all), engine);
}
