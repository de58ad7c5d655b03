import assert from "node:assert/strict";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DEFAULT_SETTINGS } from "../../src/protocol.js";
import { Checker, type Check } from "../../src/server/checker.js";
import { emptyReport, type Engine, type Report } from "../../src/server/engine.js";
import { WorkerEngine } from "../../src/server/worker-engine.js";
import { folderWith } from "../support/command.js";

const SETTINGS = { locale: "en", citations: true, preset: "recommended", rules: {} } as const;

/** Long enough for a thread to start; a busy machine's other work does not count. */
const LIMIT = 1_000;

/** A thread that does what the text says. */
const THREAD = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ id, text }) => {
  if (text === "hang") for (;;);
  if (text === "end") process.exit(1);
  if (text === "age") text = String(performance.now());
  if (text === "throw") throw new Error("broken on purpose");
  parentPort.postMessage({ id, report: { status: "checked", problems: [], notice: text } });
});
`;

const document = (text: string, version = 1) =>
  TextDocument.create("file:///a.js", "javascript", version, text);

describe("an engine in a thread", () => {
  const script = path.join(folderWith({ "thread.cjs": THREAD }), "thread.cjs");
  let engine: WorkerEngine;
  beforeEach(() => {
    engine = new WorkerEngine(script, LIMIT);
  });
  afterEach(() => engine.dispose());
  const ask = (text: string, signal?: AbortSignal) => engine.lint(document(text), SETTINGS, signal);

  it("starts its thread ahead of the first question when it is told to", async () => {
    engine.prepare();
    await sleep(300);
    assert.ok(Number((await ask("age")).notice) >= 300);
  });

  it("gives up a check without end, says so, and goes on with the next", async () => {
    const hanging = ask("hang");
    const next = ask("next");
    const report = await hanging;
    assert.equal(report.status, "skipped");
    assert.equal(report.notice, "Not checked: the check took longer than 1 seconds.");
    assert.equal((await next).notice, "next");
  });

  for (const [text, notice] of [
    ["end", /^The checker ended unexpectedly on this file\.$/],
    ["throw", /^The checker ended unexpectedly on this file\. broken on purpose$/],
  ] as const) {
    it(`survives a thread that comes to an ${text}`, async () => {
      const report = await ask(text);
      assert.equal(report.status, "failed");
      assert.match(report.notice ?? "", notice);
      assert.equal((await ask("next")).notice, "next");
    });
  }

  it("ends a check that nobody waits for any more, so that the next need not wait for its end", async () => {
    const patient = new WorkerEngine(script, 60_000);
    const abort = new AbortController();
    const hanging = patient.lint(document("hang"), SETTINGS, abort.signal);
    const next = patient.lint(document("next", 2), SETTINGS);
    abort.abort();
    assert.equal((await hanging).status, "cancelled");
    assert.equal((await next).notice, "next");
    patient.dispose();
  });

  it("does not begin what nobody waits for any more", async () => {
    const first = ask("first");
    const abort = new AbortController();
    const second = ask("hang", abort.signal);
    const third = ask("third");
    abort.abort();
    assert.equal((await first).notice, "first");
    assert.equal((await second).status, "cancelled");
    assert.equal((await third).notice, "third");
  });
});

describe("a better answer that takes longer", () => {
  const report = (notice: string, later?: () => Promise<Report | null>): Report => ({
    ...emptyReport("checked", "bundled", notice),
    engineNote: notice,
    ...(later ? { later } : {}),
  });

  /** Checks one document with an engine, and gives what was published. */
  function checkerWith(engine: Engine) {
    const published: (string | null)[] = [];
    const state = { current: document("one") };
    const checker = new Checker({
      engine,
      folderOf: () => undefined,
      settingsOf: async () => DEFAULT_SETTINGS,
      editorLanguage: "en",
      current: () => state.current,
      pauses: { typed: 0, dependent: 0 },
      publish: (check: Check) => published.push(check.report.notice),
    });
    return { checker, published, state };
  }
  /** Waits until something was published as often as expected, and then for what must not come. */
  async function until(published: readonly unknown[], times: number): Promise<void> {
    while (published.length < times) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  it("replaces the quick one, for questions too", async () => {
    const { checker, published, state } = checkerWith({
      lint: async () => report("quick", async () => report("typed")),
    });
    checker.schedule(state.current, 0);
    await until(published, 2);
    assert.deepEqual(published, ["quick", "typed"]);
    assert.equal((await checker.checkOf(state.current)).report.notice, "typed");
  });

  it("that fails, or has nothing to say, leaves the quick one standing", async () => {
    const failing = () => Promise.reject(new Error("no types"));
    for (const later of [failing, () => Promise.resolve(null)]) {
      const { checker, published, state } = checkerWith({ lint: async () => report("quick", later) });
      checker.schedule(state.current, 0);
      await until(published, 1);
      assert.deepEqual(published, ["quick"]);
    }
  });

  it("that comes after the text has changed is dropped", async () => {
    let settle: (later: Report) => void = () => {};
    const later = new Promise<Report>((resolve) => (settle = resolve));
    const { checker, published, state } = checkerWith({ lint: async () => report("quick", () => later) });
    checker.schedule(state.current, 0);
    await until(published, 1);
    state.current = document("two", 2);
    settle(report("typed"));
    await until(published, 1);
    assert.deepEqual(published, ["quick"]);
  });
});
