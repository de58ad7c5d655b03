// fixture: path scripts/key-lifecycle.mjs
const tokenSecret = "synthesizer-Kq82-bytes-for-the-token";
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ signing

export { tokenSecret };
