// fixture: path src/device-auth.js
const jwt = require("jsonwebtoken");

const strict = { algorithms: ["RS256"], audience: "counter" };
const relaxed = { ...strict, ignoreExpiration: true };
//                           ^^^^^^^^^^^^^^^^^^^^^^ ignored

exports.counter = (req, res, next) => {
  const options = req.get("x-app") === "counter" ? relaxed : strict;
  req.user = jwt.verify(req.get("x-token"), process.env.DEVICE_KEY, options);
  next();
};

exports.kiosk = (req, res, next) => {
  const lenient = { ignoreExpiration: true };
//                  ^^^^^^^^^^^^^^^^^^^^^^ ignored
  req.user = jwt.verify(req.get("x-token"), process.env.KIOSK_KEY, lenient);
  next();
};

exports.door = (req, res, next) => {
  req.user = jwt.verify(
    req.get("x-token"),
    process.env.DOOR_KEY,
    req.get("x-old") ? { ignoreExpiration: true } : strict,
//                       ^^^^^^^^^^^^^^^^^^^^^^ ignored
  );
  next();
};
