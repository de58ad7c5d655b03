import * as typescriptParser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import { scriptPartsParser } from "../../src/server/script-parts.js";

/** Files whose whole text is script. */
export const SCRIPT_FILES = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,gs}"];
/** Files with script parts between markup. */
export const MARKUP_FILES = ["**/*.{vue,svelte,astro}"];

const parser = typescriptParser as unknown as Linter.Parser;

/** How each kind of file is parsed, as flat configuration. */
export const languages: Linter.Config[] = [
  {
    files: SCRIPT_FILES,
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  {
    files: MARKUP_FILES,
    languageOptions: {
      parser: scriptPartsParser as unknown as Linter.Parser,
    },
  },
  { linterOptions: { reportUnusedDisableDirectives: "off" } },
];
