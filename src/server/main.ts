import { isMainThread } from "node:worker_threads";
import { forgetOtherVersions, keepCompiled, useCompiled } from "./compile-cache.js";
import { preparedEngine } from "./worker-engine.js";

// The server's program is small: what it loads, also in its threads, is compiled once and kept.
useCompiled();
if (isMainThread) {
  const bundled = preparedEngine(__filename);
  void import("./start.js").then(({ startLanguageServer }) => {
    startLanguageServer(__filename, bundled);
    setTimeout(keepCompiled, 10_000).unref();
    void forgetOtherVersions();
  });
} else {
  void import("./threads.js").then(({ answeredAsThread }) => answeredAsThread());
}
