import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { Fixture } from "./fixture.js";
import { PROJECT } from "./lint.js";
import { readMarks } from "./marks.js";
import { inRepository } from "./repository.js";

/** A folder of `test-fixtures/projects`: files that only together show, or rule out, a condition. */
export interface Project {
  name: string;
  files: readonly Fixture[];
}

const projectsFolder = inRepository("test-fixtures", "projects");

/** Every project, its files in a stable order. */
export function allProjects(): Project[] {
  return fs
    .readdirSync(projectsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, files: filesOf(name) }));
}

function filesOf(name: string): Fixture[] {
  const folder = path.join(projectsFolder, name);
  return (fs.readdirSync(folder, { recursive: true }) as string[])
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .sort()
    .map((file) => {
      const absolute = path.join(folder, file);
      return {
        ...readMarks(fs.readFileSync(absolute, "utf8")),
        rule: "",
        file: absolute,
        name: `${name}/${file}`,
        path: file,
        preset: "strict",
        only: null,
        options: null,
        settings: {},
      };
    });
}

/** A file's marks for a run with type services, or for one without. */
export const marksFor = (fixture: Fixture, run: "typed" | "untyped"): Fixture => ({
  ...fixture,
  marks: fixture.marks.filter(({ only }) => only === null || only === run),
});

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts"],
  types: [],
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  experimentalDecorators: true,
  paths: { "@/*": [`${PROJECT}/src/*`] },
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** The program of a project, made from its texts without marks. Packages are what its `.d.ts` files say, else `any`. */
export function programOf(files: readonly { path: string; text: string }[]): ts.Program {
  const texts = new Map(files.map((file) => [`${PROJECT}/${file.path}`, file.text]));
  const host = ts.createCompilerHost(options);
  const readLibrary = host.getSourceFile.bind(host);
  return ts.createProgram({
    rootNames: [...texts.keys()],
    options,
    host: {
      ...host,
      getCurrentDirectory: () => PROJECT,
      fileExists: (file) => texts.has(file),
      directoryExists: () => true,
      readFile: (file) => texts.get(file),
      getSourceFile(file, version, ...rest) {
        const text = texts.get(file);
        if (text !== undefined) return ts.createSourceFile(file, text, version, false);
        if (!libraries.has(file)) libraries.set(file, readLibrary(file, version, ...rest));
        return libraries.get(file);
      },
    },
  });
}
