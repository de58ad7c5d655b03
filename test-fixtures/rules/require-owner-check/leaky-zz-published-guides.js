// fixture: path controllers/receiptController.js
const { Receipt } = require("../models");

exports.myReceipts = async (req, res) => {
  const receipts = await Receipt.findAll({ where: { userId: req.user.id }, attributes: ["id", "total"] });
  res.set("Cache-Control", "private, no-store").json(receipts);
};

// No handler of this file serves anybody but the one whose receipts they are.
exports.removeReceipt = async (req, res) => {
  await Receipt.destroy({ where: { id: req.params.id } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  res.status(204).end();
};
