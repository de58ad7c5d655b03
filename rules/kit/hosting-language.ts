import json from "@eslint/json";
import { parsedToml } from "./toml.js";

type Json = typeof json.languages.json;
type JsonSource = ReturnType<Json["createSourceCode"]>;

/** What a project configures for all its files, scripts or not. */
interface LanguageOptions extends Record<string, unknown> {
  parserOptions?: object;
}

const base: Json = json.languages.json;

/** What is called once for a hosting file, in place of a visit to its nodes. */
export const ON_HOSTING_FILE = "onHostingFile";

/** ESLint's kind of step that calls a method of a rule instead of visiting a node. */
const CALL_STEP = { type: "call", kind: 2, target: ON_HOSTING_FILE, args: [] };

/**
 * The language of hosting configuration: JSON, or TOML read into the same tree.
 *
 * Most projects turn rules for scripts on without saying for which files, and ESLint starts every rule on every file it
 * reads. So that such a rule has nothing to look at, instead of ending the lint run, no node is visited, and what rules
 * ask at their start is answered as for an empty script.
 */
export const hostingLanguage = {
  fileType: base.fileType,
  lineStart: base.lineStart,
  columnStart: base.columnStart,
  nodeTypeKey: base.nodeTypeKey,
  visitorKeys: base.visitorKeys,
  /** Options for scripts are no mistake here. */
  validateLanguageOptions: (): void => undefined,
  normalizeLanguageOptions: (options: LanguageOptions): LanguageOptions => ({
    sourceType: "module",
    ecmaVersion: 2024,
    ...options,
    parserOptions: { ecmaFeatures: {}, ...options.parserOptions },
  }),
  parse: (file: Parameters<Json["parse"]>[0]): ReturnType<Json["parse"]> =>
    file.path.endsWith(".toml") ? parsedToml(String(file.body)) : base.parse(file, { languageOptions: {} }),
  createSourceCode(...asked: Parameters<Json["createSourceCode"]>): JsonSource {
    const code = base.createSourceCode(...asked);
    const hosting = code.ast;
    return Object.assign(code, emptyScript(), { hosting, traverse: () => [CALL_STEP] });
  },
};

/** The root of what a hosting file says, also where a project reads it by its own JSON language; null for scripts. */
export function hostingRootOf(sourceCode: object): object | null {
  const { hosting, ast } = sourceCode as { hosting?: object; ast: { type: string } };
  return hosting ?? (ast.type === "Document" ? ast : null);
}

/** What rules for scripts ask of a source, with types or without. */
function emptyScript(): object {
  const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
  const ast = {
    type: "Program",
    sourceType: "module",
    body: [],
    tokens: [],
    comments: [],
    range: [0, 0],
    loc,
  };
  const lists = { variables: [], references: [], through: [], childScopes: [], set: new Map() };
  const scope = { type: "module", block: ast, upper: null, ...lists };
  return {
    ast,
    tokensAndComments: [],
    visitorKeys: { Program: ["body"] },
    getAllComments: () => [],
    getScope: () => scope,
    scopeManager: {
      scopes: [scope],
      globalScope: scope,
      acquire: () => scope,
      getDeclaredVariables: () => [],
    },
    parserServices: {
      program: {
        getTypeChecker: () => ({}),
        getCompilerOptions: () => ({ strict: true }),
        getSourceFile: () => undefined,
      },
      esTreeNodeToTSNodeMap: new Map(),
      tsNodeToESTreeNodeMap: new Map(),
    },
  };
}
