// fixture: path tools/build-harness.js
// A test by what it does, wherever it stands and whatever it is called.
const { create, destroy } = require("../lib/harness.js");

describe("bundle", function () {
  let app;

  afterEach(() => destroy(app));

  it("is built", async function () {
    app = await create({ modules: { express: { session: { secret: "supersecret" } } } });
  });
});
