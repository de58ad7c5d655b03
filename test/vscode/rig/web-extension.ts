import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { CACHE, ROOT } from "./project.js";

/** The extension as a browser gets it: with its `browser` entry alone, for with `main` the Node host would win. */
export const WEB_EXTENSION = path.join(CACHE, "web-extension");

/** The suite lies inside the extension, for otherwise the Node host would run it. */
export const WEB_SUITE = path.join(WEB_EXTENSION, "test/index.js");

/** Copies what the browser needs. */
export async function makeWebExtension(): Promise<void> {
  await rm(WEB_EXTENSION, { recursive: true, force: true });
  await mkdir(WEB_EXTENSION, { recursive: true });
  const manifest = JSON.parse(await readFile(path.join(ROOT, "package.json"), "utf8")) as Record<
    string,
    unknown
  >;
  delete manifest.main;
  await writeFile(path.join(WEB_EXTENSION, "package.json"), JSON.stringify(manifest, null, 2));
  for (const name of ["package.nls.json", "package.nls.ja.json", "l10n", "media", "dist/web"]) {
    await cp(path.join(ROOT, name), path.join(WEB_EXTENSION, name), { recursive: true });
  }
  await cp(path.join(ROOT, "out/test/vscode/web/index.js"), WEB_SUITE);
}
