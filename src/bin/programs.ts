/**
 * The programs of the npm package. They are one bundle, because they share the linter and the parser; each is loaded
 * when it is asked for, and the file beside this one that bears its name asks.
 */
import { isMainThread } from "node:worker_threads";
import { aboutServer } from "./about.js";

if (!isMainThread) void import("../server/threads.js").then(({ answeredAsThread }) => answeredAsThread());

/** `hiyari`: checks files and prints. */
export async function command(): Promise<void> {
  await import("../cli/main.js");
}

/** `hiyari-language-server`: serves an editor. */
export async function languageServer(): Promise<void> {
  if (saysWhatItIs("hiyari-language-server")) return;
  const { startLanguageServer } = await import("../server/start.js");
  // Editors that need to be told nothing speak over standard input and output.
  if (!process.argv.some((each) => /^--(?:stdio|node-ipc|socket|pipe)/.test(each)))
    process.argv.push("--stdio");
  startLanguageServer(__filename);
}

/** `hiyari-mcp`: answers agents. */
export async function mcp(): Promise<void> {
  if (saysWhatItIs("hiyari-mcp")) return;
  const { serveAgents } = await import("../mcp/main.js");
  await serveAgents();
}

/** Answers people who ask a server what it is. */
function saysWhatItIs(program: Parameters<typeof aboutServer>[0]): boolean {
  const about = aboutServer(program, process.argv.slice(2), process.env);
  if (about !== null) process.stdout.write(about);
  return about !== null;
}
