const jwt = require("jsonwebtoken");

exports.protect = (req, res, next) => {
  try {
    req.user = jwt.verify(req.headers.authorization.slice(7), process.env.JWT_KEY);
    next();
  } catch {
    res.sendStatus(401);
  }
};
