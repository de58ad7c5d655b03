import assert from "node:assert/strict";
import stringWidth from "string-width";
import { Progress } from "../../src/cli/progress.js";
import { isMinified } from "../../src/source-files.js";
import { cutEnd, styleFor, underlined, wrap } from "../../src/cli/terminal.js";

describe("text for a terminal", () => {
  it("is broken at spaces, and in Japanese between any characters but before closing marks", () => {
    assert.deepEqual(wrap("one two three", 8), ["one two", "three"]);
    assert.deepEqual(wrap("予約時の氏名、住所。", 12), ["予約時の氏", "名、住所。"]);
    for (const line of wrap("キャッシュの値は `userId` によって変わりますが、鍵に含まれていません。", 20))
      assert.ok(stringWidth(line) <= 20, line);
  });

  it("keeps a word that is longer than the line", () => {
    assert.deepEqual(wrap("a verylongidentifier b", 6), ["a", "verylongidentifier", "b"]);
  });

  it("is cut by columns, not by characters", () => {
    assert.equal(cutEnd("予約予約予約", 7), "予約予…");
    assert.equal(cutEnd("short", 7), "short");
  });

  it("puts carets under wide characters and tabs", () => {
    const code = '\tconst 名前 = "x";';
    const shown = underlined(code, code.indexOf('"'), code.lastIndexOf('"') + 1, 80);
    assert.equal(shown.code, 'const 名前 = "x";');
    assert.deepEqual([shown.before.length, shown.carets], [13, "^^^"]);
  });

  it("keeps the marked stretch of a long line in view", () => {
    const code = `const value = ${"a + ".repeat(40)}secret + ${"b + ".repeat(40)}c;`;
    const start = code.indexOf("secret");
    const shown = underlined(code, start, start + 6, 60);
    assert.ok(stringWidth(shown.code) <= 60);
    assert.equal(shown.code.slice(shown.before.length, shown.before.length + 6), "secret");
  });

  it("is plain unless it goes to a terminal that wants colours", () => {
    assert.equal(styleFor({}, {}).bold("x"), "x");
    assert.equal(styleFor({ isTTY: true }, { NO_COLOR: "1" }).bold("x"), "x");
    assert.notEqual(styleFor({ isTTY: true }, {}).bold("x"), "x");
    assert.notEqual(styleFor({}, { FORCE_COLOR: "1" }).bold("x"), "x");
  });
});

describe("progress", () => {
  const record = (isTTY: boolean, interval: number) => {
    const written: string[] = [];
    let time = 0;
    const progress = new Progress({ isTTY, write: (text) => written.push(text) }, true, () => time);
    for (let done = 1; done <= 4; done += 1) {
      time += interval;
      progress.tell(() => `${done} of 4`);
    }
    progress.end();
    return written;
  };

  it("rewrites one line in a terminal and clears it", () => {
    assert.deepEqual(record(true, 60), [
      "\r\u001B[2Khiyari: 2 of 4",
      "\r\u001B[2Khiyari: 4 of 4",
      "\r\u001B[2K",
    ]);
  });

  it("writes a line now and then into a log, and nothing on a short run", () => {
    assert.deepEqual(record(false, 3_000), ["hiyari: 2 of 4\n", "hiyari: 4 of 4\n"]);
    assert.deepEqual(record(false, 100), []);
  });
});

describe("minified code", () => {
  it("is told from source with long data lines", () => {
    assert.equal(isMinified("function a(b){return b};".repeat(100)), true);
    assert.equal(isMinified(`const icon = "${"QUJDREVG".repeat(500)}";\n`), false);
    assert.equal(isMinified("export const a = 1;\n".repeat(500)), false);
  });
});
