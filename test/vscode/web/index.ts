// Mocha's own bundle for browsers.
import "mocha/mocha.js";
import { MARK } from "../mark.js";
import { describeBrowser } from "./browser-suite.js";

/** What the bundle leaves in the global scope. */
interface BrowserMocha {
  setup(options: object): void;
  run(done: (failures: number) => void): void;
}

interface BrowserReporters {
  Base: { consoleLog: (text?: string, ...rest: unknown[]) => void; useColors: boolean };
  Spec: unknown;
}

/** Runs the suite inside the editor's web worker; VS Code calls this and takes a rejection as failure. */
export async function run(): Promise<void> {
  const scope = globalThis as unknown as {
    mocha: BrowserMocha;
    Mocha: { reporters: BrowserReporters };
    location?: object;
  };
  const { mocha } = scope;
  // Mocha reads options from a page's address; a worker has none.
  scope.location ??= { search: "" };
  const { Base, Spec } = scope.Mocha.reporters;
  Base.useColors = false;
  // A worker's console knows no placeholders.
  Base.consoleLog = (text = "", ...values) => {
    let next = 0;
    console.log(MARK + String(text).replace(/%[sd]/g, () => String(values[next++])));
  };
  mocha.setup({ ui: "bdd", timeout: 90_000, reporter: Spec });
  describeBrowser();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
