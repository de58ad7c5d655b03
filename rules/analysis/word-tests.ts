import type { SourceFile } from "./file.js";

/** All tests, by their bit. */
const tests: ((word: string) => boolean)[] = [];

/** Which tests a word passes; the same words stand in all files. */
const answers = new Map<string, number>();
const MOST_ANSWERS = 20_000;
/** Longer ones are texts, of which each stands in one file. */
const LONGEST_REMEMBERED = 60;

/**
 * A question about single words, for the file as a whole: `const login = wordTest((word) => word === "login")`, then
 * `login(file)`. The words of a file are looked at once for all such tests, so that a question without any word that it
 * is about costs nothing.
 */
export function wordTest(holds: (word: string) => boolean): (file: SourceFile) => boolean {
  const bit = 1 << tests.length;
  if (bit <= 0) throw new Error("too many word tests");
  tests.push(holds);
  return (file) => (file.fact(passedBy) & bit) !== 0;
}

function passedBy(file: SourceFile): number {
  let passed = 0;
  for (const word of file.words) {
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = 0;
      for (const [index, holds] of tests.entries()) if (holds(word)) answer |= 1 << index;
      if (answers.size > MOST_ANSWERS) answers.clear();
      if (word.length <= LONGEST_REMEMBERED) answers.set(word, answer);
    }
    passed |= answer;
  }
  return passed;
}
