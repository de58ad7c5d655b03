import { execSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import axios, { AxiosError } from "axios";
import express from "express";
import { WebClient } from "@slack/web-api";

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

function setUser(host: string, password: string) {
  const sql = `ALTER USER 'kiosk' IDENTIFIED BY '${password}'`;
  execSync(`mysql -h ${host} -u root --password=${process.env.MYSQL_ROOT_PASSWORD} -e "${sql}"`);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ command
}

async function report(host: string, password: string) {
  const lines = [`ホスト: ${host}`, `パスワード: ${password}`];
//                                         ^^^^^^^^ message
  await slack.chat.postMessage({ channel: "#shops", text: lines.join("\n") });
}

export async function provision(host: string) {
  const password = randomBytes(12).toString("base64url");
  setUser(host, password);
  await report(host, password);
}

const app = express();

app.get("/checkout/settings", (_req, res) => {
  const payment = {
    shop: process.env.PAY_SHOP,
    apiSecret: process.env.PAY_API_SECRET,
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ response
  };
  res.json({ days: 14, payment });
});

app.post("/orders", async (req, res) => {
  try {
    const { data } = await axios.post("https://core.example.jp/orders", req.body, {
      headers: { Authorization: `Bearer ${process.env.CORE_TOKEN}` },
    });
    res.json({ number: data.number });
  } catch (error) {
    if (!(error instanceof AxiosError)) throw error;
    const { config, response } = error;
    res.status(502).json({ status: response?.status, config });
//                                                   ^^^^^^ response
  }
});
