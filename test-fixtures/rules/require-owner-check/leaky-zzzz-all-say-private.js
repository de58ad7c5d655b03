// fixture: path hospital-management/controllers/claimController.js
const Claim = require("../models/claim");
const Order = require("../models/order");

// @desc   Claims of whoever signed in
// @access Private
exports.myClaims = async (req, res) => {
  const claims = await Claim.find({ patient: req.user.id }).select("state");
  res.set("Cache-Control", "private, no-store").json({ data: claims });
};

// @desc   Change a claim
// @access Private
exports.updateClaim = async (req, res) => {
  const claim = await Claim.findByIdAndUpdate(req.params.id, req.body, { new: true }).select("state");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.set("Cache-Control", "private, no-store").json({ data: claim.state });
};

// @access Private
exports.showOrder = async (req, res) => {
  const order = await Order.findById(req.params.id).select("total");
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store").json({ data: order });
};

// @access Private
exports.ordersOf = async (req, res) => {
  const orders = await Order.find({ patient: req.params.patientId }).select("total");
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.set("Cache-Control", "private, no-store").json({ data: orders });
};
