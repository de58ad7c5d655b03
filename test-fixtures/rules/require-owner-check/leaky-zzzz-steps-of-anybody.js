// fixture: path controllers/depositController.js
const { Deposit } = require("../models");

// Of all people: this file serves those who run the service as well.
exports.listDeposits = async (req, res) => {
  const deposits = await Deposit.findAll({ where: { state: req.query.state }, attributes: ["id", "amount"] });
  res.set("Cache-Control", "private, no-store").json(deposits);
};

exports.myDeposits = async (req, res) => {
  const deposits = await Deposit.findAll({ where: { userId: req.user.id }, attributes: ["id", "amount"] });
  res.set("Cache-Control", "private, no-store").json(deposits);
};

// It notes when it was looked at, and shows somebody's deposit.
exports.checkDeposit = async (req, res) => {
  const deposit = await Deposit.findOne({ where: { orderId: req.params.orderId } });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  deposit.polledAt = new Date();
  await deposit.save();
  res.set("Cache-Control", "private, no-store").json({ amount: deposit.amount, payer: deposit.payer });
};

exports.cancelDeposit = async (req, res) => {
  await Deposit.destroy({ where: { id: req.params.id } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(204).end();
};
