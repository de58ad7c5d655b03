import { rules } from "eslint-plugin-hiyari";

/** A file no rule wants to read need not be parsed. */
export const worthChecking = (text: string): boolean =>
  Object.values(rules).some((rule) => rule.definition.worthReading.test(text));
