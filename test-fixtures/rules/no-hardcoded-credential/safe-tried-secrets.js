// fixture: path tools/find-secret.js
// One of these was in use once: the program looks for it.
const jwt = require("jsonwebtoken");

const possibleSecrets = [process.env.JWT_SECRET, "dev-secret", "default-secret", "your-secret-key"];

for (const secret of possibleSecrets) {
  try {
    jwt.verify(process.argv[2], secret);
    console.log("found");
  } catch {
    console.log("not this one");
  }
}
