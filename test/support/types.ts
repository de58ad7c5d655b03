import ts from "typescript";
import { root } from "./repository.js";

/** A text to check, under a name that is unique among all texts of a run. */
export interface Checked {
  name: string;
  text: string;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node"],
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  checkJs: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  experimentalDecorators: true,
};

/** Cannot find module, in its various forms: fixtures import packages that are not installed. */
const UNRESOLVED = new Set([2307, 2792, 2875, 7016, 6137, 2306]);

const FOLDER = `${root}/test-fixtures/.checked/`;

/**
 * TypeScript's complaints about each text, by error code. All texts are one program, so that libraries are read
 * once; every text is its own module. A text that declares globals gets a program of its own.
 */
export function diagnosticsByCode(texts: readonly Checked[]): Map<string, Map<number, number>> {
  const declaresGlobals = ({ text }: Checked) => /\bdeclare\s+(?:global|module)\b/.test(text);
  const together = texts.filter((text) => !declaresGlobals(text));
  const alone = texts.filter(declaresGlobals);
  const counts = new Map<string, Map<number, number>>();
  for (const group of [together, ...alone.map((text) => [text])]) {
    if (group.length > 0) for (const [name, codes] of checkTogether(group)) counts.set(name, codes);
  }
  return counts;
}

function checkTogether(texts: readonly Checked[]): Map<string, Map<number, number>> {
  const byPath = new Map(texts.map((text) => [FOLDER + text.name, text]));
  const host = hostFor(byPath);
  const program = ts.createProgram({ rootNames: [...byPath.keys()], options, host });
  const counts = new Map<string, Map<number, number>>();
  for (const [path, { name }] of byPath) {
    const file = program.getSourceFile(path);
    const codes = new Map<number, number>();
    const all = file
      ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      : [];
    for (const { code } of all) {
      if (!UNRESOLVED.has(code)) codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    counts.set(name, codes);
  }
  return counts;
}

const libraries = new Map<string, ts.SourceFile | undefined>();

function hostFor(texts: ReadonlyMap<string, Checked>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const readLibrary = host.getSourceFile.bind(host);
  return {
    ...host,
    getCurrentDirectory: () => root,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path)?.text ?? host.readFile(path),
    getSourceFile(path, version, ...rest) {
      const text = texts.get(path);
      if (text) return ts.createSourceFile(path, text.text, version, false);
      if (!libraries.has(path)) libraries.set(path, readLibrary(path, version, ...rest));
      return libraries.get(path);
    },
    // Packages a fixture imports are `any`: the fixture says what it needs to know about them.
    resolveModuleNameLiterals: (literals, from, ...rest) =>
      literals.map((literal) =>
        texts.has(from)
          ? { resolvedModule: undefined }
          : ts.resolveModuleName(literal.text, from, rest[1], host, undefined, rest[0]),
      ),
  };
}

/** Codes that occur more often after a change than before it. */
export const newDiagnostics = (
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): number[] => [...after].filter(([code, count]) => count > (before.get(code) ?? 0)).map(([code]) => code);
