import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { CACHE, execute, npm } from "./project.js";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium of this machine: named by HIYARI_CHROMIUM, on the path, or in the usual place. */
function installedChromium(): string | null {
  const named = process.env.HIYARI_CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...USUAL_PLACES,
  ];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

const FOLDER = path.join(CACHE, "chromium");
const PACKAGE = "@sparticuz/chromium@149.0.0";

/** The Chromium that an npm package carries, unpacked into the cache; its loader needs a newer Node than the project. */
async function packagedChromium(node: string): Promise<string> {
  const executable = path.join(FOLDER, "chromium");
  if (existsSync(executable)) return executable;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, "package.json"), '{ "private": true }\n');
  await npm(FOLDER, "install", PACKAGE);
  const load = "import loader from '@sparticuz/chromium'; console.log(await loader.executablePath());";
  // With this name of a platform it also unpacks the libraries that a bare machine lacks.
  const env = { ...process.env, TMPDIR: FOLDER, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  const printed = await execute(node, ["--input-type=module", "--eval", load], { cwd: FOLDER, env });
  return printed.trim();
}

const PACKAGED_SWITCHES = [...SWITCHES, "--headless=shell", "--no-zygote", "--in-process-gpu"];

/** Starts a headless Chromium: the machine's own, else the one from npm, if need be with its own libraries. */
export async function startChromium(node: string): Promise<Browser> {
  const installed = installedChromium();
  if (installed) return chromium.launch({ executablePath: installed, args: SWITCHES });
  const options = { executablePath: await packagedChromium(node), args: PACKAGED_SWITCHES };
  try {
    return await chromium.launch(options);
  } catch {
    const libraries = path.join(FOLDER, "al2023/lib");
    return chromium.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}
