import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { BundledEngine } from "./bundled-engine.js";
import { startServer } from "./server.js";

// The transport is chosen by the arguments: --node-ipc for VS Code, --stdio for other editors.
startServer(createConnection(ProposedFeatures.all), new BundledEngine());
