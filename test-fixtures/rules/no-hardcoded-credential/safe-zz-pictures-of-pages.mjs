// fixture: path scripts/page-shots.mjs
import { mkdir } from "node:fs/promises";
import { openPage } from "./pages.mjs";

const site = process.env.SHOT_URL || "http://127.0.0.1:5173";
const login = { email: process.env.SHOT_EMAIL || "kanri@clinic.example", password: process.env.SHOT_PASSWORD || "password" };

await mkdir("shots", { recursive: true });
const page = await openPage(site, login);
await page.evaluate(() => document.title);
