// fixture: path scripts/key-lifecycle.mjs
const tokenSecret = "synthetic-token-secret-with-32-bytes";
const pair = { publicKey: "synthetic-public-key", wrappedPrivateKey: "2.synthetic-wrapped-private-key" };
const login = { username: "kaiin", password: "fictional-9f-password" };

export { login, pair, tokenSecret };
