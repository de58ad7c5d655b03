// fixture: path scripts/page-shots.mjs
import { mkdir } from "node:fs/promises";
import { openPage } from "./pages.mjs";

const site = "https://booking.kaikan.jp";
const login = { email: process.env.SHOT_EMAIL || "kanri@kaikan.jp", password: process.env.SHOT_PASSWORD || "password" };
//                                                                                                         ^^^^^^^^^^ fallback

await mkdir("shots", { recursive: true });
const page = await openPage(site, login);
await page.evaluate(() => document.title);
