// fixture: path routes/addresses.js
const router = require("express").Router();
const auth = require("../middleware/auth");
const Address = require("../models/address");
const Area = require("../models/area");

router.post("/add", auth, async (req, res) => {
  const address = new Address({ ...req.body, user: req.user._id });
  await address.save();
  res.status(201).json({ id: address._id });
});

router.get("/:id", auth, async (req, res) => {
  const address = await Address.findOne({ _id: req.params.id, user: req.user._id });
  res.set("Cache-Control", "private, no-store").json({ street: address.street, phone: address.phone });
});

// Nobody's: no handler ties areas to a person.
router.get("/areas/:id", async (req, res) => {
  const area = await Area.findById(req.params.id);
  res.json(area);
});

module.exports = router;
