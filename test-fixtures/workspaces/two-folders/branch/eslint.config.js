import hiyari from "eslint-plugin-hiyari";
import * as typescriptParser from "@typescript-eslint/parser";

// Only this folder has a configuration; it is the one that is asked here, and nowhere else.
export default [
  { files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
  ...hiyari.configs.recommended,
  { rules: { "hiyari/no-bulk-recipients": "error" } },
];
