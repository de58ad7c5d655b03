import { ACCESS_WORDS, HARMLESS_ACCESS_WORDS } from "../models/expiry.js";
import { wordsOf } from "./names.js";

/** Words that say of a name that it lets somebody in. */
export const accessWords = new Set(ACCESS_WORDS);

const harmlessWords = new Set(HARMLESS_ACCESS_WORDS);

/** Holds for names of cookies and keys that let somebody in: `gate_session`, `remember:`; not `gate_theme`. */
export function saysAccess(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => accessWords.has(word)) && !isHarmless(name);
}

/** Holds for a name with a word of settings, counters or published keys. */
export const isHarmless = (name: string): boolean => wordsOf(name).some((word) => harmlessWords.has(word));

/** Holds for names that say nothing else: `token`, `sessionId`; not `deviceToken`. */
export function isAccessOnly(name: string): boolean {
  const words = wordsOf(name);
  return saysAccess(name) && words.every((word) => accessWords.has(word) || word === "id");
}
