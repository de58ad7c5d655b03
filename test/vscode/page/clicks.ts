import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { formatHtml } from "../../../src/report/html.js";
import {
  chooseByKeys,
  chooseColours,
  chooseFix,
  filterProblems,
  keepOnly,
  notes,
  open,
  run,
  squiggles,
  styleOf,
  webview,
  type Steps,
} from "./hands.js";

/** VS Code's own limit for what it shows of one file. */
const MOST_SHOWN = 1_000;
const MANY = 10_000;

/** Files beside those of the workspace. */
const FILES: Record<string, string> = {
  "keys.ts":
    'export const one = { password: "kitchen-door-2019" };\n\nexport const two = { password: "pantry-door-2020" };\n',
  "directive.ts":
    '// eslint-disable-next-line hiyari/no-hardcoded-credential\nexport const three = { password: "larder-door-2021" };\n',
  "many.ts": Array.from(
    { length: MANY },
    (_, index) => `export const o${index} = { password: "kitchen-door-${2000 + index}" };\n`,
  ).join(""),
};

/** The page that a report of one finding is. */
function reportOfOne(): string {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 5 };
  const finding = {
    ...place,
    file: "src/mailer.ts",
    rule: "no-bulk-recipients",
    message: "Everyone on this To list can see the others' addresses.",
    citation: null,
    incidentId: "paletdor-2021",
    docsUrl: null,
    steps: [],
    fixes: [],
  };
  return formatHtml({
    locale: "en",
    preset: "recommended",
    version: "0",
    files: 1,
    milliseconds: 1,
    findings: [finding],
    notices: [],
    sources: new Map(),
  });
}

/** Around a finding. */
export const CLICKS: Steps = {
  "a step of the explanation selects its place": async (page) => {
    await open(page, "account.ts");
    await chooseFix(page, /Explain this finding/, page.locator(".tab", { hasText: "Explanation" }));
    await (await explanation(page)).locator("ol.path a").first().click();
    await page
      .locator("#status\\.editor\\.selection", { hasText: /^Ln 9, Col 19 \(8 selected\)$/ })
      .waitFor();
  },
  "the incident opens from the explanation": async (page) => {
    await (await explanation(page)).getByText("The whole incident").click();
    await page.locator(".tab", { hasText: /TableCheck 2024|KAIKA 2021/ }).waitFor();
    await webview(page, 'details[lang="ja"]');
    // It lies over the explanation, so that the code keeps its room.
    await page.locator(".tab", { hasText: "Explanation" }).click();
  },
  "in high contrast the explanation says nothing in a pale colour, nor by a background alone": async (
    page,
  ) => {
    for (const theme of ["Dark High Contrast", "Light High Contrast"]) {
      await chooseColours(page, theme);
      await page
        .locator(theme.startsWith("Dark") ? ".monaco-workbench.hc-black" : ".monaco-workbench.hc-light")
        .waitFor();
      const shown = await explanation(page);
      await shown
        .locator(theme.startsWith("Dark") ? "body.vscode-high-contrast" : "body.vscode-high-contrast-light")
        .waitFor();
      const of = (selector: string, name: string) => styleOf(shown.locator(selector), name);
      const colours = {
        text: await of("body", "color"),
        remark: await of(".quiet", "color"),
        added: await of(".diff tr.added", "outline-color"),
        removed: await of(".diff tr.removed", "outline-color"),
        button: await of("a.button", "border-top-color"),
      };
      assert.equal(colours.remark, colours.text);
      assert.notEqual(colours.added, colours.removed);
      for (const colour of Object.values(colours)) assert.doesNotMatch(colour, /, 0\)$/);
    }
    await chooseColours(page, "Light Modern");
  },
  "where colours are forced, the bars of the report are still seen": async (page) => {
    const context = await page.context().browser()!.newContext({ forcedColors: "active" });
    const report = await context.newPage();
    await report.setContent(reportOfOne());
    const bar = await styleOf(report.locator(".bar"), "background-color");
    const back = await styleOf(report.locator("body"), "background-color");
    await context.close();
    assert.notEqual(bar, back);
  },
  "the fix of the explanation is made": async (page) => {
    await (await explanation(page)).locator("a.button").first().click();
    await squiggles(page).waitFor({ state: "detached" });
    await page.locator(".view-line", { hasText: "private, no-store" }).waitFor();
  },
  "an explanation of an older text makes no fix, and says why": async (page) => {
    await (await explanation(page)).locator("a.button").first().click();
    // A window without focus may show no toast, but keeps the notification.
    await page.locator("#status\\.notifications").click();
    await page
      .locator(".notifications-center", { hasText: "The text has changed since this page was made" })
      .waitFor();
    await page.locator("#status\\.notifications").click();
    assert.equal(await page.locator(".view-line", { hasText: "private, no-store" }).count(), 1);
  },
  "a fix of several places is shown first, and made when it is confirmed": async (page) => {
    await keepOnly(page, "account.ts");
    await open(page, "keys.ts");
    const preview = page.locator(".bulk-edit-panel");
    await chooseByKeys(page, /^Preview: Fix all 2 of no-hardcoded-credential in this file/, preview);
    // A row for the file and one for each place, all with a tick.
    await preview.locator(".monaco-list-row", { hasText: "keys.ts" }).first().waitFor();
    await preview
      .locator(".monaco-list-row", { hasText: /_PASSWORD/ })
      .nth(1)
      .waitFor();
    assert.equal(await preview.locator('.edit-checkbox[aria-checked="true"]').count(), 3);
    // Nothing is changed until somebody says so.
    await page.locator(".tab", { hasText: "keys.ts" }).first().click();
    await squiggles(page).waitFor({ state: "attached" });
    await preview.getByRole("button", { name: "Apply" }).click();
    await preview.waitFor({ state: "detached" });
    await page.locator(".view-line", { hasText: "process.env" }).nth(1).waitFor();
    await squiggles(page).waitFor({ state: "detached" });
  },
  "a directive without a reason is given one, and an end date": async (page) => {
    await open(page, "directive.ts", notes);
    const asked = page.locator(".quick-input-widget");
    await chooseFix(page, /Write the reason/, asked.getByText("Why is this code safe?"), notes);
    await asked.locator("input").fill("the pantry of the test server");
    await page.keyboard.press("Enter");
    await asked.locator(".monaco-list-row", { hasText: "For 30 days" }).click();
    await notes(page).waitFor({ state: "detached" });
    // The line is longer than the window is wide.
    await page.locator(".tab.active", { hasText: "directive.ts" }).click();
    await page.keyboard.press("Alt+Z");
    await page.locator(".view-line", { hasText: "(until" }).waitFor();
  },
  [`of ${MANY} findings in a file the editor says how many it leaves out, and goes on`]: async (page) => {
    await open(page, "many.ts");
    await page.keyboard.press("Control+Shift+M");
    const left = MANY - MOST_SHOWN;
    await page.locator(".markers-panel").waitFor();
    await page.locator(".markers-panel .monaco-list-row", { hasText: "many.ts" }).first().waitFor();
    await filterProblems(page, "Not showing", `Not showing ${left} further errors and warnings`);
  },
  [`all ${MANY} are counted in the view`]: async (page) => {
    await run(page, "Hiyari: Focus on Findings View");
    await page
      .locator('.pane-body [role="treeitem"]', { hasText: `${MANY}` })
      .first()
      .waitFor();
  },
};

async function explanation(page: Page): Promise<Frame> {
  return webview(page, "a.button");
}

/** Puts the files there that the steps need. */
export async function prepare(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(folder, name), text);
}
