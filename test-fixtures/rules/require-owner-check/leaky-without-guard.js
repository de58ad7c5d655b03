// fixture: path routes/addresses.js
const router = require("express").Router();
const auth = require("../middleware/auth");
const Address = require("../models/address");

router.post("/add", auth, async (req, res) => {
  const address = new Address({ ...req.body, user: req.user._id });
  await address.save();
  res.status(201).json({ id: address._id });
});

router.get("/:id", async (req, res) => {
  const address = await Address.findById(req.params.id);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store").json({ street: address.street, phone: address.phone });
});

router.get("/mine/all", auth, async (req, res) => {
  const addresses = await Address.find({ user: req.user._id });
  res.set("Cache-Control", "private, no-store").json(addresses.map(({ street }) => street));
});

module.exports = router;
