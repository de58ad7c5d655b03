import { Router } from "express";
import { Comment, Customer, Order, User } from "./models";

export const router = Router();

router.get("/comments", async (_req, res) => {
  const comments = await Comment.find({ hidden: false }).populate("author", "name");
  res.json(comments);
});

router.get("/orders", async (req, res) => {
  const orders = await Order.findAll({
    where: { shopId: req.user.shopId },
    include: [{ model: Customer, as: "buyer", attributes: ["name"] }],
  });
  res.set("Cache-Control", "no-store").json(orders);
});

// The second argument is the choice.
router.get("/roles", async (_req, res) => {
  res.json(await User.find({}, "role"));
});

router.get("/names", async (_req, res) => {
  res.json(await User.find({}, { password: 0, email: 0 }));
});
