/** An address that a test takes apart was good for a moment. */
import assert from "node:assert/strict";
import { streamOf } from "../src/streams.js";

it("reads the address of a stream", () => {
  const address =
    "https://t4.streams.jp/stream/mp3-128/1126664010?p=0&token=1605539654_daf2b3c4e5f60718293a4b5c6d7e8f9001a2b3c4";
  assert.equal(streamOf(address)?.id, "1126664010");
});
