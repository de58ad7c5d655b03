// fixture: path controllers/manualController.js
const { Manual, Receipt } = require("../models");

// Everybody reads them; who writes them is asked where the handlers are registered.
exports.showManual = async (req, res) => {
  const manual = await Manual.findOne({ where: { slug: req.params.slug, status: "published" } });
  res.json({ title: manual.title, body: manual.body });
};

exports.createManual = async (req, res) => {
  const manual = await Manual.create({ title: req.body.title, body: req.body.body, authorId: req.user.id });
  res.status(201).json({ id: manual.id });
};

exports.updateManual = async (req, res) => {
  const manual = await Manual.findByPk(req.params.id);
  await manual.update({ title: req.body.title, editorId: req.user.id });
  res.json({ id: manual.id });
};

// Of all people: this file serves those who run the service as well.
exports.listReceipts = async (req, res) => {
  const receipts = await Receipt.findAll({ where: { status: req.query.status }, attributes: ["id", "total"] });
  res.set("Cache-Control", "private, no-store").json(receipts);
};

exports.myReceipts = async (req, res) => {
  const receipts = await Receipt.findAll({ where: { userId: req.user.id }, attributes: ["id", "total"] });
  res.set("Cache-Control", "private, no-store").json(receipts);
};

exports.removeReceipt = async (req, res) => {
  await Receipt.destroy({ where: { id: req.params.id } });
  res.status(204).end();
};
