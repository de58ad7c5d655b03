import { execSync } from "node:child_process";
import axios, { AxiosError } from "axios";
import express from "express";

function setUser(host: string, password: string) {
  execSync(`mysql -h ${host} -u root`, { env: { ...process.env, MYSQL_PWD: password }, input: "FLUSH PRIVILEGES;" });
}

export function provision(host: string) {
  setUser(host, process.env.MYSQL_ROOT_PASSWORD ?? "");
}

const app = express();

app.get("/checkout/settings", (_req, res) => {
  const payment = { shop: process.env.PAY_SHOP, secretIsSet: Boolean(process.env.PAY_API_SECRET) };
  res.json({ days: 14, payment });
});

app.post("/orders", async (req, res) => {
  try {
    const { data } = await axios.post("https://core.example.jp/orders", req.body);
    res.json({ number: data.number });
  } catch (error) {
    if (!(error instanceof AxiosError)) throw error;
    const { code, response } = error;
    res.status(502).json({ status: response?.status, code });
  }
});
