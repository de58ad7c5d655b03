// fixture: preset recommended
import axios from "axios";
import express, { type Request, type Response } from "express";

const app = express();
const crm = axios.create({ baseURL: process.env.CRM_URL, timeout: 8000 });

app.get("/contacts", async (req: Request, res: Response) => {
  crm.defaults.headers.common.Authorization = `Bearer ${req.session.crmToken}`;
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  const { data } = await crm.get("/contacts");
  res.json(data);
});

app.get("/invoices", async (req: Request, res: Response) => {
  axios.defaults.headers.common["X-Member"] = req.user.id;
  // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@3 client
  const { data } = await axios.get(`${process.env.BILLING_URL}/invoices`);
  res.json(data);
});
