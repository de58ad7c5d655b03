import hiyari from "eslint-plugin-hiyari";
import type { Linter } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";

const config: Linter.Config[] = [
  { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
  ...hiyari.configs.recommended,
  { rules: { "hiyari/no-bulk-recipients": ["error", { checkBcc: true }] } },
];

export default config;
