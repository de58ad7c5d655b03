// fixture: path src/controllers/order.js
const NodeCache = require("node-cache");
const Order = require("../models/order");

const cache = new NodeCache({ stdTTL: 60 });

exports.getOrder = async (req, res) => {
  let order;
  if (cache.has("order")) {
    order = JSON.parse(cache.get("order"));
  } else {
    order = await Order.findById(req.params.id).populate("items");
    cache.set("order", JSON.stringify(order));
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@5 key
  }
  if (!order) return res.status(404).json({ message: "order not found" });
  res.json({ total: order.total, items: order.items });
};

exports.ordersOfCustomer = async (req, res) => {
  const { customerId } = req.params;
  const orders = cache.get("orders") ?? (await Order.find({ customerId }).select("total"));
  cache.set("orders", orders);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 key
  res.json({ orders });
};
