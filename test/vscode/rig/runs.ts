import { cpSync, mkdtempSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunName } from "../suite/workbench.js";
import { ROOT, WORKSPACES } from "./project.js";

/** One start of the editor with the suite. */
export interface Run {
  name: RunName;
  /** The folder with the files; a name ending in `.code-workspace` is a file in it that names several. */
  workspace: string;
  /** Whether the extension comes from the working folder, was installed from its package, or runs in the browser. */
  extension: "source" | "package" | "browser";
  trusted: boolean;
  /** Driven from outside with mouse and keyboard, by the steps of this name, instead of by the suite inside the editor. */
  byHand?: "clicks" | "trust";
  /** The editor's language, where it is not English. */
  language?: "ja";
  /** Packages of other extensions that are installed beside ours. */
  beside?: readonly string[];
}

/** The ESLint extension's package; no package registry has it, so it must be named. */
function eslintExtension(): readonly string[] {
  const named = process.env.HIYARI_ESLINT_EXTENSION;
  return named ? [named] : [];
}

/** Why a run cannot be made here, if so. */
export function reasonAgainst({ beside }: Run): string | null {
  return beside?.length === 0 ? "HIYARI_ESLINT_EXTENSION names no .vsix of the ESLint extension" : null;
}

export const RUNS: readonly Run[] = [
  { name: "source", workspace: "booking", extension: "source", trusted: true },
  { name: "scan", workspace: "shop", extension: "source", trusted: true },
  { name: "clicks", workspace: "screenshots", extension: "source", trusted: true, byHand: "clicks" },
  { name: "trust", workspace: "monorepo", extension: "source", trusted: false, byHand: "trust" },
  { name: "japanese", workspace: "screenshots", extension: "source", trusted: true, language: "ja" },
  { name: "browser", workspace: "shop", extension: "browser", trusted: true },
  { name: "vsix", workspace: "booking", extension: "package", trusted: true },
  { name: "folders", workspace: "two-folders/two.code-workspace", extension: "source", trusted: true },
  { name: "project", workspace: "monorepo", extension: "source", trusted: true },
  { name: "eslint", workspace: "monorepo", extension: "source", trusted: true, beside: eslintExtension() },
  { name: "typed", workspace: "typed", extension: "source", trusted: true },
  { name: "restricted", workspace: "untrusted", extension: "source", trusted: false },
  { name: "trusted-switched-off", workspace: "untrusted", extension: "source", trusted: true },
];

/** Folders of its own for one run, so that no run sees another's state or changes a fixture. */
export interface Profile {
  /** A copy of the run's workspace: what is opened, a folder or a file that names several. */
  workspace: string;
  userData: string;
  extensions: string;
  serverData: string;
}

export function newProfile(run: Run): Profile {
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), "hiyari-vscode-")));
  const workspace = path.join(base, run.workspace);
  const [folder] = run.workspace.split("/");
  cpSync(path.join(WORKSPACES, folder!), path.join(base, folder!), { recursive: true });
  // What a workspace imports is found above it, as in this project.
  symlinkSync(path.join(ROOT, "node_modules"), path.join(base, "node_modules"), "junction");
  return {
    workspace,
    userData: path.join(base, "user"),
    extensions: path.join(base, "extensions"),
    serverData: path.join(base, "server"),
  };
}

/** Something that can start the editor with the suite. */
export interface Launcher {
  /** How the editor is named in the output. */
  name: string;
  /** Runs the suite; the result is the exit code. */
  start(run: Run): Promise<number>;
}

/** A launcher, or the reason why there is none here. */
export type LauncherAnswer = { launcher: Launcher } | { reason: string };

/** Settings that keep the editor from asking or fetching anything. */
export const QUIET_SETTINGS = {
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "workbench.startupEditor": "none",
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
  "files.autoSave": "off",
  "editor.autoClosingBrackets": "never",
  "editor.autoClosingQuotes": "never",
  "editor.autoIndent": "none",
};
