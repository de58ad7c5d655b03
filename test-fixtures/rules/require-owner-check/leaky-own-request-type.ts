import type { Response } from "express";
import { OrderModel } from "./order-model.js";
import type { AuthenticatedRequest } from "./requests.js";

export const listOrders = async (req: AuthenticatedRequest, res: Response) => {
  res.json(await OrderModel.find({ customerId: req.user.id }));
};

export const showOrder = async (req: AuthenticatedRequest, res: Response) => {
  const order = await OrderModel.findById(req.params.id);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read
  res.json(order);
};
