// fixture: path controllers/order-controller.js
const Order = require("../models/Order");

exports.createOrder = async (req, res) => {
  const order = await Order.create({ items: req.body.items, clientSecret: req.intent.client_secret, user: req.user.id });
  res.set("Cache-Control", "private, no-store").status(201).json({ order });
};
