// fixture: path controllers/order-controller.js
import Order from "../models/Order.js";

export const placeOrder = async (req, res) => {
  const order = await Order.create({ items: req.body.items, user: req.user._id });
  res.status(201).json({ id: order._id });
};

export const changeDelivery = async (req, res) => {
  const order = await Order.findById(req.params.id);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ change
  order.deliveryAddress = req.body.address;
  await order.save();
  res.sendStatus(204);
};
