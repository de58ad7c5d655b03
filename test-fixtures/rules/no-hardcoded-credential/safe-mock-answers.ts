// fixture: path e2e/mock-api/src/responses/success.ts
/** An answer that a stand-in gives, as a service once gave it. */
export const success = {
  scripts: "https://assets.signin.jp/latest/flow.js",
  interactionToken: "250f2754f8060f6e4ba6aad04bc926cec8c19f6213895441021e2930d726b58199bfdbb1105602ee19de5076",
};
