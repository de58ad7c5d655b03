import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { chooseColours } from "./page/hands.js";
import { editorAddress, withBrowser, withEditor, type Server } from "./rig/code-server.js";
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
const PATIENCE_MILLISECONDS = 60_000;

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
  show: (page: Page, locale: Locale) => Promise<void>;
  /** The colours it is taken in; by default all. */
  themes?: readonly Theme[];
  /** Where it stays when the colours change, it is not done again. */
  stays?: true;
  /** The width at which everything is seen, if it is more than usual. */
  width?: number;
  /** What is open; by default the small folder. */
  workspace?: string;
  untrusted?: true;
  /** In the browser's extension host, as on a web page that is an editor. */
  inBrowser?: true;
  settings?: object;
  /** Files beside those of the workspace. */
  files?: Record<string, string>;
  /** What shows that the file is checked; by default a warning's squiggle. */
  checked?: string;
}

type Locale = "en" | "ja";

const DIRECTIVES = `export const login = {
  user: "salon",
  // eslint-disable-next-line hiyari/no-hardcoded-credential
  password: "kitchen-door-2019",
};

export const staff = {
  user: "staff",
  // eslint-disable-next-line hiyari/no-hardcoded-credential -- test server only (until 2026-03-31)
  password: "pantry-door-2020",
};
`;

const CELLS = [
  ["typescript", 'const salon = { user: "salon", password: "kitchen-door-2019" };\nconnect(salon);'],
  ["python", 'salon = { "user": "salon", "password": "kitchen-door-2019" }'],
] as const;

const NOTEBOOK = JSON.stringify({
  cells: CELLS.map(([languageId, source]) => ({
    cell_type: "code",
    metadata: { vscode: { languageId } },
    source: source.split(/(?<=\n)/),
    outputs: [],
    execution_count: null,
  })),
  metadata: { language_info: { name: "python" } },
  nbformat: 4,
  nbformat_minor: 5,
});

const PICTURES: Picture[] = [
  { name: "fixes", file: "mailer.ts", show: showFixes },
  { name: "hover", file: "account.ts", show: showHover },
  { name: "incident", file: "mailer.ts", show: showIncident, stays: true },
  { name: "finding", file: "account.ts", show: showProblems, stays: true },
  { name: "explain", file: "account.ts", show: showExplanation, stays: true },
  { name: "findings", file: "src/routes/account.ts", show: showFindings, stays: true, workspace: "shop" },
  {
    name: "folders",
    file: "shop/src/newsletter.ts",
    show: showFindings,
    stays: true,
    workspace: "two-folders/two.code-workspace",
  },
  { name: "walkthrough", file: "account.ts", show: showWalkthrough, stays: true, width: 1400 },
  { name: "status", file: "account.ts", show: showStatus },
  {
    name: "directives",
    file: "login.ts",
    show: showDirectives,
    files: { "login.ts": DIRECTIVES },
    checked: ".squiggly-info",
  },
  {
    name: "directive-hover",
    file: "login.ts",
    show: showDirectiveHover,
    files: { "login.ts": DIRECTIVES },
    checked: ".squiggly-info",
  },
  { name: "notebook", file: "account.ts", show: showNotebook, files: { "salon.ipynb": NOTEBOOK } },
  {
    name: "restricted",
    file: "src/database.ts",
    show: showRestricted,
    workspace: "untrusted",
    untrusted: true,
  },
  { name: "settings", file: "account.ts", show: showSettings },
  { name: "browser-hover", file: "account.ts", show: showHover, inBrowser: true },
  { name: "browser-fixes", file: "mailer.ts", show: showFixes, inBrowser: true },
  { name: "browser-explain", file: "account.ts", show: showExplanation, stays: true, inBrowser: true },
  { name: "browser-status", file: "account.ts", show: showStatus, inBrowser: true },
  {
    name: "browser-findings",
    file: "src/routes/account.ts",
    show: showFindings,
    stays: true,
    workspace: "shop",
    inBrowser: true,
  },
];

/** Names on the command line choose some of the pictures: `explain` all of a kind, `explain-dark-ja` one. */
const wanted = process.argv.slice(2);
const isWanted = (name: string, suffix: string): boolean =>
  wanted.length === 0 || wanted.includes(name) || wanted.includes(`${name}-${suffix}`);

const squiggle = (page: Page, kind = ".squiggly-warning") => page.locator(kind).first();

const THEMES = {
  dark: "Dark Modern",
  light: "Light Modern",
  contrast: "Dark High Contrast",
  "contrast-light": "Light High Contrast",
};

type Theme = keyof typeof THEMES;

/** How the editor's window is marked while a theme is on. */
const MARKS = { light: "vs", dark: "vs-dark", contrast: "hc-black", "contrast-light": "hc-light" };

async function choose(page: Page, theme: Theme): Promise<void> {
  await chooseColours(page, THEMES[theme]);
  await page.locator(`.monaco-workbench.${MARKS[theme]}`).waitFor();
}

/** Puts the cursor into the marked text. */
async function placeCursor(page: Page, kind?: string): Promise<void> {
  const { x, y, height } = await placeOfSquiggle(page, kind);
  await page.mouse.click(x + 30, y + height / 2);
}

async function placeOfSquiggle(page: Page, kind?: string) {
  const box = await squiggle(page, kind).boundingBox();
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

const nls: Record<Locale, Record<string, string>> = {
  en: JSON.parse(readFileSync(path.join(ROOT, "package.nls.json"), "utf8")) as Record<string, string>,
  ja: JSON.parse(readFileSync(path.join(ROOT, "package.nls.ja.json"), "utf8")) as Record<string, string>,
};

const runOurs = (page: Page, name: string, locale: Locale): Promise<void> =>
  runCommand(page, `Hiyari: ${nls[locale][`command.${name}`]}`);

async function showFindings(page: Page, locale: Locale): Promise<void> {
  await runOurs(page, "scanWorkspace", locale);
  await page.locator('.pane-body [role="treeitem"]', { hasText: "newsletter.ts" }).first().waitFor();
}

async function showWalkthrough(page: Page): Promise<void> {
  await runCommand(page, "Welcome: Open Walkthrough...");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "Hiyari" }).first().click();
  await page.locator(".getting-started-step.expanded").first().waitFor();
}

async function showStatus(page: Page): Promise<void> {
  await page.locator("#status\\.languageStatus").hover();
  await page.locator(".hover-language-status", { hasText: "Hiyari" }).first().waitFor();
}

async function showDirectives(page: Page): Promise<void> {
  await placeCursor(page, ".squiggly-info");
  // The bulb is shown once, where the cursor comes to rest; the menu is there without it.
  await page.waitForTimeout(2_000);
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
}

async function showDirectiveHover(page: Page): Promise<void> {
  const { x, y, height } = await placeOfSquiggle(page);
  // Behind the two slashes and `eslint-disable-next-line`, at the rule's name.
  await page.mouse.move(x + 280, y + height / 2);
  await page.locator(".monaco-hover:not(.hidden) strong", { hasText: "hiyari/" }).waitFor();
}

async function showNotebook(page: Page): Promise<void> {
  // Not by the page's address, which opens a notebook as the text it is on disk.
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").fill("salon.ipynb");
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "salon.ipynb" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".notebook-editor .squiggly-warning").first().waitFor({ state: "attached" });
  const { x, y, height } = await placeOfSquiggle(page);
  await page.mouse.move(x + 20, y + height / 2);
  await page.locator(".monaco-hover:not(.hidden) a", { hasText: SHOW_INCIDENT }).waitFor();
}

async function showRestricted(page: Page): Promise<void> {
  await showHover(page);
}

async function showSettings(page: Page): Promise<void> {
  await page.keyboard.press("Control+,");
  await page.locator(".settings-editor .suggest-input-container .monaco-editor").click();
  await page.keyboard.type("@ext:hiyari.hiyari");
  await page.locator(".setting-item", { hasText: "Hiyari" }).nth(3).waitFor();
}

/** Takes one picture in all the colours that are wanted, in one editor. */
async function take(picture: Picture, locale: Locale, themes: readonly Theme[]): Promise<void> {
  const {
    name,
    file,
    show,
    workspace,
    untrusted,
    inBrowser,
    files = {},
    checked,
    stays,
    width = VIEWPORT.width,
  } = picture;
  const run: Run = {
    ...RUN,
    workspace: workspace ?? RUN.workspace,
    extension: inBrowser ? "browser" : RUN.extension,
    trusted: !untrusted,
  };
  const takeAll = (page: Page, server: Server) =>
    takeThem(page, server).catch(async (error: unknown) => {
      // What is seen instead.
      await page.screenshot({ path: path.join(FOLDER, `${name}-failed.png`) });
      throw error;
    });
  const takeThem = async (page: Page, server: Server) => {
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    const folder = path.extname(server.workspace) ? path.dirname(server.workspace) : server.workspace;
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    const opened = `vscode-remote://127.0.0.1:${server.port}${path.join(folder, file)}`;
    await page.goto(editorAddress(server, run, [["openFile", opened]]));
    await squiggle(page, checked).waitFor({ state: "attached" });
    if (await page.locator(".part.sidebar").first().isVisible()) await page.keyboard.press("Control+B");
    for (const [index, theme] of themes.entries()) {
      await page.mouse.move(1, 1);
      // It would close what stays.
      if (index === 0 || !stays) await page.keyboard.press("Escape");
      await choose(page, theme);
      if (index === 0 || !stays) await show(page, locale);
      const suffix = locale === "ja" ? `${theme}-ja` : theme;
      const target = path.join(FOLDER, `${name}-${suffix}.png`);
      // Colours of what lies in a frame of its own come a little later.
      if (stays) await page.waitForTimeout(500);
      await page.screenshot({ path: target });
      const shown = SHOWN[`${name}-${suffix}`];
      if (shown) await copyFile(target, path.join(IMAGES, `${shown}.png`));
    }
  };
  await withEditor(run, takeAll, {
    settings: { ...CALM, ...picture.settings },
    viewport: { ...VIEWPORT, width },
    locale,
  });
}

/** The report is a page for any browser, which may force colours of its own. */
async function takeReport(locale: Locale): Promise<void> {
  const html = path.join(FOLDER, `report-${locale}.html`);
  const command = [
    path.join(ROOT, "rules/dist/cli.js"),
    "--quiet",
    "--format",
    "html",
    "--locale",
    locale,
    ".",
  ];
  const { stdout } = spawnSync(process.execPath, command, {
    cwd: path.join(ROOT, "test-fixtures/booking-app"),
    encoding: "utf8",
  });
  await writeFile(html, stdout);
  await withBrowser(async (browser) => {
    for (const theme of Object.keys(THEMES) as Theme[]) {
      const context = await browser.newContext({
        viewport: { width: 920, height: 900 },
        colorScheme: /dark|^contrast$/.test(theme) ? "dark" : "light",
        forcedColors: theme.startsWith("contrast") ? "active" : "none",
      });
      const page = await context.newPage();
      await page.goto(`file://${html}`);
      await page.screenshot({
        path: path.join(FOLDER, `report-${theme}${locale === "ja" ? "-ja" : ""}.png`),
      });
      await context.close();
    }
  });
}

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await mkdir(IMAGES, { recursive: true });
  for (const locale of ["en", "ja"] as const) {
    if (wanted.length === 0 || wanted.includes("report")) await takeReport(locale);
    for (const picture of PICTURES) {
      const themes = (picture.themes ?? (Object.keys(THEMES) as Theme[])).filter((theme) =>
        isWanted(picture.name, locale === "ja" ? `${theme}-ja` : theme),
      );
      if (themes.length > 0) await take(picture, locale, themes);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
