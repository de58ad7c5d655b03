import type { Page } from "playwright-core";
import { open, run, squiggles, type Steps } from "./hands.js";

/** What the language status says about Hiyari. */
async function status(page: Page, text: RegExp): Promise<void> {
  await page.mouse.move(1, 1);
  await page.locator("#status\\.languageStatus").hover();
  await page.locator(".hover-language-status", { hasText: text }).first().waitFor();
  await page.mouse.move(1, 1);
}

async function message(page: Page, text: RegExp): Promise<void> {
  await page.locator(".markers-panel .monaco-list-row", { hasText: text }).first().waitFor();
}

/** In a folder that is not trusted, and then is. */
export const TRUST: Steps = {
  "in Restricted Mode the bundled rules check, in the editor's language": async (page) => {
    await page.locator("#status\\.workspaceTrust", { hasText: "Restricted Mode" }).waitFor();
    await open(page, "keys.ts");
    await page.keyboard.press("Control+Shift+M");
    await message(page, /— cf\. /);
    await status(page, /bundled rules|bundled engine/);
  },
  "when trust is granted, the folder's ESLint takes over in the same window": async (page) => {
    await run(page, "Workspaces: Manage Workspace Trust");
    const editor = page.locator(".workspace-trust-editor");
    await editor.getByRole("button", { name: "Trust", exact: true }).click();
    await page.locator("#status\\.workspaceTrust").waitFor({ state: "hidden" });
    await page.locator(".tab", { hasText: "keys.ts" }).first().click();
    await squiggles(page).waitFor({ state: "attached" });
    // Its configuration asks for Japanese.
    await message(page, /— 参考: /);
    await status(page, /ESLint \d+\.\d+|the project's ESLint/);
  },
};
