import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Profile } from "./runs.js";

/**
 * Makes a language the editor's own, as an installed language pack does. The pack translates nothing of the editor
 * itself; what extensions bring in that language, such as the descriptions of their settings, is shown in it.
 */
export async function addLanguagePack({ userData }: Profile, language: string): Promise<void> {
  const folder = path.join(userData, "language-pack");
  const translations = path.join(folder, "main.i18n.json");
  await mkdir(folder, { recursive: true });
  await writeFile(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: "0",
    label: language,
    extensions: [{ extensionIdentifier: { id: "hiyari.test-language-pack" }, version: "1.0.0" }],
    translations: { vscode: translations },
  };
  await writeFile(path.join(userData, "languagepacks.json"), JSON.stringify({ [language]: pack }));
}
