import path from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { ProjectEngine } from "./project/project-engine.js";
import { startServer } from "./server.js";
import { answerInThread, ENGINE_THREAD, WorkerEngine } from "./worker-engine.js";

/**
 * The language server as a program. It is also the program of its own engine's thread, so that the linter and the
 * parser are in the package once; only there are they loaded.
 */
async function main(): Promise<void> {
  if (!isMainThread && parentPort && workerData === ENGINE_THREAD) {
    const { BundledEngine } = await import("./bundled-engine.js");
    answerInThread(parentPort, new BundledEngine());
    return;
  }
  const bundled = new WorkerEngine(__filename);
  const engine = new ProjectEngine({ bundled, host: path.join(__dirname, "eslint-host.cjs") });
  // The transport is chosen by the arguments: --node-ipc for VS Code, --stdio for other editors.
  startServer(createConnection(ProposedFeatures.all), engine);
}

void main();
