// fixture: preset recommended
import { GraphQLClient } from "graphql-request";
import express, { type Request, type Response } from "express";
import { ORDERS } from "./queries";

const client = new GraphQLClient(process.env.SHOP_API_URL!);
const app = express();

app.get("/orders", async (req: Request, res: Response) => {
  client.setHeader("authorization", `Bearer ${req.session.token}`);
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  const { orders } = await client.request(ORDERS, { first: 10 });
  res.json(orders);
});
