import path from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { CACHE } from "../rig/project.js";

/** A busy machine starts an editor slowly. */
const PATIENCE_MILLISECONDS = 120_000;

/** One attempt at something that may be in vain; after it the next begins from the start. */
const ATTEMPT_MILLISECONDS = 5_000;

/** Room for code and pages, and nothing else that looks like a finding. */
export const ROOM = {
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "typescript.validate.enable": false,
  "typescript.suggestionActions.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.editor.useModal": "off",
};

/** What is done with mouse and keyboard, and must be seen then, by what it shows. */
export type Steps = Record<string, (page: Page) => Promise<void>>;

export const squiggles = (page: Page): Locator => page.locator(".squiggly-warning").first();

export const notes = (page: Page): Locator => page.locator(".squiggly-info").first();

/** Opens a file by its name, and waits until it is checked. */
export async function open(page: Page, name: string, shown = squiggles): Promise<void> {
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").fill(name);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: name }).waitFor();
  await shown(page).waitFor({ state: "attached" });
}

/**
 * Closes what stands beside the editor of a file. A page within the window keeps keys for itself while it has the
 * focus, and may lie over the editor that comes in its place.
 */
export async function keepOnly(page: Page, name: string): Promise<void> {
  await page.locator(".tab", { hasText: name }).first().click();
  await page.locator(".tab.active", { hasText: name }).first().waitFor();
  await run(page, "View: Close Editors in Other Groups");
  await page.locator("iframe.webview").first().waitFor({ state: "hidden" });
}

export async function run(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).waitFor();
  await page.keyboard.press("Enter");
}

/** What a style comes to in the first element that a locator finds. */
export const styleOf = (locator: Locator, name: string): Promise<string> =>
  locator
    .first()
    .evaluate(
      (element, property) =>
        element.ownerDocument.defaultView!.getComputedStyle(element).getPropertyValue(property),
      name,
    );

/**
 * Chooses the window's colours, as people do. An attempt can come to nothing: a page within the window may keep the
 * keys for itself, so the next one starts from the editor.
 */
export async function chooseColours(page: Page, theme: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    if (await succeeds(pickColours(page, theme))) return;
    await page.keyboard.press("Escape");
    await succeeds(page.locator(".tabs-container .tab").first().click({ timeout: ATTEMPT_MILLISECONDS }));
  }
  throw new Error(`the colours never became ${theme}`);
}

async function pickColours(page: Page, theme: string): Promise<void> {
  const timeout = 2 * ATTEMPT_MILLISECONDS;
  await page.keyboard.press("Control+K");
  await page.keyboard.press("Control+T");
  await page.locator(".quick-input-widget input").fill(theme, { timeout });
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: theme }).waitFor({ timeout });
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout });
}

/**
 * Filters the open list of problems until a row of it is seen. The list takes no filter while it is filled anew, so a
 * filter can come to nothing.
 */
export async function filterProblems(page: Page, words: string, text: string): Promise<void> {
  const rows = page.locator(".markers-panel .monaco-list-row");
  const filter = page.locator('input[placeholder^="Filter (e.g."]');
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    await filter.fill("");
    await filter.fill(words);
    if (await succeeds(rows.filter({ hasText: text }).first().waitFor({ timeout: ATTEMPT_MILLISECONDS })))
      return;
  }
  throw new Error(`no row "${text}"; the list has: ${(await rows.allInnerTexts()).join(" | ")}`);
}

/** Chooses an action of the light bulb's menu at the first finding. */
export async function chooseFix(page: Page, title: RegExp, done: Locator, at = squiggles): Promise<void> {
  const row = page.locator(".action-widget .monaco-list-row", { hasText: title });
  await insist(page, title, done, at, () => row.click({ timeout: ATTEMPT_MILLISECONDS }));
}

/** Chooses an action far down in the light bulb's menu, which draws only the rows that are seen. */
export async function chooseByKeys(page: Page, title: RegExp, done: Locator): Promise<void> {
  const focused = page.locator(".action-widget .monaco-list-row.focused");
  await insist(page, title, done, squiggles, async () => {
    for (let row = 0; row < 30; row += 1) {
      if (title.test(await focused.innerText({ timeout: ATTEMPT_MILLISECONDS })))
        return page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
    }
    throw new Error("no row has this title");
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
  const ends: string[] = [];
  while (Date.now() < deadline) {
    try {
      await attempt(page, at, choose);
      await done.waitFor({ timeout: 4 * ATTEMPT_MILLISECONDS });
      return;
    } catch (error) {
      // What a slow attempt began may come late; a second one would stand in its way.
      if (await done.isVisible()) return;
      const [reason] = String(error).split("\n");
      ends.push(`${reason}; the menu: ${await textOf(page.locator(".action-widget"))}`);
    }
    await page.keyboard.press("Escape");
  }
  throw new Error([`the menu never did ${title}`, ...ends].join("\n"));
}

async function attempt(page: Page, at: (page: Page) => Locator, choose: () => Promise<void>): Promise<void> {
  const box = await placeOf(page, at(page));
  await page.mouse.click(box.x + 30, box.y + box.height / 2);
  // Without the bulb the menu is asked for all the same: the editor shows it once, where the cursor comes to rest.
  await succeeds(page.locator('[class*="lightbulb"]').first().waitFor({ timeout: ATTEMPT_MILLISECONDS }));
  await page.keyboard.press("Control+.");
  await choose();
}

/** What is read in the first element that a locator finds now; nothing where there is none. */
const textOf = (locator: Locator): Promise<string> =>
  locator
    .first()
    .innerText({ timeout: 100 })
    .then(
      (text) => JSON.stringify(text),
      () => "none",
    );

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

/** What a page of ours shows, told from others by something that only it has. */
export async function webview(page: Page, selector: string): Promise<Frame> {
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

/** Does everything in the editor's page, in order; gives how many steps failed. */
export async function clickThrough(page: Page, steps: Steps): Promise<number> {
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  await page.locator(".monaco-workbench").waitFor();
  console.log("\n  with mouse and keyboard");
  let failed = 0;
  const wanted = new RegExp(process.env.HIYARI_TEST_GREP ?? "");
  for (const [name, step] of Object.entries(steps)) {
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
