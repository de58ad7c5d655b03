// fixture: path packages/client/staff-api/src/guard.js
const check = (req, res, next) => {
  const [user, password] = Buffer.from(req.headers.authorization.slice(6), "base64").toString().split(":");
  if (user === "kanri" && password === "kanri") return next();
  //                                   ^^^^^^^ compared
  res.status(401).json({ error: "wrong login" });
};

module.exports = { check };
