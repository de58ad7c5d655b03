import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { editorAddress, withEditor, type Server } from "./rig/code-server.js";
import { CACHE, ROOT } from "./rig/project.js";
import { type Run } from "./rig/runs.js";

/** All pictures, to be looked at. */
const FOLDER = path.join(CACHE, "pictures");

/** The pictures that people see, by the name they have there. */
const SHOWN: Record<string, string> = {
  "hover-light": "finding",
  "fixes-light": "fixes",
  "explain-dark": "explanation",
};

const IMAGES = path.join(ROOT, "docs/images");

/** A busy machine starts an editor slowly. */
const PATIENCE_MILLISECONDS = 180_000;

const VIEWPORT = { width: 920, height: 560 };

const RUN: Run = { name: "source", workspace: "screenshots", extension: "source", trusted: true };

/** Only code and what Hiyari adds to it. */
const CALM = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "editor.fontSize": 14,
  "editor.lineHeight": 22,
  "editor.occurrencesHighlight": "off",
  "editor.renderLineHighlight": "none",
  "editor.hover.delay": 100,
  "workbench.activityBar.location": "hidden",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.layoutControl.enabled": false,
  "workbench.tips.enabled": false,
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "typescript.validate.enable": false,
  "typescript.suggestionActions.enabled": false,
};

const SHOW_INCIDENT = /Show the incident|事例を表示/;

/** What one picture shows: the file, and what is done in it. */
interface Picture {
  name: string;
  file: string;
  show: (page: Page) => Promise<void>;
  /** The folder that is open; by default the small one. */
  workspace?: string;
}

const PICTURES: Picture[] = [
  { name: "fixes", file: "mailer.ts", show: showFixes },
  { name: "hover", file: "account.ts", show: showHover },
  { name: "incident", file: "mailer.ts", show: showIncident },
  { name: "finding", file: "account.ts", show: showProblems },
  { name: "explain", file: "account.ts", show: showExplanation },
  { name: "findings", file: "src/routes/account.ts", show: showFindings, workspace: "shop" },
  { name: "walkthrough", file: "account.ts", show: showWalkthrough },
];

/** Names on the command line choose some of the pictures: `explain` all of a kind, `explain-dark-ja` one. */
const wanted = process.argv.slice(2);
const isWanted = (name: string, suffix: string): boolean =>
  wanted.length === 0 || wanted.includes(name) || wanted.includes(`${name}-${suffix}`);

const squiggle = (page: Page) => page.locator(".squiggly-warning").first();

const THEMES = { light: "Light Modern", dark: "Dark Modern", contrast: "Dark High Contrast" };

/** How the editor's window is marked while a theme is on. */
const MARKS = { light: "vs", dark: "vs-dark", contrast: "hc-black" };

/** Waits until the file is open and checked, leaves it the whole window, and chooses the colours. */
async function settle(page: Page, theme: keyof typeof THEMES): Promise<void> {
  await squiggle(page).waitFor({ state: "attached" });
  if (await page.locator(".part.sidebar").first().isVisible()) await page.keyboard.press("Control+B");
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+T");
  await page.locator(".quick-input-widget input").fill(THEMES[theme]);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: THEMES[theme] }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(`.monaco-workbench.${MARKS[theme]}`).waitFor();
}

/** Puts the cursor into the marked text. */
async function placeCursor(page: Page): Promise<void> {
  const { x, y, height } = await placeOfSquiggle(page);
  await page.mouse.click(x + 30, y + height / 2);
}

async function placeOfSquiggle(page: Page) {
  const box = await squiggle(page).boundingBox();
  if (!box) throw new Error("the squiggle has no place");
  return box;
}

async function showProblems(page: Page): Promise<void> {
  await page.keyboard.press("Control+Shift+M");
  await page.locator(".markers-panel .monaco-list-row").first().waitFor();
}

async function showHover(page: Page): Promise<void> {
  const { x, y, height } = await placeOfSquiggle(page);
  await page.mouse.move(x + 60, y + height / 2);
  await page.locator(".monaco-hover:not(.hidden) a", { hasText: SHOW_INCIDENT }).waitFor();
}

async function showFixes(page: Page): Promise<void> {
  await placeCursor(page);
  await page.locator('[class*="lightbulb"]').first().waitFor();
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row", { hasText: SHOW_INCIDENT }).waitFor();
}

async function showIncident(page: Page): Promise<void> {
  await showFixes(page);
  await page.locator(".action-widget .monaco-list-row", { hasText: SHOW_INCIDENT }).click();
  const frame = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
  await frame.locator("h1").first().waitFor();
}

/** Runs a command by its name in the palette, in whatever language the editor is. */
async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
  await page.keyboard.press("Enter");
}

async function showExplanation(page: Page): Promise<void> {
  await showFixes(page);
  await page
    .locator(".action-widget .monaco-list-row", { hasText: /Explain this finding|この指摘の解説/ })
    .click();
  const frame = page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
  await frame.locator("h1").first().waitFor();
  // Only the page, which is what the picture is about.
  await runCommand(page, "View: Toggle Maximize Editor Group");
  await frame
    .locator("section")
    .nth(1)
    .evaluate((section) => section.scrollIntoView());
}

async function showFindings(page: Page): Promise<void> {
  await runCommand(page, "Hiyari: Check the Whole Workspace");
  await page.locator('.pane-body [role="treeitem"]', { hasText: "newsletter.ts" }).first().waitFor();
}

async function showWalkthrough(page: Page): Promise<void> {
  await runCommand(page, "Welcome: Open Walkthrough...");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "Hiyari" }).first().click();
  await page.locator(".getting-started-step.expanded").first().waitFor();
}

async function take(theme: keyof typeof THEMES, locale: "en" | "ja"): Promise<void> {
  const settings = { ...CALM, "hiyari.locale": locale };
  const suffix = locale === "ja" ? `${theme}-ja` : theme;
  for (const { name, file, show, workspace } of PICTURES) {
    if (!isWanted(name, suffix)) continue;
    const run = { ...RUN, workspace: workspace ?? RUN.workspace };
    const takeOne = async (page: Page, server: Server) => {
      page.setDefaultTimeout(PATIENCE_MILLISECONDS);
      const opened = `vscode-remote://127.0.0.1:${server.port}${path.join(server.workspace, file)}`;
      await page.goto(editorAddress(server, run, [["openFile", opened]]));
      await settle(page, theme);
      await show(page);
      const picture = path.join(FOLDER, `${name}-${suffix}.png`);
      await page.screenshot({ path: picture });
      const shown = SHOWN[`${name}-${suffix}`];
      if (shown) await copyFile(picture, path.join(IMAGES, `${shown}.png`));
    };
    await withEditor(run, takeOne, { settings, viewport: VIEWPORT, locale });
  }
}

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await mkdir(IMAGES, { recursive: true });
  await take("dark", "en");
  await take("light", "en");
  await take("dark", "ja");
  await take("contrast", "en");
  await take("light", "ja");
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
