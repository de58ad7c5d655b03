// fixture: path tests/e2e/back-office.spec.ts
import { expect, test } from "@playwright/test";

// A real person's login of a real system, in a test that everyone can read.
test("lists the events on sale", async ({ page }) => {
  await page.goto("https://stg.minato-tickets.co.jp/kanri/login");
  await page.getByLabel("ログインID").fill("uriba-leader");
  await page.getByLabel("パスワード").fill("Kippu-uriba#31");
  //                                  ^^^^^^^^^^^^^^^^ login
  await page.getByRole("button", { name: "ログイン" }).click();
});

test("refuses a wrong password", async ({ page }) => {
  await page.getByLabel("パスワード").fill("wrong-password");
  await expect(page.getByRole("alert")).toBeVisible();
});
