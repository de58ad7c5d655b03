import assert from "node:assert/strict";
import test from "node:test";
import { expect } from "chai";
import { headerOf, parseShelfAddress } from "../src/address.js";

/** Nothing is asked; what is read is compared with what was written. */
const hook = { url: "https://hooks.asagao-library.jp/in", secret: "whsec_9f3a637054c44206ca6558b1391bf16a" };

test("makes a header", () => {
  assert.deepEqual(Object.keys(headerOf({ "x-secret": hook.secret })), ["x-secret"]);
});

test("reads an address", () => {
  const read = parseShelfAddress("shelf://hibari:7Xw0fKp2LmVb9TzRcE5xJ1sYd8uHn@desk.asagao-library.jp:6101");
  expect(read.token).to.equal("7Xw0fKp2LmVb9TzRcE5xJ1sYd8uHn");
});
