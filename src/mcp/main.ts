import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { agentServer } from "./server.js";

/** Answers an agent over standard input and output, about the files of the current folder. */
export async function serveAgents(): Promise<void> {
  await agentServer(process.cwd()).connect(new StdioServerTransport());
}
