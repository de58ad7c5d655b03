import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { CACHE } from "../rig/project.js";

/** A busy machine starts an editor slowly. */
const PATIENCE_MILLISECONDS = 120_000;

/** One attempt at something that may be in vain; after it the next begins from the start. */
const ATTEMPT_MILLISECONDS = 5_000;

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

/** Room for code and pages, and nothing else that looks like a finding. */
export const ROOM = {
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "typescript.validate.enable": false,
  "typescript.suggestionActions.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

/** What is done with mouse and keyboard, and must be seen then. */
const STEPS: Record<string, (page: Page) => Promise<void>> = {
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
    await page.locator('input[placeholder^="Filter (e.g."]').fill("Not showing");
    await page
      .locator(".markers-panel .monaco-list-row", {
        hasText: `Not showing ${left} further errors and warnings`,
      })
      .waitFor();
  },
  [`all ${MANY} are counted in the view`]: async (page) => {
    await run(page, "Hiyari: Focus on Findings View");
    await page
      .locator('.pane-body [role="treeitem"]', { hasText: `${MANY}` })
      .first()
      .waitFor();
  },
};

const squiggles = (page: Page): Locator => page.locator(".squiggly-warning").first();

const notes = (page: Page): Locator => page.locator(".squiggly-info").first();

/** Opens a file by its name, and waits until it is checked. */
async function open(page: Page, name: string, shown = squiggles): Promise<void> {
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").fill(name);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).waitFor();
  await shown(page).waitFor({ state: "attached" });
}

async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
  await page.keyboard.press("Enter");
}

/** Chooses an action of the light bulb's menu at the first finding. */
async function chooseFix(page: Page, title: RegExp, done: Locator, at = squiggles): Promise<void> {
  const row = page.locator(".action-widget .monaco-list-row", { hasText: title });
  await insist(page, title, done, at, () => row.click({ timeout: ATTEMPT_MILLISECONDS }));
}

/** Chooses an action far down in the light bulb's menu, which draws only the rows that are seen. */
async function chooseByKeys(page: Page, title: RegExp, done: Locator): Promise<void> {
  const focused = page.locator(".action-widget .monaco-list-row.focused");
  await insist(page, title, done, squiggles, async () => {
    for (let row = 0; row < 30; row += 1) {
      if (title.test(await focused.innerText({ timeout: ATTEMPT_MILLISECONDS })))
        return page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
    }
  });
}

/**
 * Opens the menu at the first finding and chooses, until it is done. An attempt can come to nothing: the
 * menu closes when the editor learns something new, and a click misses while the lines are drawn anew.
 */
async function insist(
  page: Page,
  title: RegExp,
  done: Locator,
  at: (page: Page) => Locator,
  choose: () => Promise<void>,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    if (await succeeds(attempt(page, at, choose))) {
      if (await succeeds(done.waitFor({ timeout: 4 * ATTEMPT_MILLISECONDS }))) return;
    }
    // What a slow attempt began may come late; a second one would stand in its way.
    if (await done.isVisible()) return;
    await page.keyboard.press("Escape");
  }
  throw new Error(`the menu never did ${title}`);
}

async function attempt(page: Page, at: (page: Page) => Locator, choose: () => Promise<void>): Promise<void> {
  const box = await placeOf(page, at(page));
  await page.mouse.click(box.x + 30, box.y + box.height / 2);
  // Without the bulb the menu is asked for all the same: the editor shows it once, where the cursor comes to rest.
  await succeeds(page.locator('[class*="lightbulb"]').first().waitFor({ timeout: ATTEMPT_MILLISECONDS }));
  await page.keyboard.press("Control+.");
  await choose();
}

const succeeds = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Where something is in the page; the editor draws its lines anew now and then. */
async function placeOf(page: Page, locator: Locator) {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const box = await locator.boundingBox();
    if (box) return box;
    await page.waitForTimeout(100);
  }
  throw new Error("it has no place in the page");
}

async function explanation(page: Page): Promise<Frame> {
  return webview(page, "a.button");
}

/** What a page of ours shows, told from others by something that only it has. */
async function webview(page: Page, selector: string): Promise<Frame> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      // A page that is just being replaced answers nothing.
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no page has ${selector}`);
}

/** Puts the files there that the steps need. */
export async function prepare(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(folder, name), text);
}

/** Does everything in the editor's page, in order; gives how many steps failed. */
export async function clickThrough(page: Page): Promise<number> {
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await page.locator(".monaco-workbench").waitFor();
  console.log("\n  with mouse and keyboard");
  let failed = 0;
  const wanted = new RegExp(process.env.HIYARI_TEST_GREP ?? "");
  for (const [name, step] of Object.entries(STEPS)) {
    if (!wanted.test(name)) continue;
    try {
      await step(page);
      console.log(`    ✔ ${name}`);
    } catch (error) {
      failed += 1;
      const picture = path.join(CACHE, `clicks-${failed}.png`);
      await page.screenshot({ path: picture });
      console.log(`    ✘ ${name}\n${String(error)}\n      The page then: ${picture}`);
    }
  }
  return failed;
}
