// fixture: path src/controllers/order.js
const NodeCache = require("node-cache");
const Order = require("../models/order");

const cache = new NodeCache({ stdTTL: 60 });

exports.getOrder = async (req, res) => {
  let order;
  if (cache.has(`order:${req.params.id}`)) {
    order = JSON.parse(cache.get(`order:${req.params.id}`));
  } else {
    order = await Order.findById(req.params.id).populate("items");
    cache.set(`order:${req.params.id}`, JSON.stringify(order));
  }
  if (!order) return res.status(404).json({ message: "order not found" });
  res.json({ total: order.total, items: order.items });
};

exports.ordersOfCustomer = async (req, res) => {
  const { customerId } = req.params;
  const orders = cache.get(`orders:${customerId}`) ?? (await Order.find({ customerId }).select("total"));
  cache.set(`orders:${customerId}`, orders);
  res.json({ orders });
};

// Goods are for everybody, and what was asked for last is no secret.
exports.getProduct = async (req, res) => {
  const product = await Product.findById(req.params.id);
  cache.set("latest-product", product);
  res.json({ product });
};

// The code itself says which order it is.
exports.getSample = async (req, res) => {
  const order = await Order.findById("sample");
  cache.set("sample", order.total);
  res.json({ total: order.total });
};
