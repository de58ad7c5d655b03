import path from "node:path";
import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import type { Report } from "../engine.js";
import { TextDocument } from "vscode-languageserver-textdocument";
import { BundledEngine } from "../bundled-engine.js";
import { Programs } from "./programs.js";
import type { NoTypes, TypedAnswer, TypedQuestion, TypedReport } from "./protocol.js";

/** What was answered about a file last, and from what. */
interface Answered {
  /** Another one was made as soon as any file of the project has changed. */
  program: object;
  /** The settings, as text. */
  settings: string;
  report: Report;
}

/** Documents are asked about again whenever something has changed that they may depend on, and mostly do not. */
const MOST_ANSWERS = 20;

/** Answers what `TypedEngine` asks, in the thread it started. */
export function answerWithTypes(port: MessagePort): void {
  const programs = new Programs();
  const engine = new BundledEngine();
  const answers = new Map<string, Answered>();
  port.on("message", async (question: TypedQuestion) => {
    const answer: TypedAnswer = { id: question.id, ...(await answerTo(question, programs, engine, answers)) };
    port.postMessage(answer);
  });
}

async function answerTo(
  question: TypedQuestion,
  programs: Programs,
  engine: BundledEngine,
  answers: Map<string, Answered>,
): Promise<TypedReport | NoTypes> {
  const { uri, languageId, version, text, settings, maximumFiles, library } = question;
  const isGivenUp = () => Atomics.load(question.given, 0) !== 0;
  // What has changed is told once, so it is taken over in any case.
  programs.update(question.open, question.changed);
  if (isGivenUp()) return { kind: "cancelled" };
  const file = fileURLToPath(uri);
  // As the engine reads it.
  const found = programs.programFor(file, text.replace(/^\uFEFF/, " "), maximumFiles, library);
  if (found.kind !== "found")
    return "config" in found ? { ...found, config: path.basename(found.config) } : found;
  if (isGivenUp()) return { kind: "cancelled" };
  const { program, config, files } = found;
  const known = answers.get(uri);
  const asked = JSON.stringify([languageId, settings]);
  let report = known?.report;
  if (known?.program !== program || known.settings !== asked || !report) {
    const document = TextDocument.create(uri, languageId, version, text);
    report = await engine.lint(document, settings, undefined, { program, file });
    answers.delete(uri);
    answers.set(uri, { program, settings: asked, report });
    if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value!);
  }
  return { kind: "checked", report, config: path.basename(config), files };
}
