// fixture: path controllers/order-controller.js
import Order from "../models/Order.js";

export const placeOrder = async (req, res) => {
  const order = await Order.create({ items: req.body.items, user: req.user._id });
  res.status(201).json({ id: order._id });
};

// The router asks for an administrator; here nothing shows who comes.
export const markOrderAsDelivered = async (req, res) => {
  const order = await Order.findById(req.params.id);
  order.deliveredAt = Date.now();
  await order.save();
  res.sendStatus(204);
};

export const updateOrderStatus = asyncHandler(async (req, res) => {
  await Order.findByIdAndUpdate(req.params.id, { status: req.body.status });
  res.sendStatus(204);
});
