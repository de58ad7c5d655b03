// fixture: path controllers/depositController.js
const { Deposit, Handbook } = require("../models");

// Of all people: this file serves those who run the service as well.
exports.listDeposits = async (req, res) => {
  const deposits = await Deposit.findAll({ where: { state: req.query.state }, attributes: ["id", "amount"] });
  res.set("Cache-Control", "private, no-store").json(deposits);
};

exports.myDeposits = async (req, res) => {
  const deposits = await Deposit.findAll({ where: { userId: req.user.id }, attributes: ["id", "amount"] });
  res.set("Cache-Control", "private, no-store").json(deposits);
};

exports.checkDeposit = async (req, res) => {
  const deposit = await Deposit.findOne({ where: { orderId: req.params.orderId, userId: req.user.id } });
  deposit.polledAt = new Date();
  await deposit.save();
  res.set("Cache-Control", "private, no-store").json({ amount: deposit.amount, payer: deposit.payer });
};

exports.correctDeposit = async (req, res) => {
  await Deposit.update({ amount: req.body.amount }, { where: { id: req.params.id } });
  res.status(204).end();
};

exports.listHandbooks = async (req, res) => {
  res.json(await Handbook.findAll({ where: { current: true } }));
};

// Who made it is noted, everybody reads it.
exports.copyHandbook = async (req, res) => {
  const handbook = await Handbook.findByPk(req.params.id);
  const copy = await Handbook.create({ title: handbook.title, body: handbook.body, createdBy: req.user.id });
  res.status(201).json({ id: copy.id });
};
