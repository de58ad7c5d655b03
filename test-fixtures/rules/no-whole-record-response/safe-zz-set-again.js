// fixture: path routes/login.js
const router = require("express").Router();
const bcrypt = require("bcrypt");
const User = require("../models/user");

// What goes out is what the name holds by then.
router.post("/login", async (req, res) => {
  let user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.passwordHash))) return res.sendStatus(401);
  user = { id: user._id, name: user.name };
  res.set("Cache-Control", "no-store").json({ user });
});

router.get("/mentor", async (req, res) => {
  let found = await User.findById(req.user.mentorId);
  if (!found) {
    res.sendStatus(404);
    return;
  }
  found = pickName(found);
  res.set("Cache-Control", "no-store").json(found);
});

function pickName(user) {
  return { name: user.name };
}

module.exports = router;
