import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { TYPED_THREAD } from "./typed/protocol.js";
import { answerInThread, ENGINE_THREAD } from "./worker-engine.js";

/**
 * Serves as the engine's thread, or the one with types, when the program was started as one; false when it was not. A
 * program is its own threads', so that the linter and the parser are in a package once; only there are they loaded.
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
