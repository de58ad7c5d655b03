import { readdirSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { MARK } from "./mark.js";

/** Runs the suite inside the editor; VS Code calls this and takes a rejection as failure. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, color: false, reporter: "spec" });
  // For working on one test: HIYARI_TEST_GREP="beside the ESLint" npm run test:vscode -- source
  if (process.env.HIYARI_TEST_GREP) mocha.grep(process.env.HIYARI_TEST_GREP);
  // Where the editor prints in between, the launcher tells our lines from others by the mark.
  if (process.env.HIYARI_TEST_MARK) {
    const { Base } = Mocha.reporters;
    Base.consoleLog = (...values) => console.log(MARK + format(...values));
  }
  const folder = path.join(__dirname, "suite");
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith(".test.js")) mocha.addFile(path.join(folder, file));
  }
  await mocha.loadFilesAsync();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
