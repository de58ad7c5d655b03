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

// A query that goes on is the same query.
router.get("/neighbours", async (req, res) => {
  let query = User.find({ street: req.user.street });
  if (req.query.floor) query = query.where("floor").equals(req.query.floor);
  query = query.sort("name");
  query = query.limit(20);
  const found = await query;
  res.set("Cache-Control", "no-store").json({ neighbours: found });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});

module.exports = router;
