import { Router } from "express";
import { Comment, Customer, Order } from "./models";

export const router = Router();

router.get("/comments", async (_req, res) => {
  const comments = await Comment.find({ hidden: false }).populate("author");
  res.json(comments);
//^^^^^^^^^^^^^^^^^^ answer
});

router.get("/orders", async (req, res) => {
  const orders = await Order.findAll({
    where: { shopId: req.user.shopId },
    include: [{ model: Customer, as: "buyer" }],
  });
  res.set("Cache-Control", "no-store").json(orders);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
});
