/**
 * A list of words that also holds the other spellings of its romaji: a long vowel is written out or left out, `seikyuu`
 * and `seikyu`, `tokyou` and `tokyo`.
 */
export class SpelledWords {
  readonly #words: ReadonlySet<string>;

  constructor(words: readonly string[]) {
    this.#words = new Set(words.flatMap((word) => [word, shortVowels(word)]));
  }

  has(word: string): boolean {
    return this.#words.has(word) || this.#words.has(shortVowels(word));
  }
}

/** `keiyakushou` → `keiyakusho`; other words stay what they are, or become none. */
const shortVowels = (word: string): string =>
  /[ou]u|oo/.test(word) ? word.replace(/ou|oo/g, "o").replace(/uu/g, "u") : word;
