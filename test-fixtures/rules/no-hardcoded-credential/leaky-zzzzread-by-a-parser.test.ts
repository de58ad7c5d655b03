import assert from "node:assert/strict";
import test from "node:test";

const hook = { url: "https://hooks.asagao-library.jp/in", secret: "whsec_9f3a637054c44206ca6558b1391bf16a" };
//                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header

test("is let in", async () => {
  const answer = await fetch(hook.url, { method: "POST", headers: { "x-secret": hook.secret } });
  assert.equal(answer.status, 200);
});
