import assert from "node:assert/strict";
import { movedBy, withoutDoubles, type Change, type Shown, type Span } from "../../src/ui/doubles.js";

const span = (line: number, from: number, toLine: number, to: number): Span => ({
  start: { line, character: from },
  end: { line: toLine, character: to },
});

const change = (range: Span, text: string): Change => ({ range, text });

const shown = (range: Span, message: string, rule = "hiyari/no-hardcoded-credential"): Shown => ({
  rule,
  range,
  message,
});

const ENGLISH = "The password is written in the code.";
const JAPANESE = "パスワードがコードに書かれています。";

describe("what the ESLint extension shows too", () => {
  const place = span(5, 12, 5, 31);
  const line = change(span(1, 0, 1, 0), "// a line above\n");

  it("is not said again in the reader's language", () => {
    assert.deepEqual(withoutDoubles([shown(place, JAPANESE)], [shown(place, ENGLISH)]), []);
  });

  it("nor after a change above that only we have checked", () => {
    const own = shown(span(6, 12, 6, 31), JAPANESE);
    const before = shown(place, ENGLISH);
    assert.deepEqual(withoutDoubles([own], [before]), [own], "the place it had tells nothing");
    assert.deepEqual(withoutDoubles([own], [shown(movedBy(place, [line]), ENGLISH)]), []);
  });

  it("is told by its message where an older text was checked than anybody knows of", () => {
    assert.deepEqual(withoutDoubles([shown(span(6, 12, 6, 31), ENGLISH)], [shown(place, ENGLISH)]), []);
  });

  it("stands for one of ours, of the same rule", () => {
    const other = shown(place, JAPANESE, "hiyari/no-credential-exposure");
    const twin = shown(place, `${JAPANESE}。`);
    const left = withoutDoubles([shown(place, JAPANESE), twin, other], [shown(place, ENGLISH)]);
    assert.deepEqual(left, [twin, other]);
  });
});

describe("a range in a text that changes", () => {
  const place = span(5, 12, 5, 31);
  for (const [what, changed, expected] of [
    ["goes down with a line above", change(span(1, 0, 1, 0), "one\r\n"), span(6, 12, 6, 31)],
    ["goes up with two lines fewer", change(span(2, 3, 4, 0), ""), span(3, 12, 3, 31)],
    ["goes along in its line", change(span(5, 0, 5, 2), "    "), span(5, 14, 5, 33)],
    ["is pushed by what is typed right before it", change(span(5, 12, 5, 12), "a\nbc"), span(6, 2, 6, 21)],
    ["stays before what is typed right behind it", change(span(5, 31, 5, 31), "abc"), place],
    ["stays before a change below", change(span(7, 0, 9, 0), ""), place],
    ["grows with what is typed in it", change(span(5, 20, 5, 20), "abc"), span(5, 12, 5, 34)],
    ["loses its end to what replaces it", change(span(5, 25, 6, 0), "x"), span(5, 12, 5, 25)],
    ["loses its start to what replaces it", change(span(5, 0, 5, 20), "x"), span(5, 1, 5, 12)],
    ["is nothing in a text that is replaced", change(span(0, 0, 9, 0), "a\nb"), span(1, 1, 1, 1)],
  ] as const) {
    it(what, () => {
      assert.deepEqual(movedBy(place, [changed]), expected);
    });
  }

  it("takes changes one after another", () => {
    const changes = [change(span(5, 0, 5, 0), "  "), change(span(1, 0, 1, 0), "\n")];
    assert.deepEqual(movedBy(place, changes), span(6, 14, 6, 33));
  });
});
