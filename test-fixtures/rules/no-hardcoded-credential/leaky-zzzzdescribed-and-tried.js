// fixture: path tools/build-harness.js
const { create, describe } = require("../lib/harness.js");

describe("bundle").then(() =>
  create({ modules: { express: { session: { secret: "supersecret" } } } }),
  //                                                ^^^^^^^^^^^^^ signing
);
