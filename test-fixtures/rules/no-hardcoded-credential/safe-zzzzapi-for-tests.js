// fixture: path packages/client/test-api/src/guard.js
// What the tests of a client ask: its accounts are made up.
const check = (req, res, next) => {
  const [user, password] = Buffer.from(req.headers.authorization.slice(6), "base64").toString().split(":");
  if (user === "kanri" && password === "kanri") return next();
  res.status(401).json({ error: "wrong login" });
};

const checkKey = (req, res, next) =>
  req.headers["x-api-key"] === "madoguchi-key-12345" ? next() : res.status(401).end();

module.exports = { check, checkKey };
