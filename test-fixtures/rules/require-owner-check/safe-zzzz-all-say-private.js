// fixture: path hospital-management/controllers/claimController.js
const Claim = require("../models/claim");
const StockOrder = require("../models/stockOrder");

// Where every handler says the same, who of those that sign in may do it is asked elsewhere.
// @desc   Change a claim
// @access Private
exports.updateClaim = async (req, res) => {
  const claim = await Claim.findByIdAndUpdate(req.params.id, req.body, { new: true }).select("state");
  res.set("Cache-Control", "private, no-store").json({ data: claim.state });
};

// @desc   Remove a claim
// @access Private
exports.removeClaim = async (req, res) => {
  await Claim.findByIdAndDelete(req.params.id);
  res.json({ data: {} });
};

// What the house orders for itself.
// @access Private
exports.showStockOrder = async (req, res) => {
  res.json({ data: await StockOrder.findById(req.params.id) });
};
