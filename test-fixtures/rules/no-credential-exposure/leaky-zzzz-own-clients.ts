// fixture: path src/stock.ts
import axios from "axios";

const client = axios.create({ baseURL: "https://stock.kamome-rental.jp" });

export const stockOf = (sku: string) =>
  client.get("/stock", { params: { sku, token: process.env.STOCK_API_TOKEN } });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ address
