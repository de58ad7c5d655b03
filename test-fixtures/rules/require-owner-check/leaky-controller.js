// fixture: path src/controllers/order.controller.js
const Order = require("../models/order");

const addOrder = async (req, res) => {
  const order = await Order.create({ items: req.body.items, user: req.user._id });
  res.status(201).json({ id: order._id });
};

const getOrder = async (req, res) => {
  const order = await Order.findById(req.params.id);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  if (!order) return res.sendStatus(404);
  res.json({ items: order.items, address: order.shippingAddress });
};

// @access Private/Admin
const markDelivered = async (req, res) => {
  await Order.findByIdAndUpdate(req.params.id, { delivered: true });
  res.sendStatus(204);
};

module.exports = { addOrder, getOrder, markDelivered };
