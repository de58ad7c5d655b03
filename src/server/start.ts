import path from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { ProjectEngine } from "./project/project-engine.js";
import { startServer } from "./server.js";
import { TypedEngine } from "./typed/typed-engine.js";
import { preparedEngine } from "./worker-engine.js";

/**
 * Serves one client; the transport is chosen by the arguments: --node-ipc for VS Code, --stdio for other editors.
 *
 * @param script the program that calls `answeredAsThread` when it is started as a thread
 */
export function startLanguageServer(script: string, bundled = preparedEngine(script)): void {
  const typed = new TypedEngine({ script });
  const host = path.join(path.dirname(script), "eslint-host.cjs");
  startServer(createConnection(ProposedFeatures.all), new ProjectEngine({ bundled, typed, host }));
}
