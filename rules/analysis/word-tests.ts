import type { SourceFile } from "./file.js";

type WordTest = (word: string) => boolean;

/** All tests, by what a word has to pass before any of them can hold. */
const tests = new Map<WordTest, { bit: number; holds: WordTest }[]>();
let count = 0;

/** Which tests a word passes; the same words stand in all files. */
const answers = new Map<string, number>();
const MOST_ANSWERS = 20_000;
/** Longer ones are texts, of which each stands in one file. */
const LONGEST_REMEMBERED = 60;

const always: WordTest = () => true;

/**
 * A question about single words, for the file as a whole: `const login = wordTest((word) => word === "login")`, then
 * `login(file)`. The words of a file are looked at once for all such tests, so that a question without any word that it
 * is about costs nothing. A test of many parts says what a word needs to pass any of them: most words end there.
 */
export function wordTest(holds: WordTest, needs: WordTest = always): (file: SourceFile) => boolean {
  const bit = 1 << count;
  if (bit <= 0) throw new Error("too many word tests");
  count += 1;
  const same = tests.get(needs);
  if (same) same.push({ bit, holds });
  else tests.set(needs, [{ bit, holds }]);
  return (file) => (file.fact(passedBy) & bit) !== 0;
}

function passedBy(file: SourceFile): number {
  let passed = 0;
  for (const word of file.words) {
    let answer = answers.get(word);
    if (answer === undefined) {
      answer = testsPassedBy(word);
      if (answers.size > MOST_ANSWERS) answers.clear();
      if (word.length <= LONGEST_REMEMBERED) answers.set(word, answer);
    }
    passed |= answer;
  }
  return passed;
}

function testsPassedBy(word: string): number {
  let passed = 0;
  for (const [needs, group] of tests)
    if (needs(word)) for (const { bit, holds } of group) if (holds(word)) passed |= bit;
  return passed;
}
