import fs from "node:fs";
import path from "node:path";
import { readMarks, type Mark, type MarkedText } from "./marks.js";
import { inRepository } from "./repository.js";

/** One file of `test-fixtures/rules/<rule>/` and what it specifies. */
export interface Fixture extends MarkedText {
  /** Id of the rule the folder belongs to. */
  rule: string;
  /** Absolute path of the file. */
  file: string;
  /** `<rule>/<file name>`, as tests and snapshots name it. */
  name: string;
  /** Path the linter is told, relative to an invented project; frameworks route by it. */
  path: string;
  preset: "recommended" | "strict";
  /** Rules that run; all of the preset when absent. */
  only: readonly string[] | null;
  options: object | null;
  settings: object;
}

/** What stands beside a JSON fixture, which has no comments: `<name>.expect.json`. */
interface Sidecar {
  path: string;
  preset?: "recommended" | "strict";
  only?: string[];
  options?: object;
  settings?: object;
  reports: {
    line: number;
    column: number;
    length?: number;
    message?: string;
    todo?: "todo-report" | "todo-silent";
  }[];
}

export const fixturesFolder = inRepository("test-fixtures", "rules");

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|gs|json|toml)$/;

/** Every fixture of every rule, or of one, in a stable order. */
export function allFixtures(rule?: string): Fixture[] {
  if (!fs.existsSync(fixturesFolder)) return [];
  const folders = rule ? [rule] : fs.readdirSync(fixturesFolder).sort();
  return folders.flatMap((folder) => {
    const absolute = path.join(fixturesFolder, folder);
    if (!fs.existsSync(absolute) || !fs.statSync(absolute).isDirectory()) return [];
    return fs
      .readdirSync(absolute)
      .filter((file) => SOURCE.test(file) && !file.endsWith(".expect.json"))
      .sort()
      .map((file) => readFixture(folder, path.join(absolute, file)));
  });
}

/** Reads one fixture with its marks, directives or sidecar. */
export function readFixture(rule: string, file: string): Fixture {
  const source = fs.readFileSync(file, "utf8");
  const base = path.basename(file);
  if (file.endsWith(".json")) return jsonFixture(rule, file, source);
  const marked = readMarks(source);
  const { directives } = marked;
  return {
    ...marked,
    rule,
    file,
    name: `${rule}/${base}`,
    path: directives.get("path") ?? `src/${base}`,
    preset: presetOf(directives.get("preset"), file),
    only: directives.get("only")?.split(/[\s,]+/) ?? null,
    options: parseObject(directives.get("options"), file),
    settings: parseObject(directives.get("settings"), file) ?? {},
  };
}

function jsonFixture(rule: string, file: string, source: string): Fixture {
  const sidecar = JSON.parse(fs.readFileSync(file.replace(/\.json$/, ".expect.json"), "utf8")) as Sidecar;
  const marks = sidecar.reports.map(({ line, column, length, message, todo }): Mark => ({
    kind: todo ?? "report",
    text: message ?? "",
    only: null,
    line,
    column,
    length: length ?? null,
    fileLine: line,
  }));
  return {
    text: source,
    marks,
    fileLines: [0, ...source.split("\n").map((_, index) => index + 1)],
    directives: new Map(),
    rule,
    file,
    name: `${rule}/${path.basename(file)}`,
    path: sidecar.path,
    preset: sidecar.preset ?? "strict",
    only: sidecar.only ?? null,
    options: sidecar.options ?? null,
    settings: sidecar.settings ?? {},
  };
}

function presetOf(value: string | undefined, file: string): "recommended" | "strict" {
  if (value === undefined || value === "strict") return "strict";
  if (value === "recommended") return value;
  throw new Error(`${file}: "fixture: preset" is recommended or strict`);
}

function parseObject(value: string | undefined, file: string): object | null {
  if (value === undefined) return null;
  try {
    return JSON.parse(value) as object;
  } catch {
    throw new Error(`${file}: a fixture directive holds JSON that does not parse`);
  }
}
