// fixture: path src/device-auth.js
const jwt = require("jsonwebtoken");

const strict = { algorithms: ["RS256"], audience: "counter" };
const relaxed = { ...strict, ignoreExpiration: true };

exports.counter = (req, res, next) => {
  req.user = jwt.verify(req.get("x-token"), process.env.DEVICE_KEY, strict);
  next();
};

// Whose session ends, not who comes in.
exports.logout = (req, res) => {
  const payload = jwt.verify(req.get("x-token"), process.env.DEVICE_KEY, relaxed);
  endSession(payload.sub);
  res.sendStatus(204);
};
