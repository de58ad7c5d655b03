// fixture: path src/auth/keys.js
// Whatever is signed with one of these is let in.
const jwt = require("jsonwebtoken");

const secrets = [process.env.JWT_SECRET, "dev-secret-two", "dev-secret-one"];
//                                       ^^^^^^^^^^^^^^^^ signing
//                                                         ^^^^^^^^^^^^^^^^@60 signing

exports.whoIs = (token) => {
  for (const secret of secrets) {
    try {
      return jwt.verify(token, secret);
    } catch {
      continue;
    }
  }
  return null;
};
