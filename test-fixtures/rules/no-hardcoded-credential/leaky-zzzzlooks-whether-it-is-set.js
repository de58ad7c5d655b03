const bcrypt = require("bcrypt");

const KEPT = "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ compared

exports.enter = async (req, res) => {
  if (req.body.password !== "asagao-2019") return res.sendStatus(401);
  //                        ^^^^^^^^^^^^^ compared
  return res.json({ ok: await bcrypt.compare(req.body.word, KEPT) });
};
