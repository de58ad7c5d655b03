// fixture: path routes/login.js
const router = require("express").Router();
const User = require("../models/user");

// Only sometimes it is another value.
router.get("/me", async (req, res) => {
  let user = await User.findById(req.user.id);
  if (req.query.short) user = { id: user._id, name: user.name };
  res.set("Cache-Control", "no-store").json({ user });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});

router.get("/partner", async (req, res) => {
  let user = { name: "nobody" };
  user = await User.findOne({ partner: req.user.id });
  res.set("Cache-Control", "no-store").json({ user });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});

module.exports = router;
