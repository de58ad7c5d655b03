// fixture: preset recommended
import { GraphQLClient } from "graphql-request";
import express, { type Request, type Response } from "express";
import { ORDERS } from "./queries";

const client = new GraphQLClient(process.env.SHOP_API_URL!);
const app = express();

app.get("/orders", async (req: Request, res: Response) => {
  const ownClient = new GraphQLClient(process.env.SHOP_API_URL!);
  ownClient.setHeader("authorization", `Bearer ${req.session.token}`);
  const { orders } = await ownClient.request(ORDERS, { first: 10 });
  res.json(orders);
});
