// fixture: path e2e/board.spec.ts
// The test starts the system in a container and makes the account first: nobody else uses it.
import { expect, test } from "@playwright/test";
import { startBoard } from "./support/board";
import { seedAdmin } from "./support/seed-admin";

const admin = { username: "kanri", password: "Keijiban#77x" };

test("the board opens", async ({ page }) => {
  const board = await startBoard();
  await seedAdmin(board, admin);
  await page.goto(`http://${board.getHost()}:${board.getMappedPort(7575)}`);
  await page.getByLabel("Password").fill(admin.password);
  await expect(page.getByText("Keijiban")).toBeVisible();
});
